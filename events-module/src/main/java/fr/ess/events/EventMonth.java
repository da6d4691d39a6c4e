package fr.ess.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A month of the calendar, of which crowded days are shown in part.
 *
 * @param lines of each day the first in order, at most as many as were asked for
 * @param perDay how many there are in all; what began before the month stands on its first day
 */
public record EventMonth(List<EventLine> lines, Map<LocalDate, Integer> perDay) {

    public EventMonth {
        lines = List.copyOf(lines);
        perDay = Map.copyOf(perDay);
    }

    public int total() {
        return perDay.values().stream().mapToInt(Integer::intValue).sum();
    }
}
