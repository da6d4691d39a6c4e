package fr.ess.transmea.file;

import fr.ess.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The working days that a court leaves. Source: seed 000, section 2: the committee may be called urgently for takeovers before
 * a court.
 *
 * @param daysLeft working days until then, 0 on the day itself
 */
public record CourtClock(DeadlineKind kind, LocalDate day, int daysLeft) {

    /** Working days before a deadline at which officers are told. */
    public static final List<Integer> ALERTS = List.of(15, 10, 5, 2, 1);

    /** Within as many working days an ordinary session would come too late. */
    static final int URGENT = 15;

    /** Days that the committee is to leave between its session and the court's day, to write and file the bid. */
    static final int TO_FILE = 2;

    public static CourtClock at(DeadlineKind kind, LocalDate day, LocalDate today) {
        return new CourtClock(kind, day, WorkingDays.between(today, day));
    }

    /** The last day on which the committee may sit in time, where an urgent session is needed and still possible. */
    public Optional<LocalDate> urgentSessionBy(LocalDate today) {
        LocalDate last = WorkingDays.before(day, TO_FILE);
        return kind.isOfCourt() && daysLeft <= URGENT && !last.isBefore(today) && day.isAfter(today)
                ? Optional.of(last)
                : Optional.empty();
    }

    /** The nearest distance that is reached by now, if one is. */
    public Optional<Integer> alert() {
        return ALERTS.stream().filter(days -> daysLeft <= days).min(Integer::compare);
    }
}
