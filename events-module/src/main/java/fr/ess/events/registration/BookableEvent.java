package fr.ess.events.registration;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that takes registrations, with the times that are still to come.
 *
 * @param cancelled whether it takes place no more
 * @param sessions those one may choose; none of an event that recurs, whose programme belongs to no time
 */
public record BookableEvent(
        long id,
        String slug,
        String title,
        boolean cancelled,
        boolean recurring,
        ZoneId zone,
        boolean example,
        @Nullable String where,
        RegistrationTerms terms,
        List<Time> times,
        List<Session> sessions) {

    public BookableEvent {
        times = List.copyOf(times);
        sessions = List.copyOf(sessions);
    }

    /** Whether one may register now. */
    public enum Door {
        OPEN,
        NOT_YET,
        CLOSED,
        CANCELLED,
        PAST
    }

    /** One time at which it takes place, and how many hold a seat or wait for one. */
    public record Time(
            LocalDateTime start,
            LocalDateTime end,
            OffsetDateTime startsAt,
            @Nullable Integer places,
            int taken,
            int waiting) {

        /** Seats that nobody holds and nobody waits for; absent without limit. */
        public @Nullable Integer left() {
            if (places == null) {
                return null;
            }
            return waiting > 0 ? 0 : Math.max(0, places - taken);
        }

        public boolean full() {
            return left() != null && left() == 0;
        }
    }

    /** A part of the programme that one may choose. */
    public record Session(
            long id,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            @Nullable String room,
            @Nullable Integer places,
            int taken) {

        public @Nullable Integer left() {
            return places == null ? null : Math.max(0, places - taken);
        }

        boolean overlaps(Session other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    public Door door(OffsetDateTime now) {
        if (cancelled) {
            return Door.CANCELLED;
        } else if (times.isEmpty()) {
            return Door.PAST;
        } else if (terms.isAfter(now)) {
            return Door.CLOSED;
        }
        return terms.isBefore(now) ? Door.NOT_YET : Door.OPEN;
    }

    public Optional<Time> at(LocalDateTime start) {
        return times.stream().filter(time -> time.start().equals(start)).findFirst();
    }
}
