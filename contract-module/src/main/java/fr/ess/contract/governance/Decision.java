package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param about what it is tied to, in words: the code of an action, the title of an act, a funder and a year, a meeting
 * @param actId the act that it is about, or that was drafted to carry it out
 * @param followUp what came of it; none while nothing did
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
