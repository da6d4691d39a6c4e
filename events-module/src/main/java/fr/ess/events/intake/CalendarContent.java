package fr.ess.events.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar file holds: the events that can be taken, and why others cannot.
 *
 * @param name that the calendar gives itself
 */
record CalendarContent(@Nullable String name, List<FoundEvent> events, List<CalendarReading.Unfit> unfit) {

    CalendarContent {
        events = List.copyOf(events);
        unfit = List.copyOf(unfit);
    }

    /** By which its events are found again. */
    Set<String> keys() {
        return events.stream().map(FoundEvent::key).collect(Collectors.toSet());
    }
}
