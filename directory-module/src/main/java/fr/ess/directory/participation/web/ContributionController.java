package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contribution before the staff: all that is known of it, and their decision. */
@Controller
@RequestMapping(ModerationController.PATH + "/{id}")
class ContributionController {

    private final ModerationQueue queue;
    private final Decisions decisions;
    private final HeldEdits edits;
    private final Claims claims;
    private final Clock clock;

    ContributionController(ModerationQueue queue, Decisions decisions, HeldEdits edits, Claims claims, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.edits = edits;
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping
    String one(@PathVariable long id, Model model) {
        Contribution contribution = find(id);
        model.addAttribute("crumbs", crumbs(contribution));
        model.addAttribute("view", ContributionView.of(contribution, clock));
        model.addAttribute(
                "resembling",
                contribution.kind() == ContributionKind.PROPOSAL
                        ? queue.resembling(EntryForm.digits(contribution.entry().get("siren")), contribution.title())
                        : List.of());
        model.addAttribute(
                "changes", contribution.kind() == ContributionKind.EDIT ? edits.changes(contribution) : List.of());
        model.addAttribute("proof", claims.proof(id).orElse(null));
        return "directory/contribution";
    }

    /** An accepted report leads to the entry, for whoever mends it. */
    @PostMapping("/decision")
    String decide(
            @PathVariable long id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        Contribution contribution = find(id);
        boolean accept = decision.equals("accepter");
        if (accept && contribution.kind() == ContributionKind.EDIT) {
            edits.requireUncontested(contribution);
        }
        if (!accept && motif.isBlank()) {
            throw new RefusedException("Un refus demande un motif\u00a0: il est envoyé à la personne.");
        }
        String fault = decisions.one(contribution, accept, motif, person);
        if (fault != null) {
            throw new RefusedException(fault);
        }
        Flash.success(next, accept ? "La contribution est acceptée." : "La contribution est refusée.");
        Contribution.About about = contribution.organisation();
        return accept && about != null && contribution.kind() == ContributionKind.REPORT
                ? "redirect:/gestion/annuaire/" + about.id()
                : "redirect:" + ModerationController.PATH + "/" + id;
    }

    private Contribution find(long id) {
        return queue.find(id).orElseThrow(NotFoundException::new);
    }

    private static List<Tab> crumbs(Contribution contribution) {
        return List.of(
                Tab.to("Gestion", "/gestion"),
                Tab.to("Modération", ModerationController.PATH),
                Tab.here(contribution.title()));
    }
}
