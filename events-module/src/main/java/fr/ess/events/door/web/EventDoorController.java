package fr.ess.events.door.web;

import fr.ess.events.door.Answer;
import fr.ess.events.door.Arrivals;
import fr.ess.events.door.GuestList;
import fr.ess.events.door.Scan;
import fr.ess.events.door.web.DoorPages.Opened;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The door as a page: everybody by name, big buttons, and a sheet for when nothing else works. */
@Controller
class EventDoorController {

    static final String PATH = "/gestion/evenements/{slug}/accueil";

    private final DoorPages pages;
    private final GuestList guests;
    private final GuestLines lines;
    private final Arrivals arrivals;
    private final GuestSheet sheet;
    private final SheetAnswers answers;
    private final Journal journal;

    EventDoorController(
            DoorPages pages,
            GuestList guests,
            GuestLines lines,
            Arrivals arrivals,
            GuestSheet sheet,
            @Lazy SheetAnswers answers,
            Journal journal) {
        this.pages = pages;
        this.guests = guests;
        this.lines = lines;
        this.arrivals = arrivals;
        this.sheet = sheet;
        this.answers = answers;
        this.journal = journal;
    }

    @GetMapping(PATH)
    String door(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable LocalDateTime date,
            @RequestParam(required = false) @Nullable Long seance,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model) {
        Opened opened = pages.open(slug, person, date, seance);
        Organised event = opened.event();
        model.addAttribute("opened", opened);
        model.addAttribute("event", event);
        model.addAttribute("q", q);
        model.addAttribute("guests", lines.of(opened, q));
        model.addAttribute("counts", guests.counts(opened.door(), opened.sessionId()));
        model.addAttribute(
                "dates",
                event.times().stream()
                        .map(time -> new Option(time.toString(), French.dateTime(time)))
                        .toList());
        model.addAttribute("files", SheetFile.of(opened.path(), question(opened)));
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Inscriptions aux événements", "/gestion/inscriptions"),
                        Tab.to(event.title(), "/gestion/evenements/" + event.slug() + "/inscriptions"),
                        Tab.here("Accueil")));
        read(opened, "page");
        return "events/door";
    }

    @PostMapping(PATH)
    String note(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable LocalDateTime date,
            @RequestParam(required = false) @Nullable Long seance,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Opened opened = pages.open(slug, person, date, seance);
        List<Scan> scans = new DoorForm(sent).scans(opened.sessionId());
        List<Answer> said = arrivals.note(opened.event().id(), opened.start(), person.accountId(), scans);
        if (said.isEmpty()) {
            Flash.warning(next, "Rien à noter\u00a0: un code de billet, ou un nombre de personnes.");
        } else {
            tell(said.get(0), next);
        }
        return "redirect:" + opened.address(q);
    }

    private static void tell(Answer answer, RedirectAttributes next) {
        String sentence = answer.name() == null ? answer.sentence() : answer.name() + "\u00a0: " + answer.sentence();
        switch (answer.outcome()) {
            case NOTED, UNDONE -> Flash.success(next, sentence);
            case ALREADY_IN -> Flash.notice(next, sentence);
            case REFUSED -> Flash.warning(next, sentence);
        }
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable LocalDateTime date,
            @RequestParam(required = false) @Nullable Long seance,
            HttpServletResponse response)
            throws IOException {
        Opened opened = pages.open(slug, person, date, seance);
        read(opened, format);
        answers.send(sheet.of(opened), format, response);
    }

    private static String question(Opened opened) {
        return opened.address().substring(opened.path().length() + 1);
    }

    private void read(Opened opened, String format) {
        journal.record(
                "event-door.read",
                "event",
                Long.toString(opened.event().id()),
                Map.of("date", opened.start().toString(), "forme", format));
    }
}
