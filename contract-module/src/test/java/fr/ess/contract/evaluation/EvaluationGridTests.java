package fr.ess.contract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.evaluation.EvaluationGrid.Bringing;
import fr.ess.contract.evaluation.EvaluationGrid.Effect;
import fr.ess.contract.evaluation.EvaluationGrid.Measure;
import fr.ess.contract.evaluation.EvaluationGrid.Question;
import fr.ess.contract.indicator.Adding;
import fr.ess.contract.indicator.AddingRules;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Reading;
import fr.ess.contract.indicator.ValueSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an evaluator would miss is said where it is missing. */
class EvaluationGridTests {

    private static final LocalDate DAY = LocalDate.of(2015, 12, 31);

    @Test
    void anEffectThatNothingBringsAndNothingMeasuresHasTwoGaps() {
        assertThat(new Effect(1, "Coopérations", List.of(), List.of()).gaps())
                .containsExactly(Gap.NO_ACTION, Gap.NO_INDICATOR);
    }

    @Test
    void aFigureFromReportsWithNothingMissingHasNone() {
        assertThat(measure(BigDecimal.TEN, 0, ValueSource.REPORT).gaps()).isEmpty();
        assertThat(measure(BigDecimal.TEN, 0, ValueSource.COUNTED).gaps()).isEmpty();
    }

    @Test
    void aFigureThatWasOnlyTypedIsNotProven() {
        assertThat(measure(BigDecimal.TEN, 0, ValueSource.ENTERED, ValueSource.ENTERED)
                        .gaps())
                .containsExactly(Gap.UNPROVEN);
        assertThat(measure(BigDecimal.TEN, 0, ValueSource.ENTERED, ValueSource.REPORT)
                        .gaps())
                .isEmpty();
    }

    @Test
    void whatIsDueAndNotKnownIsSaidAndNoFigureIsNotZero() {
        assertThat(measure(BigDecimal.TEN, 2, ValueSource.REPORT).gaps()).containsExactly(Gap.INCOMPLETE);
        Measure none = measure(null, 3);
        assertThat(none.gaps()).containsExactly(Gap.NO_FIGURE);
        assertThat(none.inFrench()).isNull();
    }

    @Test
    void theGapsOfTheWholeAreThoseOfItsParts() {
        EvaluationGrid grid = new EvaluationGrid(List.of(new Question(
                "1",
                "Quel effet ?",
                List.of(
                        new Effect(1, "Un", List.of(new Bringing(7, "I_1", "Agir")), List.of(measure(null, 0))),
                        new Effect(2, "Deux", List.of(), List.of())))));
        assertThat(grid.gaps()).containsExactlyInAnyOrder(Gap.NO_FIGURE, Gap.NO_ACTION, Gap.NO_INDICATOR);
    }

    private static Measure measure(@Nullable BigDecimal value, int missing, ValueSource... origins) {
        AddingRules rules = new AddingRules(IndicatorKind.SUM, Adding.ADD, Adding.ADD, Adding.ADD);
        Indicator indicator = new Indicator(
                1,
                "R1",
                1,
                "Reprises",
                "",
                "reprises",
                "Reprises",
                null,
                0,
                false,
                rules,
                ValueSource.REPORT,
                null,
                null,
                null,
                true,
                false,
                "Essai",
                DAY,
                DAY,
                List.of(),
                List.of(1L));
        return new Measure(
                indicator,
                value,
                missing,
                Stream.of(origins).map(EvaluationGridTests::line).toList());
    }

    private static IndicatorValue line(ValueSource origin) {
        return new IndicatorValue(
                1,
                new Reading(null, null, 2015, null, BigDecimal.ONE, null),
                null,
                origin,
                "Essai",
                DAY,
                DAY.atStartOfDay().atOffset(ZoneOffset.UTC),
                null,
                null,
                false,
                true);
    }
}
