package fr.ess.directory.search;

import fr.ess.directory.OrganisationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that the page of one organisation shows. */
public record OrganisationProfile(OrganisationLine line, Details details) {

    /** What only its own page shows. */
    public record Details(
            @Nullable String formerName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String sourceNote,
            Instant updatedAt) {}

    public boolean isClosed() {
        return line.status() == OrganisationStatus.CLOSED;
    }
}
