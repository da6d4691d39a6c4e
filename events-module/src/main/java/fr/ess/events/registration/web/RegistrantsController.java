package fr.ess.events.registration.web;

import fr.ess.events.registration.OrganisedEvents;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.events.registration.Registrants;
import fr.ess.events.registration.Registrants.Totals;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is registered, for the staff and for those who organise; reading names is written in the journal. */
@Controller
class RegistrantsController {

    static final String LIST = "/gestion/inscriptions";

    private static final String PATH = "/gestion/evenements/{slug}/inscriptions";
    private static final int PAGE = 50;
    private static final int MOST_EVENTS = 200;

    private final OrganisedEvents events;
    private final Registrants registrants;
    private final RegistrantsSheet sheet;
    private final SheetAnswers answers;
    private final Journal journal;
    private final Clock clock;

    RegistrantsController(
            OrganisedEvents events,
            Registrants registrants,
            RegistrantsSheet sheet,
            @Lazy SheetAnswers answers,
            Journal journal,
            Clock clock) {
        this.events = events;
        this.registrants = registrants;
        this.sheet = sheet;
        this.answers = answers;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String events(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("events", events.coming(person, OffsetDateTime.now(clock), MOST_EVENTS));
        model.addAttribute("crumbs", List.of(Tab.here("Inscriptions aux événements")));
        return "events/registrations";
    }

    @GetMapping(PATH)
    String list(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable LocalDateTime date,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Organised event = find(slug, person);
        if (page < 1 || page > 10_000) {
            throw new BadParameterException("page", "Les pages commencent à 1.");
        }
        LocalDateTime start = start(event, date);
        Totals totals = registrants.totals(event.id(), start);
        String path = path(event);
        String question = event.recurring() ? "date=" + start : "";
        model.addAttribute("event", event);
        model.addAttribute("start", start);
        model.addAttribute("totals", totals);
        model.addAttribute("registrants", registrants.list(event.id(), start, PAGE, (page - 1) * PAGE));
        model.addAttribute(
                "dates",
                event.times().stream()
                        .map(time -> new Option(time.toString(), French.dateTime(time)))
                        .toList());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(totals.registrations(), "inscription", "inscriptions"),
                        page == 1 ? null : path + "?" + question,
                        (long) page * PAGE >= totals.registrations()
                                ? null
                                : path + "?" + question + "&page=" + (page + 1)));
        model.addAttribute("files", SheetFile.of(path, question));
        model.addAttribute("crumbs", crumbs(event, null));
        read(event, start, "page");
        return "events/registrants";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable LocalDateTime date,
            HttpServletResponse response)
            throws IOException {
        Organised event = find(slug, person);
        LocalDateTime start = start(event, date);
        read(event, start, format);
        answers.send(sheet.of(event, start), format, response);
    }

    private Organised find(String slug, SignedIn person) {
        return events.find(slug, person).orElseThrow(NotFoundException::new);
    }

    /** That which is asked for, or the next one, or the last. */
    private LocalDateTime start(Organised event, @Nullable LocalDateTime asked) {
        List<LocalDateTime> times = event.times();
        if (asked != null) {
            if (!times.contains(asked)) {
                throw new BadParameterException("date", "Une date à laquelle cet événement a lieu.");
            }
            return asked;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        return times.stream()
                .filter(time -> time.isAfter(now))
                .findFirst()
                .or(() -> times.stream().reduce((one, later) -> later))
                .orElseThrow(NotFoundException::new);
    }

    private void read(Organised event, LocalDateTime start, String format) {
        journal.record(
                "event-registrations.read",
                "event",
                Long.toString(event.id()),
                Map.of("date", start.toString(), "forme", format));
    }

    static String path(Organised event) {
        return "/gestion/evenements/" + event.slug() + "/inscriptions";
    }

    static List<Tab> crumbs(Organised event, @Nullable String below) {
        Tab list = Tab.to("Inscriptions aux événements", LIST);
        return below == null
                ? List.of(list, Tab.here(event.title()))
                : List.of(list, Tab.to(event.title(), path(event)), Tab.here(below));
    }
}
