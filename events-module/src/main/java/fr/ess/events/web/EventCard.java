package fr.ess.events.web;

import fr.ess.events.EventLine;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One time of an event, in the words that lists show.
 *
 * @param hours such as « de 9 h à 17 h », or « du 3 au 5 novembre 2026 » for several days
 */
record EventCard(
        String title,
        String address,
        LocalDate day,
        String date,
        String hours,
        String kind,
        String place,
        String organisers,
        String summary,
        boolean cancelled,
        @Nullable String moved,
        boolean example) {

    static EventCard of(EventLine line, Labels labels) {
        return new EventCard(
                line.title(),
                EventsController.PATH + "/" + line.slug(),
                line.start().toLocalDate(),
                French.date(line.start().toLocalDate()),
                hours(line.start(), line.end()),
                labels.of(line.kind()),
                place(line),
                String.join(", ", line.organisers()),
                line.summary(),
                line.cancelled(),
                line.movedFrom() == null || line.cancelled() ? null : French.dateTime(line.movedFrom()),
                line.example());
    }

    private static String place(EventLine line) {
        return Stream.of(line.place(), line.commune()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Whole days, which sources without an hour give, are told without one. */
    static String hours(LocalDateTime start, LocalDateTime end) {
        boolean wholeDays = start.getHour() == 0 && start.getMinute() == 0 && end.getHour() == 23;
        if (!start.toLocalDate().equals(end.toLocalDate())) {
            return French.period(start.toLocalDate(), end.toLocalDate())
                    + (wholeDays ? "" : ", dès " + French.time(start.toLocalTime()));
        }
        return wholeDays
                ? "heures non précisées"
                : "de " + French.time(start.toLocalTime()) + " à " + French.time(end.toLocalTime());
    }
}
