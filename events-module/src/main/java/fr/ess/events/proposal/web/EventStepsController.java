package fr.ess.events.proposal.web;

import fr.ess.events.EventState;
import fr.ess.events.proposal.EventDesk;
import fr.ess.events.proposal.EventDuplicates;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The steps of an event: sent, taken back, cancelled, deleted. */
@Controller
@RequestMapping({EventPages.OWN + "/{id:[0-9]+}", EventPages.STAFF + "/{id:[0-9]+}"})
class EventStepsController {

    private static final int LONGEST_REASON = 500;

    private final EventDesk events;
    private final EventDuplicates duplicates;
    private final EventPages desk;

    EventStepsController(EventDesk events, EventDuplicates duplicates, EventPages desk) {
        this.events = events;
        this.duplicates = duplicates;
        this.desk = desk;
    }

    /** Read once more before it goes out, beside what may be the same. */
    @GetMapping("/envoi")
    String review(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        StoredEvent event = desk.open(person, id);
        if (event.state() != EventState.DRAFT) {
            throw new RefusedException("Cet événement est déjà envoyé.");
        }
        desk.frame(request, event, "/envoi", "Relire et envoyer", model);
        model.addAttribute("facts", EventFacts.of(event.draft()));
        model.addAttribute("duplicates", duplicates.of(event.draft(), id, EventPages.isStaff(request)));
        model.addAttribute("atOnce", events.goesOutAtOnce(person, event));
        return "events/event-send";
    }

    @PostMapping("/envoi")
    String send(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        StoredEvent event = desk.open(person, id);
        String page = EventPages.base(request) + "/" + id;
        try {
            switch (events.send(person, event.id(), version)) {
                case PUBLISHED -> Flash.success(next, "L’événement est publié dans le calendrier.");
                case HELD ->
                    Flash.success(
                            next,
                            "L’événement est envoyé\u00a0: c’est le premier, la CRESS le lit avant qu’il paraisse. La réponse viendra par courriel.");
            }
        } catch (UnfitEventException e) {
            Flash.warning(next, e.sentence());
        }
        return "redirect:" + page;
    }

    @PostMapping("/reprise")
    String takeBack(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        desk.open(person, id);
        events.takeBack(id);
        Flash.success(next, "L’événement est de nouveau un brouillon.");
        return "redirect:" + EventPages.base(request) + "/" + id;
    }

    @PostMapping("/suppression")
    String delete(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        desk.open(person, id);
        events.delete(id);
        Flash.success(next, "Le brouillon est supprimé.");
        return "redirect:" + EventPages.base(request);
    }

    @GetMapping("/annulation")
    String askWhy(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        return cancellation(desk.open(person, id), "", null, request, model);
    }

    private String cancellation(
            StoredEvent event, String reason, @Nullable String fault, HttpServletRequest request, Model model) {
        if (!event.published()) {
            throw new RefusedException("Seul un événement publié s’annule.");
        }
        desk.frame(request, event, "/annulation", "Annuler", model);
        model.addAttribute("reason", reason);
        model.addAttribute("fault", fault);
        return "events/event-cancel";
    }

    @PostMapping("/annulation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        StoredEvent event = desk.open(person, id);
        String reason = Typed.text(motif).strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return cancellation(
                    event,
                    motif,
                    reason.isEmpty()
                            ? "Dites pourquoi\u00a0: la page de l’événement le montre."
                            : LONGEST_REASON + " caractères au plus.",
                    request,
                    model);
        }
        events.cancel(id, reason);
        Flash.success(next, "L’événement est annulé\u00a0; les personnes inscrites reçoivent un courriel.");
        return "redirect:" + EventPages.base(request) + "/" + id;
    }
}
