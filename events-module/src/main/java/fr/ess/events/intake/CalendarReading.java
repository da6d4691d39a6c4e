package fr.ess.events.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a calendar was read.
 *
 * @param reason why it was refused
 */
public record CalendarReading(
        long id,
        OffsetDateTime at,
        ReadingOutcome outcome,
        @Nullable String reason,
        int added,
        int changed,
        int same,
        List<Unfit> unfit) {

    public CalendarReading {
        unfit = List.copyOf(unfit);
    }

    /**
     * An event that could not be taken.
     *
     * @param line of the file on which it ends
     * @param title as far as it has one
     * @param reason in French
     */
    public record Unfit(int line, String title, String reason) {}
}
