package fr.ess.directory.search;

import fr.ess.directory.OrganisationSource;
import fr.ess.directory.OrganisationStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that the page of one organisation shows. */
public record OrganisationProfile(OrganisationLine line, Details details) {

    /** Who said a field last, and on which day. */
    public record FieldSource(OrganisationSource source, LocalDate day) {}

    /**
     * What only its own page shows.
     *
     * @param createdAt when it joined the directory
     * @param perimeterRule what the rule that admitted it to the social economy rests on
     */
    public record Details(
            @Nullable String formerName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String sourceNote,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String rna,
            @Nullable String naf25,
            @Nullable LocalDate foundedOn,
            @Nullable String perimeterRule) {}

    public boolean isClosed() {
        return line.status() == OrganisationStatus.CLOSED;
    }
}
