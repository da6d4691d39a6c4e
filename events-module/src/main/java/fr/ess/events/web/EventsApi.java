package fr.ess.events.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.events.EventCalendar;
import fr.ess.events.EventLine;
import fr.ess.events.EventPage;
import fr.ess.events.ProgrammeItem;
import fr.ess.events.Programmes;
import fr.ess.events.registration.SeatCounts;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for programs: one result for each time that something takes place, as on its page. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class EventsApi {

    static final String PATH = "/api/v1/evenements";

    private final EventCalendar calendar;
    private final Programmes programmes;
    private final SeatCounts counts;
    private final EventsQuestions questions;

    EventsApi(EventCalendar calendar, Programmes programmes, SeatCounts counts, EventsQuestions questions) {
        this.calendar = calendar;
        this.programmes = programmes;
        this.counts = counts;
        this.questions = questions;
    }

    /** A part of the calendar. */
    record Found(
            int total, List<Resource> resultats, @Nullable String suivant) {}

    /** One time of an event. */
    record Resource(
            long id,
            String slug,
            String titre,
            String type,
            OffsetDateTime debut,
            OffsetDateTime fin,
            String fuseau,
            @Nullable String lieu,
            @JsonProperty("code_commune") @Nullable String codeCommune,
            List<String> organisateurs,
            @Nullable String campagne,
            String etat,
            @Nullable Integer places,
            @Nullable Integer inscrits,
            List<Seance> seances,
            boolean exemple) {}

    /** A part of the programme. */
    record Seance(
            String titre,
            String type,
            OffsetDateTime debut,
            OffsetDateTime fin,
            @Nullable String salle,
            @Nullable Integer places) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Found list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String departement,
            @RequestParam(required = false) @Nullable String campagne,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String limite,
            @RequestParam(required = false) @Nullable String apres) {
        Map<String, String> sent = new HashMap<>();
        put(sent, "q", q);
        put(sent, "du", du);
        put(sent, "au", au);
        put(sent, "type", type);
        put(sent, "departement", departement);
        put(sent, "campagne", campagne);
        put(sent, "commune", commune);
        put(sent, "limite", limite);
        put(sent, "apres", apres);
        EventsQuestion question = questions.of(sent);
        EventPage page = calendar.page(question.query(), question.after(), question.size());
        List<Long> events = page.lines().stream().map(EventLine::id).distinct().toList();
        Map<Long, List<ProgrammeItem>> sessions = programmes.of(events);
        Map<Long, Map<LocalDateTime, Integer>> registered = counts.of(events);
        return new Found(
                page.total(),
                page.lines().stream()
                        .map(line ->
                                resource(line, sessions.getOrDefault(line.id(), List.of()), registered.get(line.id())))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }

    private static void put(Map<String, String> sent, String name, @Nullable String value) {
        if (value != null) {
            sent.put(name, value);
        }
    }

    /** How many are registered is told where one registers here: those who hold a seat, confirmed or for a while. */
    private static Resource resource(
            EventLine line, List<ProgrammeItem> sessions, @Nullable Map<LocalDateTime, Integer> registered) {
        ZoneId zone = ZoneId.of(line.zone());
        return new Resource(
                line.id(),
                line.slug(),
                line.title(),
                line.kind().code(),
                line.start().atZone(zone).toOffsetDateTime(),
                line.end().atZone(zone).toOffsetDateTime(),
                line.zone(),
                line.place(),
                line.communeCode(),
                line.organisers(),
                line.campaign(),
                line.cancelled() ? "annule" : line.movedFrom() == null ? "publie" : "deplace",
                line.places(),
                registered == null ? null : registered.getOrDefault(line.start(), 0),
                sessions.stream()
                        .map(item -> new Seance(
                                item.title(),
                                item.kind().name().toLowerCase(Locale.ROOT),
                                item.start().atZone(zone).toOffsetDateTime(),
                                item.end().atZone(zone).toOffsetDateTime(),
                                item.room(),
                                item.places()))
                        .toList(),
                line.example());
    }
}
