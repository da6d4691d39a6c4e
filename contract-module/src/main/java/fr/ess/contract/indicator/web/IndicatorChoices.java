package fr.ess.contract.indicator.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.indicator.Adding;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.ValueSource;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a definition or a value has to choose from, as it is called on one day. */
@Component
class IndicatorChoices {

    private final ContractTrees trees;
    private final Labels labels;

    IndicatorChoices(ContractTrees trees, Labels labels) {
        this.trees = trees;
        this.labels = labels;
    }

    /** What the elements of a contract are called on one day. */
    Map<Long, String> names(ReadingDay reading) {
        ContractTree tree = trees.at(reading.contract(), reading.day());
        Map<Long, String> names = new HashMap<>();
        tree.actions().forEach(action -> names.put(action.id(), name(action)));
        tree.questions().stream()
                .flatMap(question -> question.effects().stream())
                .forEach(effect -> names.put(effect.id(), effect.title()));
        return names;
    }

    /** Every action, to choose from. */
    List<Option> actions(ReadingDay reading) {
        return trees.at(reading.contract(), reading.day())
                .actions()
                .map(action -> new Option(Long.toString(action.id()), name(action)))
                .toList();
    }

    /** Every action and every expected effect, to choose from. */
    List<Option> served(ReadingDay reading) {
        return Stream.concat(
                        actions(reading).stream(),
                        trees.at(reading.contract(), reading.day()).questions().stream()
                                .flatMap(question -> question.effects().stream())
                                .map(effect -> new Option(
                                        Long.toString(effect.id()), "Effet attendu\u00a0: " + effect.title())))
                .toList();
    }

    /** What a definition has to choose from. */
    void choices(Model model) {
        model.addAttribute("kinds", options(IndicatorKind.values()));
        model.addAttribute("adding", options(Adding.ADD, Adding.NONE));
        model.addAttribute("addingYears", options(Adding.values()));
        model.addAttribute("valueSources", options(ValueSource.values()));
    }

    private List<Option> options(Enum<?>... all) {
        return Stream.of(all).map(one -> new Option(one.name(), labels.of(one))).toList();
    }

    static String name(ContractTree.Action action) {
        return action.code() == null ? action.title() : action.code() + " " + action.title();
    }
}
