package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.EventDuplicates;
import fr.ess.events.proposal.EventProposals;
import fr.ess.events.proposal.Rhythm;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody proposes an event without an account. The answer is the same whatever is known of the address. */
@Controller
@RequestMapping(EventProposalController.PATH)
class EventProposalController {

    static final String PATH = "/evenements/proposer";
    private static final String THANKS = "redirect:" + PATH + "/merci";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MESSAGE = 4_000;

    private final EventProposals proposals;
    private final EventFields fields;
    private final EventDuplicates duplicates;
    private final EventPages pages;

    EventProposalController(
            EventProposals proposals, EventFields fields, EventDuplicates duplicates, EventPages pages) {
        this.proposals = proposals;
        this.fields = fields;
        this.duplicates = duplicates;
        this.pages = pages;
    }

    @GetMapping
    String form(@AuthenticationPrincipal @Nullable SignedIn person, Model model) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("rythme", Rhythm.ONCE.name());
        if (person != null) {
            v.put("nom", person.displayName());
            v.put("email", person.email());
        }
        return page(v, Map.of(), List.of(), model);
    }

    private String page(
            Map<String, String> v, Map<String, String> faults, List<EventDuplicates.Like> like, Model model) {
        model.addAttribute("crumbs", crumbs("Proposer un événement"));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        model.addAttribute("duplicates", like);
        pages.choices(model);
        return "events/event-proposal";
    }

    static List<Tab> crumbs(String here) {
        return List.of(Tab.to("Événements", "/evenements"), Tab.here(here));
    }

    @PostMapping
    String propose(
            @RequestParam Map<String, String> v,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!v.getOrDefault("trap", "").isBlank()) {
            return THANKS;
        }
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<EventDraft> draft = fields.read(v, faults, null);
        Fields others = new Fields(v, faults);
        String name = others.required("nom", LONGEST_NAME, "Indiquez votre nom.");
        String message = others.text("message", LONGEST_MESSAGE);
        Optional<EmailAddress> email = EmailAddress.parse(Typed.line(v.get("email")));
        if (email.isEmpty()) {
            others.fault("email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        List<EventDuplicates.Like> like = List.of();
        if (draft.isPresent() && faults.isEmpty()) {
            like = v.containsKey("doublon") ? List.of() : duplicates.of(draft.get(), null, false);
            if (like.isEmpty()
                    && sent(draft.get(), name, email.orElseThrow(), message, faults, request.getRemoteAddr())) {
                return THANKS;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(v, faults, like, model);
    }

    private boolean sent(
            EventDraft draft,
            String name,
            EmailAddress email,
            @Nullable String message,
            Map<String, String> faults,
            String from) {
        proposals.admit(email, from);
        try {
            proposals.propose(draft, name, email, message);
            return true;
        } catch (UnfitEventException e) {
            faults.put(e.field(), e.sentence());
            return false;
        }
    }

    @GetMapping("/merci")
    String thanks(Model model) {
        model.addAttribute("crumbs", crumbs("Merci"));
        return "events/event-proposed";
    }
}
