package fr.ess.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the calendar.
 *
 * @param from the first day on which it may still go on
 * @param to the last day on which it may begin, or null without end
 * @param commune the number of its territory
 * @param text words of title, summary, place or audience; empty for all
 */
public record EventQuery(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EventKind kind,
        @Nullable Integer departement,
        @Nullable Integer campaign,
        @Nullable Integer commune,
        String text) {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** Exclusive. */
    @Nullable Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
