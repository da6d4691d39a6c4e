package fr.ess.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param total how many there are in all, counted up to {@link #MOST_COUNTED} and one
 * @param next where the next part begins, if there is one
 */
public record EventPage(
        List<EventLine> lines, int total, @Nullable EventCursor next) {

    public static final int MOST_COUNTED = 2_000;

    public EventPage {
        lines = List.copyOf(lines);
    }
}
