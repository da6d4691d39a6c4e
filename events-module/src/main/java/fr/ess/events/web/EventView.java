package fr.ess.events.web;

import fr.ess.events.EventLine;
import fr.ess.events.EventProfile;
import fr.ess.events.ProgrammeItem;
import fr.ess.platform.french.French;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as its page shows it.
 *
 * @param times those that are still to come, for an event that recurs
 * @param booking how one registers, where that is done here and it is still to come
 * @param jsonLd for search engines
 */
record EventView(
        EventCard card,
        EventProfile profile,
        List<Slot> programme,
        List<Time> times,
        @Nullable String days,
        @Nullable EventBooking booking,
        String jsonLd) {

    private static final int MOST_TIMES = 10;

    /** What begins at the same hour: one part, or several side by side. */
    record Slot(String hours, @Nullable String date, List<ProgrammeItem> items) {

        public boolean parallel() {
            return items.size() > 1;
        }
    }

    /**
     * One time of an event that recurs.
     *
     * @param left how many seats are free, where one registers here
     */
    record Time(String text, LocalDateTime start, @Nullable String left) {}

    static EventView of(
            EventProfile profile, EventCard card, LocalDateTime now, String address, @Nullable EventBooking booking) {
        EventLine line = profile.line();
        return new EventView(
                card,
                profile,
                slots(profile),
                line.recurring()
                        ? profile.times().stream()
                                .filter(time -> time.isAfter(now))
                                .limit(MOST_TIMES)
                                .map(time -> new Time(
                                        French.dateTime(time), time, booking == null ? null : booking.leftAt(time)))
                                .toList()
                        : List.of(),
                line.start().toLocalDate().equals(line.end().toLocalDate()) ? card.date() : null,
                booking,
                EventJsonLd.of(profile, address));
    }

    private static List<Slot> slots(EventProfile profile) {
        boolean severalDays = !profile.line()
                .start()
                .toLocalDate()
                .equals(profile.line().end().toLocalDate());
        Map<LocalDateTime, List<ProgrammeItem>> byStart = new LinkedHashMap<>();
        profile.programme()
                .forEach(item -> byStart.computeIfAbsent(item.start(), start -> new ArrayList<>())
                        .add(item));
        return byStart.values().stream()
                .map(items -> new Slot(
                        EventCard.hours(items.get(0).start(), items.get(0).end()),
                        severalDays ? French.date(items.get(0).start().toLocalDate()) : null,
                        List.copyOf(items)))
                .toList();
    }
}
