package fr.ess.contract.governance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, as it was known on one day.
 *
 * @param sequence how often it was moved; calendars count it too
 * @param knownOn the day from which this day and place were known
 * @param agenda its items, in order, as they were known that day
 * @param approvedOn the day on which its minutes were approved; none while they are not
 */
public record Meeting(
        long id,
        long bodyId,
        String title,
        UUID uid,
        MeetingState state,
        int sequence,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        LocalDate knownOn,
        @Nullable String cancelNote,
        List<String> agenda,
        @Nullable LocalDate approvedOn,
        boolean example,
        long version) {

    /** Whether it may still be moved, convened or cancelled. */
    public boolean isToCome() {
        return state == MeetingState.PLANNED || state == MeetingState.CONVENED;
    }

    public boolean isHeld() {
        return state == MeetingState.HELD;
    }

    public boolean isSealed() {
        return approvedOn != null;
    }
}
