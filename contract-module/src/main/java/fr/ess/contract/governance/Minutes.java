package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting, as they were known on one day.
 *
 * @param body in Markdown, as typed
 * @param sha256 of the sealed PDF; none while they are not approved
 * @param latest whether nothing was written on a later day
 */
public record Minutes(
        String body,
        @Nullable LocalDate approvedOn,
        @Nullable String sha256,
        long version,
        boolean latest) {

    static final Minutes NONE = new Minutes("", null, null, 0, true);
}
