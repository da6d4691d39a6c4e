package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue where the staff judge what people bring to the directory. */
@Controller
@RequestMapping(ModerationController.PATH)
class ModerationController {

    static final String PATH = "/gestion/annuaire/moderation";
    private static final int LINES = 50;

    private final ModerationQueue queue;
    private final Decisions decisions;
    private final ModerationFilters filters;
    private final Clock clock;

    ModerationController(ModerationQueue queue, Decisions decisions, ModerationFilters filters, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "HELD") ContributionState etat,
            @RequestParam(required = false) @Nullable ContributionKind type,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(defaultValue = "0") long apres,
            Model model) {
        ModerationQueue.Filter filter = filters.of(etat, type, departement);
        List<Contribution> found = queue.list(filter, apres, LINES + 1);
        List<Contribution> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String address = ModerationFilters.address(filter);
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Gestion", "/gestion"), Tab.to("Fiches", "/gestion/annuaire"), Tab.here("Modération")));
        filters.show(filter, model);
        model.addAttribute(
                "lines",
                shown.stream().map(one -> ContributionView.of(one, clock)).toList());
        model.addAttribute("open", etat == ContributionState.HELD);
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(queue.count(filter), "contribution", "contributions"),
                        apres == 0 ? null : address,
                        found.size() > LINES
                                ? address + "&apres=" + shown.get(LINES - 1).id()
                                : null));
        return "directory/moderation";
    }

    @PostMapping("/decisions")
    String decide(
            @RequestParam(name = "contribution", defaultValue = "") List<Long> chosen,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        boolean accept = decision.equals("accepter");
        if (chosen.isEmpty()) {
            Flash.warning(next, "Cochez au moins une contribution.");
        } else if (!accept && motif.isBlank()) {
            Flash.warning(next, "Un refus demande un motif\u00a0: il est envoyé à la personne.");
        } else {
            Decisions.Tally tally = decisions.all(chosen, accept, motif, person);
            if (tally.left().isEmpty()) {
                Flash.success(next, French.count(tally.done(), "décision prise", "décisions prises") + ".");
            } else {
                Flash.warning(
                        next,
                        French.count(tally.done(), "décision prise", "décisions prises")
                                + ". À voir une par une\u00a0: " + String.join(", ", tally.left()) + ".");
            }
        }
        return "redirect:" + PATH;
    }
}
