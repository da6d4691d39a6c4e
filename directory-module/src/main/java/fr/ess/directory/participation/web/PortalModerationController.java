package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.web.OwnPortal;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Pagination;
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

/** The queue of a local portal: what its moderators judge, within its territory as it is when they do. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/moderation")
class PortalModerationController {

    private static final int LINES = 50;

    private final OwnPortal own;
    private final ModerationQueue queue;
    private final Decisions decisions;
    private final HeldEdits edits;
    private final Clock clock;

    PortalModerationController(
            OwnPortal own, ModerationQueue queue, Decisions decisions, HeldEdits edits, Clock clock) {
        this.own = own;
        this.queue = queue;
        this.decisions = decisions;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable int id,
            @RequestParam(defaultValue = "0") long apres,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        PortalPage portal = own.toModerate(person, id);
        List<Contribution> found = queue.ofPortal(id, ContributionState.HELD, apres, LINES + 1);
        List<Contribution> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String address = OwnPortal.page(id) + "/moderation";
        own.frame(person, portal, "/moderation", model);
        model.addAttribute(
                "lines",
                shown.stream().map(one -> ContributionView.of(one, clock)).toList());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(queue.countOfPortal(id, ContributionState.HELD), "contribution", "contributions"),
                        apres == 0 ? null : address,
                        found.size() > LINES
                                ? address + "?apres=" + shown.get(LINES - 1).id()
                                : null));
        return "directory/portal-moderation";
    }

    @GetMapping("/{contribution:[0-9]+}")
    String one(
            @PathVariable int id,
            @PathVariable long contribution,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        PortalPage portal = own.toModerate(person, id);
        Contribution found = queue.findOfPortal(id, contribution).orElseThrow(NotFoundException::new);
        own.frame(person, portal, "/moderation", model);
        model.addAttribute("view", ContributionView.of(found, clock));
        model.addAttribute("refuseOnly", isForTheStaff(found, person));
        model.addAttribute("changes", found.kind() == ContributionKind.EDIT ? edits.changes(found) : List.of());
        return "directory/portal-contribution";
    }

    /** An edit whose fields somebody else changed meanwhile is left to the CRESS, who choose between them. */
    @PostMapping("/{contribution:[0-9]+}/decision")
    String decide(
            @PathVariable int id,
            @PathVariable long contribution,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toModerate(person, id);
        Contribution found = queue.findOfPortal(id, contribution).orElseThrow(NotFoundException::new);
        boolean accept = decision.equals("accepter");
        if (accept && isForTheStaff(found, person)) {
            throw new RefusedException(
                    "Une erreur signalée se corrige dans la fiche\u00a0: laissez-la à la CRESS, ou refusez-la avec un motif.");
        }
        if (!accept && motif.isBlank()) {
            throw new RefusedException("Un refus demande un motif\u00a0: il est envoyé à la personne.");
        }
        String fault = decisions.one(found, accept, motif, person);
        if (fault != null) {
            throw new RefusedException(fault);
        }
        Flash.success(next, accept ? "La contribution est acceptée." : "La contribution est refusée.");
        return "redirect:" + OwnPortal.page(id) + "/moderation";
    }

    /** Whoever accepts a report mends the entry, which is the staff's to do. */
    private static boolean isForTheStaff(Contribution contribution, SignedIn person) {
        return contribution.kind() == ContributionKind.REPORT && !person.has(Role.STAFF);
    }
}
