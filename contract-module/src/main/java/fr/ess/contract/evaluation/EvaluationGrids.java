package fr.ess.contract.evaluation;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.SectorContract;
import fr.ess.contract.evaluation.EvaluationGrid.Bringing;
import fr.ess.contract.evaluation.EvaluationGrid.Effect;
import fr.ess.contract.evaluation.EvaluationGrid.Measure;
import fr.ess.contract.evaluation.EvaluationGrid.Question;
import fr.ess.contract.indicator.Aggregation;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Indicators;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts questions, effects, actions and figures together, as they were known on any day. */
@Service
public class EvaluationGrids {

    private final ContractTrees trees;
    private final Indicators indicators;

    EvaluationGrids(ContractTrees trees, Indicators indicators) {
        this.trees = trees;
        this.indicators = indicators;
    }

    /** With the indicators that everybody may read. */
    public EvaluationGrid published(SectorContract contract, LocalDate day) {
        return at(contract, day, Indicator::published);
    }

    /** With every indicator, for those who prepare the evaluation. */
    public EvaluationGrid at(SectorContract contract, LocalDate day) {
        return at(contract, day, indicator -> true);
    }

    private EvaluationGrid at(SectorContract contract, LocalDate day, Predicate<Indicator> shown) {
        ContractTree tree = trees.at(contract, day);
        Map<Long, Bringing> actions = tree.actions()
                .map(action -> new Bringing(action.id(), action.code(), action.title()))
                .collect(Collectors.toMap(Bringing::id, Function.identity()));
        Map<Long, List<IndicatorValue>> values = indicators.current(contract, day);
        List<Indicator> served =
                indicators.at(contract, day).stream().filter(shown).toList();
        return new EvaluationGrid(tree.questions().stream()
                .map(question -> new Question(
                        question.code(),
                        question.title(),
                        question.effects().stream()
                                .map(effect -> new Effect(
                                        effect.id(),
                                        effect.title(),
                                        effect.actions().stream()
                                                .map(actions::get)
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        served.stream()
                                                .filter(one -> one.effects().contains(effect.id()))
                                                .map(one -> measure(
                                                        contract, day, one, values.getOrDefault(one.id(), List.of())))
                                                .toList()))
                                .toList()))
                .toList());
    }

    private static Measure measure(
            SectorContract contract, LocalDate day, Indicator indicator, List<IndicatorValue> values) {
        Aggregation whole = IndicatorFigures.of(contract, indicator, day, values, IndicatorFigures.Scope.ALL);
        Set<Object> counted = new HashSet<>(whole.counted());
        return new Measure(
                indicator,
                whole.value().orElse(null),
                whole.total().missing(),
                values.stream()
                        .filter(value -> counted.contains(value.reading())
                                && !value.reading().isMissing())
                        .toList());
    }
}
