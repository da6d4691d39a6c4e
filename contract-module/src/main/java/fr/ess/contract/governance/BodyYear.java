package fr.ess.contract.governance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body against its rhythm in one year, as it stood on one day.
 *
 * @param asked of the minimum, what is asked in that year: less in the year in which the body begins
 * @param dueBy when the next meeting is due; none where nothing is due any more
 */
public record BodyYear(
        int year,
        int held,
        int planned,
        int asked,
        Rhythm rhythm,
        RhythmState state,
        @Nullable LocalDate dueBy) {

    /** Meetings are due in even steps: of two, one by the end of June and one by the end of the year. */
    static BodyYear of(int year, int held, int planned, Rhythm rhythm, LocalDate begun, LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate from = begun.isAfter(first) ? begun : first;
        long days = begun.isAfter(last) ? 0 : ChronoUnit.DAYS.between(from, last) + 1;
        int asked = (int) (rhythm.minimum() * days / first.lengthOfYear());
        LocalDate due = held >= asked ? null : from.plusDays(days * (held + 1) / asked - 1);
        return new BodyYear(
                year, held, planned, asked, rhythm, state(held, planned, asked, first, last, due, day), due);
    }

    private static RhythmState state(
            int held, int planned, int asked, LocalDate first, LocalDate last, @Nullable LocalDate due, LocalDate day) {
        if (due == null) {
            return asked == 0 && held == 0 ? RhythmState.NOT_ASKED : RhythmState.KEPT;
        } else if (day.isAfter(last)) {
            return RhythmState.MISSED;
        } else if (planned > 0) {
            return RhythmState.PLANNED;
        } else if (day.isBefore(first)) {
            return RhythmState.TO_COME;
        }
        return day.isAfter(due) ? RhythmState.LATE : RhythmState.TO_PLAN;
    }

    /** Whether what is aimed at was reached, not only what is asked. */
    public boolean onTarget() {
        return held >= rhythm.targetLow();
    }
}
