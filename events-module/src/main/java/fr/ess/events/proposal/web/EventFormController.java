package fr.ess.events.proposal.web;

import fr.ess.events.EventState;
import fr.ess.events.proposal.EventDesk;
import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.EventModeration;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** The form of one event, for those who organise it and for the staff. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}", EventPages.STAFF + "/{id:[0-9]+}"})
class EventFormController {

    private static final String STARTED = "started.";

    private final EventDesk events;
    private final EventModeration moderation;
    private final EventFields fields;
    private final EventPages desk;

    EventFormController(EventDesk events, EventModeration moderation, EventFields fields, EventPages desk) {
        this.events = events;
        this.moderation = moderation;
        this.fields = fields;
        this.desk = desk;
    }

    @GetMapping
    String form(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        StoredEvent event = desk.open(person, id);
        Map<String, String> v = EventFields.of(event);
        Map<String, String> started = new LinkedHashMap<>(v);
        v.put("version", Long.toString(event.version()));
        return page(event, v, started, Map.of(), request, model);
    }

    private String page(
            StoredEvent event,
            Map<String, String> v,
            Map<String, String> started,
            Map<String, String> faults,
            HttpServletRequest request,
            Model model) {
        desk.frame(request, event, "", "", model);
        desk.choices(model);
        model.addAttribute("v", v);
        model.addAttribute("started", started);
        model.addAttribute("faults", faults);
        model.addAttribute("fewest", events.fewestPlaces(event.id()));
        model.addAttribute(
                "refusal",
                event.state() == EventState.DRAFT
                        ? moderation.lastJudged(event.id()).orElse(null)
                        : null);
        return "events/event-form";
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StoredEvent event = desk.open(person, id);
        String page = EventPages.base(request) + "/" + id;
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<EventDraft> draft = fields.read(
                v,
                faults,
                EventPages.isStaff(request) ? null : event.draft().organisers().get(0));
        if (draft.isPresent()) {
            try {
                if (!events.save(person, id, version, draft.get())) {
                    throw new ConflictException(conflict(v, desk.open(person, id), page));
                }
                Flash.success(next, "L’événement est enregistré.");
                return "redirect:" + page;
            } catch (UnfitEventException e) {
                faults.put(e.field(), e.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(event, v, started(v), faults, request, model);
    }

    private static Map<String, String> started(Map<String, String> v) {
        Map<String, String> started = new LinkedHashMap<>();
        EventFields.LABELS
                .keySet()
                .forEach(name ->
                        started.put(name, v.getOrDefault(STARTED + name, "").replace("\r\n", "\n")));
        return started;
    }

    private static Conflict conflict(Map<String, String> v, StoredEvent stored, String page) {
        Map<String, String> now = EventFields.of(stored);
        Map<String, String> started = started(v);
        return new Conflict(
                stored.draft().title(),
                page,
                stored.version(),
                "",
                page,
                EventFields.LABELS.entrySet().stream()
                        .filter(field -> v.containsKey(field.getKey()))
                        .map(field -> new Conflict.Field(
                                field.getKey(),
                                field.getValue(),
                                started.getOrDefault(field.getKey(), ""),
                                v.getOrDefault(field.getKey(), "").replace("\r\n", "\n"),
                                now.getOrDefault(field.getKey(), "")))
                        .toList());
    }
}
