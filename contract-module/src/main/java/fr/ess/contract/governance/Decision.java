package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided, as it was known on one day.
 *
 * @param about what it is tied to, in words: the code of an action, the title of an act, a funder and a year, a meeting
 * @param actId the act that it is about, or that was drafted to carry it out
 * @param followUp what came of it; none while nothing did
 * @param item of the agenda, under which it was taken
 * @param dueOn by when it is to be carried out; none where the usual time counts
 * @param knownOn the day on which it was written down; none where it was on the meeting's own
 */
public record Decision(
        long id,
        long meetingId,
        int position,
        String title,
        String wording,
        DecisionSubject subject,
        @Nullable String about,
        @Nullable Long actId,
        @Nullable LocalDate followedUpOn,
        @Nullable String followUp,
        @Nullable String item,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate knownOn,
        long version) {

    /** Whether something is still to come of it. */
    public boolean isWaiting() {
        return followUp == null && !(subject == DecisionSubject.NEW_ACTION && actId != null);
    }

    /** Whether an act may be drafted to carry it out. */
    public boolean asksForAnAct() {
        return subject == DecisionSubject.NEW_ACTION && actId == null;
    }
}
