package fr.ess.events.proposal.web;

import fr.ess.events.proposal.EventDuplicates;
import fr.ess.events.proposal.EventModeration;
import fr.ess.events.proposal.Timing;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A proposed event before the staff, or before the moderators of the local portal where it takes place. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}/examen", EventPages.STAFF + "/{id:[0-9]+}/examen"})
class HeldEventController {

    private static final int LONGEST_REASON = 2_000;

    private final EventModeration moderation;
    private final EventDuplicates duplicates;

    HeldEventController(EventModeration moderation, EventDuplicates duplicates) {
        this.moderation = moderation;
        this.duplicates = duplicates;
    }

    @GetMapping
    String read(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        EventModeration.Held held = find(person, id);
        boolean staff = EventPages.isStaff(request);
        model.addAttribute("held", held);
        model.addAttribute("staff", staff);
        model.addAttribute("page", EventPages.base(request) + "/" + id);
        model.addAttribute("facts", EventFacts.of(held.event().draft()));
        model.addAttribute(
                "sent",
                French.dateTime(held.proposal()
                        .createdAt()
                        .atZoneSameInstant(Timing.ZONE)
                        .toLocalDateTime()));
        model.addAttribute("duplicates", duplicates.of(held.event().draft(), id, staff));
        model.addAttribute(
                "crumbs",
                Stream.concat(
                                EventPages.crumbs(request).stream(),
                                Stream.of(Tab.here(held.event().draft().title())))
                        .toList());
        return "events/held-event";
    }

    private EventModeration.Held find(SignedIn person, long id) {
        return moderation.held(person, id).orElseThrow(NotFoundException::new);
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @RequestParam String decision,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        String reason = Typed.text(motif).strip();
        if (reason.length() > LONGEST_REASON) {
            throw new RefusedException("Un motif a " + LONGEST_REASON + " caractères au plus.");
        }
        if (decision.equals("accepter")) {
            moderation.accept(person, id, version, Typed.orNull(reason));
            Flash.success(next, "L’événement est publié dans le calendrier.");
        } else {
            if (reason.isEmpty()) {
                throw new RefusedException("Un refus demande un motif\u00a0: il est envoyé à la personne.");
            }
            moderation.refuse(person, id, reason);
            Flash.success(next, "L’événement est refusé, et son auteur prévenu.");
        }
        return "redirect:" + EventPages.base(request);
    }
}
