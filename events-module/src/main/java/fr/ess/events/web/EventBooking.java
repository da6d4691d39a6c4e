package fr.ess.events.web;

import fr.ess.events.registration.BookableEvent;
import fr.ess.platform.french.French;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one registers, as the page of an event shows it.
 *
 * @param left of the one time of an event that does not recur; absent without limit
 * @param full whether whoever asks now waits
 */
record EventBooking(String address, @Nullable String left, boolean full, List<BookableEvent.Time> times) {

    static EventBooking of(BookableEvent event) {
        BookableEvent.Time first = event.times().get(0);
        return new EventBooking(
                EventsController.PATH + "/" + event.slug() + "/inscription",
                event.recurring() ? null : left(first),
                event.times().stream().allMatch(BookableEvent.Time::full),
                event.times());
    }

    /** What is left at one time of an event that recurs. */
    @Nullable String leftAt(LocalDateTime start) {
        return times.stream()
                .filter(time -> time.start().equals(start))
                .findFirst()
                .map(EventBooking::left)
                .orElse(null);
    }

    private static @Nullable String left(BookableEvent.Time time) {
        Integer left = time.left();
        return left == null
                ? null
                : left == 0 ? "complet, liste d’attente" : French.count(left, "place libre", "places libres");
    }
}
