package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventDesk;
import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.EventOwners;
import fr.ess.events.proposal.Owner;
import fr.ess.events.proposal.Rhythm;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new event, which begins as a draft that nobody else reads. */
@Controller
@RequestMapping({EventPages.OWN + "/nouveau", EventPages.STAFF + "/nouveau"})
class NewEventController {

    private final EventDesk events;
    private final EventFields fields;
    private final EventOwners owners;
    private final EventPages desk;

    NewEventController(EventDesk events, EventFields fields, EventOwners owners, EventPages desk) {
        this.events = events;
        this.fields = fields;
        this.owners = owners;
        this.desk = desk;
    }

    @GetMapping
    String form(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("rythme", Rhythm.ONCE.name());
        return page(v, Map.of(), person, request, model);
    }

    private String page(
            Map<String, String> v,
            Map<String, String> faults,
            SignedIn person,
            HttpServletRequest request,
            Model model) {
        List<Owner> theirs = EventPages.isStaff(request) ? List.of() : owners.of(person);
        if (theirs.size() == 1) {
            v.putIfAbsent("au_nom_de", theirs.get(0).code());
        }
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        model.addAttribute("staff", EventPages.isStaff(request));
        model.addAttribute(
                "owners",
                theirs.stream()
                        .map(owner -> new Option(owner.code(), owner.name()))
                        .toList());
        model.addAttribute("page", EventPages.base(request) + "/nouveau");
        model.addAttribute(
                "crumbs",
                Stream.concat(EventPages.crumbs(request).stream(), Stream.of(Tab.here("Nouvel événement")))
                        .toList());
        desk.choices(model);
        return "events/event-new";
    }

    @PostMapping
    String create(
            @RequestParam Map<String, String> v,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Owner> owner = owners.of(person).stream()
                .filter(one -> one.code().equals(v.get("au_nom_de")))
                .findFirst();
        boolean staff = EventPages.isStaff(request);
        if (!staff && owner.isEmpty()) {
            faults.put("au_nom_de", "Choisissez au nom de qui vous l’annoncez.");
        }
        Optional<EventDraft> draft = fields.read(
                v, faults, staff ? null : owner.map(Owner::asOrganiser).orElse(NOBODY));
        if (draft.isPresent()) {
            try {
                long id = events.create(draft.get(), staff ? null : owner.orElseThrow());
                Flash.success(next, "Le brouillon est enregistré\u00a0: personne d’autre ne le lit encore.");
                return "redirect:" + EventPages.base(request) + "/" + id;
            } catch (UnfitEventException e) {
                faults.put(e.field(), e.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(v, faults, person, request, model);
    }

    /** So that the other fields are read, and all faults told at once. */
    private static final EventDraft.Organiser NOBODY = new EventDraft.Organiser("-", null, null);
}
