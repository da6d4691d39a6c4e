package fr.ess.events.proposal.web;

import fr.ess.events.ProgrammeItem;
import fr.ess.events.SessionKind;
import fr.ess.events.proposal.EventProgramme;
import fr.ess.events.proposal.SessionDraft;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme of an event, part by part. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}/programme", EventPages.STAFF + "/{id:[0-9]+}/programme"})
class ProgrammeController {

    private final EventProgramme programme;
    private final EventPages desk;
    private final Labels labels;

    ProgrammeController(EventProgramme programme, EventPages desk, Labels labels) {
        this.programme = programme;
        this.desk = desk;
        this.labels = labels;
    }

    @GetMapping
    String list(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        return page(desk.open(person, id), null, Map.of(), Map.of(), request, model);
    }

    @GetMapping("/{session:[0-9]+}")
    String one(
            @PathVariable long id,
            @PathVariable long session,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            Model model) {
        StoredEvent event = desk.open(person, id);
        ProgrammeItem item = find(id, session);
        Map<String, String> v = SessionFields.of(item);
        v.put("version", Long.toString(programme.version(session)));
        return page(event, item, v, Map.of(), request, model);
    }

    private ProgrammeItem find(long event, long session) {
        return programme.find(event, session).orElseThrow(NotFoundException::new);
    }

    private String page(
            StoredEvent event,
            @Nullable ProgrammeItem item,
            Map<String, String> v,
            Map<String, String> faults,
            HttpServletRequest request,
            Model model) {
        desk.frame(request, event, "/programme", "Programme", model);
        model.addAttribute("items", programme.of(event.id()));
        model.addAttribute("item", item);
        model.addAttribute("started", item == null ? Map.of() : SessionFields.of(item));
        model.addAttribute("fewest", item == null ? 0 : programme.fewestPlaces(item.id()));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "sessionKinds",
                Arrays.stream(SessionKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        return "events/event-programme";
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam Map<String, String> v,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StoredEvent event = desk.open(person, id);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<SessionDraft> draft = SessionFields.read(v, faults, event);
        if (draft.isPresent()) {
            try {
                programme.add(id, draft.get());
                Flash.success(next, "La séance est au programme.");
                return "redirect:" + EventPages.base(request) + "/" + id + "/programme";
            } catch (UnfitEventException e) {
                faults.put(e.field(), e.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(event, null, v, faults, request, model);
    }

    @PostMapping("/{session:[0-9]+}")
    String save(
            @PathVariable long id,
            @PathVariable long session,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StoredEvent event = desk.open(person, id);
        ProgrammeItem stored = find(id, session);
        String page = EventPages.base(request) + "/" + id + "/programme";
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<SessionDraft> draft = SessionFields.read(v, faults, event);
        if (draft.isPresent()) {
            try {
                if (!programme.save(id, session, version, draft.get())) {
                    throw new ConflictException(new Conflict(
                            stored.title(),
                            page + "/" + session,
                            programme.version(session),
                            "",
                            page,
                            SessionFields.differences(v, stored)));
                }
                Flash.success(next, "La séance est enregistrée.");
                return "redirect:" + page;
            } catch (UnfitEventException e) {
                faults.put(e.field(), e.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(event, stored, v, faults, request, model);
    }

    @PostMapping("/{session:[0-9]+}/suppression")
    String remove(
            @PathVariable long id,
            @PathVariable long session,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        desk.open(person, id);
        find(id, session);
        programme.remove(id, session);
        Flash.success(next, "La séance est retirée du programme.");
        return "redirect:" + EventPages.base(request) + "/" + id + "/programme";
    }
}
