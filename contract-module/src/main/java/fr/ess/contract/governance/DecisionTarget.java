package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a decision may be tied to.
 *
 * @param key names it among the others, such as {@code ACTION:12} or {@code ENVELOPE:3:2015}
 */
public record DecisionTarget(DecisionSubject subject, String key, String label) {

    /** The numbers in the key. */
    long number(int at) {
        return Long.parseLong(key.split(":", -1)[at]);
    }

    /** What to write down of a decision about it. */
    public MeetingDecisions.Draft draft(String title, String wording, @Nullable Long item, @Nullable LocalDate due) {
        return new MeetingDecisions.Draft(
                title,
                wording,
                subject,
                subject == DecisionSubject.ACTION ? number(1) : null,
                subject == DecisionSubject.ACT ? number(1) : null,
                subject == DecisionSubject.ENVELOPE ? number(1) : null,
                subject == DecisionSubject.ENVELOPE ? (int) number(2) : null,
                subject == DecisionSubject.MEETING ? number(1) : null,
                item,
                due);
    }
}
