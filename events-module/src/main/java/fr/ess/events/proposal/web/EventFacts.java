package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.Timing;
import fr.ess.platform.french.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft tells, label by label, to be read once more. */
final class EventFacts {

    private static final int MOST_DATES = 12;

    private EventFacts() {}

    static Map<String, String> of(EventDraft draft) {
        EventDraft.Where where = draft.where();
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Quand", when(draft.timing()));
        put(facts, "Dates", dates(draft.timing()));
        put(
                facts,
                "Sauf",
                draft.timing().exceptions().stream().map(French::date).collect(Collectors.joining(", ")));
        put(
                facts,
                "Lieu",
                Stream.of(
                                where.place(),
                                where.address(),
                                where.commune() == null ? null : where.commune().name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
        put(facts, "En ligne", where.online());
        put(facts, "Accès", where.access());
        put(facts, "Accessibilité", where.accessibility());
        put(
                facts,
                "Organisation",
                draft.organisers().stream().map(EventDraft.Organiser::name).collect(Collectors.joining(", ")));
        put(facts, "En une phrase", draft.summary());
        put(facts, "Description", draft.description());
        put(facts, "Prix", draft.price());
        put(facts, "Public", draft.audience());
        put(facts, "Places", draft.places() == null ? null : French.number(draft.places()));
        put(facts, "Série", draft.series() == null ? null : draft.series() + ", édition " + draft.edition());
        return facts;
    }

    private static void put(Map<String, String> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(label, value);
        }
    }

    private static String when(Timing timing) {
        LocalDateTime start = timing.start();
        LocalDateTime end = timing.end();
        LocalDate day = start.toLocalDate();
        return day.equals(end.toLocalDate())
                ? "le " + French.date(day) + ", de " + French.time(start.toLocalTime()) + " à "
                        + French.time(end.toLocalTime())
                : "du " + French.dateTime(start) + " au " + French.dateTime(end);
    }

    private static String dates(Timing timing) {
        if (timing.recurrence() == null) {
            return "";
        }
        List<LocalDateTime> times = timing.times();
        return French.count(times.size(), "date", "dates") + "\u00a0: "
                + times.stream()
                        .limit(MOST_DATES)
                        .map(time -> French.shortDate(time.toLocalDate()))
                        .collect(Collectors.joining(", "))
                + (times.size() > MOST_DATES ? "…" : "");
    }
}
