package fr.ess.events.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event as an organiser's calendar tells it, in the hours of the region.
 *
 * @param line of the file on which it ends
 * @param uid by which its calendar knows it
 * @param occurrence which time of a repetition this one stands for (RECURRENCE-ID), or nothing
 * @param recurrence a rule of RFC 5545 that ends, or nothing
 * @param exceptions days on which the rule would have it and it does not take place
 */
record FoundEvent(
        int line,
        String uid,
        @Nullable LocalDateTime occurrence,
        String title,
        @Nullable String description,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable String recurrence,
        SortedSet<LocalDate> exceptions,
        @Nullable String place,
        @Nullable String link,
        boolean cancelled) {

    FoundEvent {
        exceptions = new TreeSet<>(exceptions);
    }

    FoundEvent without(SortedSet<LocalDate> days) {
        SortedSet<LocalDate> all = new TreeSet<>(exceptions);
        all.addAll(days);
        return new FoundEvent(
                line, uid, occurrence, title, description, start, end, recurrence, all, place, link, cancelled);
    }

    /** By which it is found again the next time. */
    String key() {
        return occurrence == null ? uid : uid + " " + occurrence;
    }
}
