package fr.ess.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the contract sets out to do, as it was on one day, in its own words and codes.
 *
 * @param outside the actions under no axis: the animation of the contract
 */
public record ContractTree(List<Theme> themes, List<Action> outside, List<Axis> axes, List<Question> questions) {

    /** A theme that crosses every axis. */
    public record Theme(long id, String title) {}

    /** An axis, with its objectives. */
    public record Axis(long id, String code, String title, List<Objective> objectives) {

        public Stream<Action> actions() {
            return objectives.stream()
                    .flatMap(objective -> objective.subObjectives().stream())
                    .flatMap(subObjective -> subObjective.actions().stream());
        }
    }

    /** An objective of an axis. */
    public record Objective(long id, String code, String title, List<SubObjective> subObjectives) {}

    /** What an objective is made of. */
    public record SubObjective(long id, String code, String title, List<Action> actions) {}

    /**
     * An action.
     *
     * @param code as written; none where the contract gives none
     * @param actId the act that gave it this wording
     */
    public record Action(
            long id,
            @Nullable String code,
            String title,
            @Nullable String text,
            long actId,
            List<Operator> operators) {}

    /**
     * Who carries an action.
     *
     * @param organisationSlug the address of its entry in the directory, where it has one
     * @param source where it is told
     */
    public record Operator(String name, @Nullable String organisationSlug, String source) {}

    /** A question which the evaluation answers. */
    public record Question(long id, String code, String title, List<Effect> effects) {}

    /**
     * An effect that is expected.
     *
     * @param actions the numbers of the actions that are to bring it; none where nobody said so yet
     */
    public record Effect(long id, String title, List<Long> actions) {}

    /** Every action: those under the axes in their order, after those under none. */
    public Stream<Action> actions() {
        return Stream.concat(outside.stream(), axes.stream().flatMap(Axis::actions));
    }

    public Optional<Action> action(String code) {
        return actions().filter(action -> code.equals(action.code())).findFirst();
    }
}
