package fr.ess.events.web;

import fr.ess.directory.Commune;
import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import fr.ess.events.Campaign;
import fr.ess.events.EventCalendar;
import fr.ess.events.EventCursor;
import fr.ess.events.EventKind;
import fr.ess.events.EventQuery;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what an address asks of the calendar; a parameter that means nothing is named. */
@Component
class EventsQuestions {

    private static final List<String> FILTERS = List.of("q", "du", "au", "type", "departement", "campagne", "commune");
    private static final int LONGEST = 100;
    static final int SIZE = 20;

    /** A map without a last day shows a month. */
    static final int MAP_DAYS = 31;

    private static final int MOST = 100;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final EventCalendar calendar;
    private final Territories territories;
    private final Clock clock;

    EventsQuestions(EventCalendar calendar, Territories territories, Clock clock) {
        this.calendar = calendar;
        this.territories = territories;
        this.clock = clock;
    }

    /** The choices of the form. */
    List<Departement> departements() {
        return territories.departements();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those of a page: without a first day what is to come, of a campaign all of it. */
    EventsQuestion of(Map<String, String> sent) {
        return of(sent, today());
    }

    EventsQuestion of(Map<String, String> sent, LocalDate usual) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = Typed.line(sent.get(name));
            if (value.length() > LONGEST) {
                throw new BadParameterException(name, "100 caractères au plus.");
            }
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        EventsView view = view(Typed.line(sent.get("vue")));
        Campaign campaign = campaign(asked.get("campagne"));
        Commune commune = commune(asked.get("commune"));
        LocalDate from = day("du", asked.get("du"));
        LocalDate to = day("au", asked.get("au"));
        if (from == null) {
            from = campaign != null && campaign.firstDay().isBefore(usual) ? campaign.firstDay() : usual;
            from = to != null && to.isBefore(from) ? to : from;
        }
        if (to != null && to.isBefore(from)) {
            throw new BadParameterException("au", "Le dernier jour précède le premier.");
        }
        if (view == EventsView.MONTH) {
            YearMonth month = YearMonth.from(from);
            from = month.atDay(1);
            to = month.atEndOfMonth();
        }
        if (view == EventsView.MAP && to == null) {
            to = from.plusDays(MAP_DAYS - 1);
        }
        EventQuery query = new EventQuery(
                from,
                to,
                kind(asked.get("type")),
                departement(asked.get("departement")),
                campaign == null ? null : campaign.id(),
                commune == null ? null : commune.id(),
                asked.getOrDefault("q", ""));
        return new EventsQuestion(
                query,
                view,
                cursor(Typed.line(sent.get("apres"))),
                size(Typed.line(sent.get("limite"))),
                asked,
                campaign,
                commune == null ? null : commune.name());
    }

    private static EventsView view(String typed) {
        return typed.isEmpty()
                ? EventsView.AGENDA
                : EventsView.of(typed)
                        .orElseThrow(() ->
                                new BadParameterException("vue", "Les valeurs sont agenda, mois, liste et carte."));
    }

    private static @Nullable LocalDate day(String name, @Nullable String typed) {
        return typed == null
                ? null
                : Typed.day(typed)
                        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                        .orElseThrow(() -> new BadParameterException(
                                name, "Donnez un jour qui existe, comme 2026-11-30 ou 30/11/2026."));
    }

    private static @Nullable EventKind kind(@Nullable String typed) {
        return typed == null
                ? null
                : EventKind.of(typed)
                        .orElseThrow(() -> new BadParameterException(
                                "type",
                                "Les valeurs sont "
                                        + Arrays.stream(EventKind.values())
                                                .map(EventKind::code)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private @Nullable Integer departement(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        List<Departement> known = territories.departements();
        return known.stream()
                .filter(one -> one.code().equals(typed))
                .findFirst()
                .map(Departement::id)
                .orElseThrow(() -> new BadParameterException(
                        "departement",
                        "Les valeurs sont "
                                + known.stream().map(Departement::code).collect(Collectors.joining(", ")) + "."));
    }

    private @Nullable Commune commune(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return territories
                .byCode(typed)
                .or(() -> named(typed))
                .orElseThrow(() -> new BadParameterException(
                        "commune",
                        "Donnez le code INSEE ou le nom d’une commune de la région, comme 38185 ou Grenoble."));
    }

    private Optional<Commune> named(String name) {
        return territories.resolve(null, name) instanceof CommuneMatch.Resolved found
                ? Optional.of(found.commune())
                : Optional.empty();
    }

    private @Nullable Campaign campaign(@Nullable String typed) {
        return typed == null
                ? null
                : calendar.campaign(typed)
                        .orElseThrow(() -> new BadParameterException("campagne", "Cette campagne n’existe pas."));
    }

    private static @Nullable EventCursor cursor(String typed) {
        return typed.isEmpty()
                ? null
                : EventCursor.of(typed)
                        .orElseThrow(() -> new BadParameterException("apres", "Suivez le lien « suivant »."));
    }

    private static int size(String typed) {
        if (typed.isEmpty()) {
            return SIZE;
        }
        if (!typed.matches("[1-9][0-9]{0,2}") || Integer.parseInt(typed) > MOST) {
            throw new BadParameterException("limite", "Donnez un nombre de 1 à 100.");
        }
        return Integer.parseInt(typed);
    }
}
