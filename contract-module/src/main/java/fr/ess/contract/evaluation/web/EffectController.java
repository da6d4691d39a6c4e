package fr.ess.contract.evaluation.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.evaluation.EffectActions;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff say which actions are to bring an expected effect, from today on. */
@Controller
@RequestMapping(EvaluationDeskController.PATH + "/effets/{id:[0-9]+}")
class EffectController {

    private final ReadingDays days;
    private final ContractTrees trees;
    private final EffectActions effects;

    EffectController(ReadingDays days, ContractTrees trees, EffectActions effects) {
        this.days = days;
        this.trees = trees;
        this.effects = effects;
    }

    @GetMapping
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = days.of(contrat, null);
        ContractTree tree = trees.at(reading.contract(), reading.day());
        Set<Long> actions = Set.copyOf(effect(tree, id).actions());
        return page(reading, tree, id, actions, actions, false, model);
    }

    @PostMapping
    String say(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(defaultValue = "") Set<Long> action,
            @RequestParam(defaultValue = "") Set<Long> depart,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = days.of(contrat, null);
        ContractTree tree = trees.at(reading.contract(), reading.day());
        ContractTree.Effect effect = effect(tree, id);
        Set<Long> known = tree.actions().map(ContractTree.Action::id).collect(Collectors.toSet());
        if (!known.containsAll(action)) {
            throw new NotFoundException();
        }
        if (!effects.say(effect.id(), depart, action)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(reading, tree, id, Set.copyOf(effect.actions()), action, true, model);
        }
        Flash.success(next, "Les actions de cet effet sont enregistrées, à partir d’aujourd’hui.");
        return "redirect:" + EvaluationDeskController.PATH + "?contrat="
                + reading.contract().slug();
    }

    private static ContractTree.Effect effect(ContractTree tree, long id) {
        return tree.questions().stream()
                .flatMap(question -> question.effects().stream())
                .filter(effect -> effect.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * @param stored what is said today
     * @param chosen what is ticked
     * @param overtaken after a race the two differ, and the page shows where
     */
    private static String page(
            ReadingDay reading,
            ContractTree tree,
            long id,
            Set<Long> stored,
            Set<Long> chosen,
            boolean overtaken,
            Model model) {
        model.addAttribute("reading", reading);
        model.addAttribute("effect", effect(tree, id));
        model.addAttribute(
                "actions",
                tree.actions()
                        .map(action -> new Choice(
                                action.id(),
                                action.code() == null ? action.title() : action.code() + " " + action.title(),
                                chosen.contains(action.id()),
                                stored.contains(action.id())))
                        .toList());
        model.addAttribute("stored", List.copyOf(stored));
        model.addAttribute("overtaken", overtaken);
        model.addAttribute(
                "crumbs",
                ClaimPages.crumbs(
                        Tab.to(
                                "Évaluation",
                                EvaluationDeskController.PATH + "?contrat="
                                        + reading.contract().slug()),
                        Tab.here("Actions d’un effet")));
        return "contract/evaluation/effect";
    }

    /** An action to tick. */
    record Choice(long id, String label, boolean chosen, boolean stored) {}
}
