package fr.ess.contract.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTree.Action;
import fr.ess.contract.ContractTree.Axis;
import fr.ess.contract.ContractTree.Objective;
import fr.ess.contract.ContractTree.SubObjective;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an action stands in the contract; one under no axis has none of the three.
 *
 * @param effects what it is to bring
 */
record ActionPlace(
        @Nullable Axis axis,
        @Nullable Objective objective,
        @Nullable SubObjective subObjective,
        List<String> effects) {

    /** The address of the action without a code: the animation of the contract. */
    private static final String WITHOUT_CODE = "animation";

    static String slug(Action action) {
        return action.code() == null ? WITHOUT_CODE : action.code();
    }

    static Optional<Action> find(ContractTree tree, String slug) {
        return tree.actions().filter(action -> slug(action).equals(slug)).findFirst();
    }

    static ActionPlace of(ContractTree tree, Action action) {
        List<String> effects = tree.questions().stream()
                .flatMap(question -> question.effects().stream())
                .filter(effect -> effect.actions().contains(action.id()))
                .map(ContractTree.Effect::title)
                .toList();
        for (Axis axis : tree.axes()) {
            for (Objective objective : axis.objectives()) {
                for (SubObjective subObjective : objective.subObjectives()) {
                    if (subObjective.actions().contains(action)) {
                        return new ActionPlace(axis, objective, subObjective, effects);
                    }
                }
            }
        }
        return new ActionPlace(null, null, null, effects);
    }
}
