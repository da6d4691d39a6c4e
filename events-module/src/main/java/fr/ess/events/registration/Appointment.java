package fr.ess.events.registration;

import fr.ess.platform.french.French;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time of an event, as those who are registered are told of it.
 *
 * @param startsAt absent where the event takes place at that time no more
 * @param sequence rises with each change of the event (RFC 5545, 3.8.7.4)
 */
record Appointment(
        long event,
        String slug,
        String title,
        boolean cancelled,
        boolean recurring,
        @Nullable String where,
        @Nullable String online,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable OffsetDateTime startsAt,
        int sequence) {

    /** Whether seats may still change hands. */
    boolean isAhead(OffsetDateTime now) {
        return !cancelled && startsAt != null && now.isBefore(startsAt);
    }

    String when() {
        return start.toLocalDate().equals(end.toLocalDate())
                ? "le " + French.date(start.toLocalDate()) + ", de " + French.time(start.toLocalTime()) + " à "
                        + French.time(end.toLocalTime())
                : French.period(start.toLocalDate(), end.toLocalDate()) + ", dès " + French.time(start.toLocalTime());
    }
}
