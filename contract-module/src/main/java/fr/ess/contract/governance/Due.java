package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits.
 *
 * @param what the body, the meeting or the decision that it is about
 * @param meetingId none for a meeting that is still to be planned
 */
public record Due(
        DueKind kind, String what, long bodyId, @Nullable Long meetingId, LocalDate by, boolean late) {}
