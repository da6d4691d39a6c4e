package fr.ess.directory.search;

import fr.ess.directory.OrganisationStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that the page of one organisation shows. */
public record OrganisationProfile(OrganisationLine line, Details details) {

    /**
     * What only its own page shows.
     *
     * @param perimeterRule what the rule that admitted it to the social economy rests on
     */
    public record Details(
            @Nullable String formerName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String sourceNote,
            Instant updatedAt,
            @Nullable String rna,
            @Nullable String naf25,
            @Nullable LocalDate foundedOn,
            @Nullable String perimeterRule) {}

    public boolean isClosed() {
        return line.status() == OrganisationStatus.CLOSED;
    }
}
