package fr.ess.contract.evaluation;

import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.ValueSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of the evaluation, down to the proofs of each figure, as known on one day. */
public record EvaluationGrid(List<Question> questions) {

    /** A question that the evaluation answers. */
    public record Question(String code, String title, List<Effect> effects) {}

    /** An action that is to bring an effect. */
    public record Bringing(long id, @Nullable String code, String title) {}

    /** An effect that is expected, what is to bring it, and what measures it. */
    public record Effect(long id, String title, List<Bringing> actions, List<Measure> measures) {

        /** Those of the effect itself; each measure has its own. */
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            if (actions.isEmpty()) {
                gaps.add(Gap.NO_ACTION);
            }
            if (measures.isEmpty()) {
                gaps.add(Gap.NO_INDICATOR);
            }
            return List.copyOf(gaps);
        }
    }

    /**
     * An indicator, with its figure over the whole contract.
     *
     * @param value none where nothing is known, or where its values cannot be put together
     * @param missing how many values that are due are not known
     * @param proofs the lines that the figure rests on
     */
    public record Measure(Indicator indicator, @Nullable BigDecimal value, int missing, List<IndicatorValue> proofs) {

        /** Such as {@code 1 517 personnes}; none where there is no figure. */
        public @Nullable String inFrench() {
            return value == null ? null : Figure.inFrench(value, indicator);
        }

        public boolean example() {
            return indicator.example() || proofs.stream().anyMatch(IndicatorValue::example);
        }

        public List<Gap> gaps() {
            if (value == null) {
                return List.of(Gap.NO_FIGURE);
            }
            List<Gap> gaps = new ArrayList<>();
            if (missing > 0) {
                gaps.add(Gap.INCOMPLETE);
            }
            if (proofs.stream().allMatch(proof -> proof.origin() == ValueSource.ENTERED)) {
                gaps.add(Gap.UNPROVEN);
            }
            return List.copyOf(gaps);
        }
    }

    public Stream<Effect> effects() {
        return questions.stream().flatMap(question -> question.effects().stream());
    }

    /** Every gap, those of effects and of measures; an indicator that serves two effects counts in both. */
    public List<Gap> gaps() {
        return effects()
                .flatMap(effect -> Stream.concat(
                        effect.gaps().stream(), effect.measures().stream().flatMap(measure -> measure.gaps().stream())))
                .toList();
    }
}
