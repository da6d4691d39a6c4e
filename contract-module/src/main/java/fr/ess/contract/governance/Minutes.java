package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting.
 *
 * @param body in Markdown, as typed
 * @param sha256 of the sealed PDF; none while they are not approved
 */
public record Minutes(
        String body,
        @Nullable LocalDate approvedOn,
        @Nullable String sha256,
        long version) {}
