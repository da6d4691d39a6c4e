package fr.ess.observatory.values;

import fr.ess.platform.secrecy.Disclosure;
import fr.ess.platform.secrecy.Suppression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides release after release what may be told, remembering everything that ever was. */
final class Teller {

    static final String METHOD = "valeurs-secret-1";

    private Presence presence = new Presence(Disclosure.nothing());
    private final Map<Integer, AnswerAttack> known = new HashMap<>();

    /** Somebody who knows how many organisations answered in each group: one or two who did, or did no more, must not come out. */
    private record Presence(Disclosure known) implements Suppression.Attack<Members> {

        @Override
        public Presence with(List<Members> told) {
            return new Presence(known.with(told.stream().map(Members::cells).toList()));
        }

        @Override
        public boolean succeeds() {
            return known.tellsFew();
        }
    }

    private record Members(ValuesGroup group, Set<Disclosure.Cell> cells) {

        static Members of(ValuesGroup group, List<Respondent> respondents) {
            return new Members(
                    group,
                    respondents.stream()
                            .filter(one -> one.isIn(group))
                            .map(one -> new Disclosure.Cell(one.organisation(), 1))
                            .collect(Collectors.toSet()));
        }
    }

    /** What was told of a release, however it was decided then. */
    void remember(List<Respondent> respondents, List<ValuesFigure> told) {
        presence = presence.with(told.stream()
                .filter(figure -> figure.question() == ValuesFigure.NUMBER)
                .map(figure -> Members.of(figure.group(), respondents))
                .toList());
        told.stream()
                .filter(figure -> figure.question() != ValuesFigure.NUMBER)
                .collect(Collectors.groupingBy(ValuesFigure::question))
                .forEach((question, figures) -> known.put(
                        question,
                        attack(question)
                                .with(figures.stream()
                                        .map(figure -> table(figure, respondents))
                                        .toList())
                                .closed()));
    }

    private static AnswerTable table(ValuesFigure figure, List<Respondent> respondents) {
        AnswerTable table = AnswerTable.of(figure.group(), respondents, figure.question());
        Distribution distribution = figure.distribution();
        return distribution != null && distribution.fine() != null ? table : table.halves();
    }

    private AnswerAttack attack(int question) {
        return known.getOrDefault(question, AnswerAttack.none());
    }

    /** Nothing at all where not even the number of organisations may be told; not remembered. */
    List<ValuesFigure> tell(List<Respondent> respondents, int questions) {
        List<List<ValuesGroup>> groups = groups(respondents);
        Set<Members> numbers = Suppression.told(
                groups.stream()
                        .map(part -> part.stream()
                                .map(group -> Members.of(group, respondents))
                                .filter(members -> members.cells().size() >= Disclosure.LEAST)
                                .toList())
                        .toList(),
                presence);
        Map<ValuesGroup, Integer> told = numbers.stream()
                .collect(Collectors.toMap(
                        Members::group, members -> members.cells().size()));
        if (!told.containsKey(ValuesGroup.REGION)) {
            return List.of();
        }
        List<ValuesFigure> figures = new ArrayList<>();
        told.forEach((group, number) -> figures.add(new ValuesFigure(group, ValuesFigure.NUMBER, number, null)));
        List<List<ValuesGroup>> open = groups.stream()
                .map(part -> part.stream().filter(told::containsKey).toList())
                .toList();
        for (int question = 1; question <= questions; question++) {
            for (AnswerTable table : tables(open, respondents, question)) {
                figures.add(
                        new ValuesFigure(table.group(), question, table.cells().size(), table.distribution()));
            }
        }
        return figures;
    }

    /** All answers apart where that may be told, otherwise the halves. */
    private List<AnswerTable> tables(List<List<ValuesGroup>> groups, List<Respondent> respondents, int question) {
        AnswerAttack before = attack(question);
        List<List<AnswerTable>> fine = safe(groups, group -> true, respondents, question, false);
        Set<AnswerTable> told = Suppression.told(fine, before);
        Set<ValuesGroup> done = told.stream().map(AnswerTable::group).collect(Collectors.toSet());
        List<List<AnswerTable>> halves = safe(groups, group -> !done.contains(group), respondents, question, true);
        Set<AnswerTable> more = Suppression.told(halves, before.with(List.copyOf(told)));
        return Stream.concat(told.stream(), more.stream()).toList();
    }

    private static List<List<AnswerTable>> safe(
            List<List<ValuesGroup>> groups,
            Predicate<ValuesGroup> asked,
            List<Respondent> respondents,
            int question,
            boolean halves) {
        return groups.stream()
                .map(part -> part.stream()
                        .filter(asked)
                        .map(group -> AnswerTable.of(group, respondents, question))
                        .map(table -> halves ? table.halves() : table)
                        .filter(AnswerTable::isSafe)
                        .toList())
                .toList();
    }

    /** The région, its départements, the families: what matters most first, and of a part what is largest. */
    private static List<List<ValuesGroup>> groups(List<Respondent> respondents) {
        return Stream.of(ValuesPart.values())
                .map(part -> switch (part) {
                    case REGION -> List.of(ValuesGroup.REGION);
                    case DEPARTEMENT -> bySize(part, respondents.stream().mapToInt(Respondent::departement));
                    case FAMILY -> bySize(part, respondents.stream().mapToInt(Respondent::family));
                })
                .toList();
    }

    private static List<ValuesGroup> bySize(ValuesPart part, IntStream keys) {
        return keys.boxed().collect(Collectors.groupingBy(key -> key, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new ValuesGroup(part, entry.getKey()))
                .toList();
    }
}
