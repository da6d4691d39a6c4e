package fr.ess.observatory.values;

import fr.ess.platform.secrecy.Disclosure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answers of a group to one question, which are told as numbers or not at all.
 *
 * @param answers each organisation with its answer, the value of a cell being the answer's number
 * @param fine whether all answers stand apart, or only yes and rather yes together, no and rather no together
 */
record AnswerTable(ValuesGroup group, Set<Disclosure.Cell> answers, boolean fine) {

    static AnswerTable of(ValuesGroup group, List<Respondent> respondents, int question) {
        return new AnswerTable(
                group,
                respondents.stream()
                        .filter(one -> one.isIn(group))
                        .map(one -> new Disclosure.Cell(
                                one.organisation(),
                                one.answers().get(question - 1).number()))
                        .collect(Collectors.toSet()),
                true);
    }

    AnswerTable halves() {
        return new AnswerTable(group, answers, false);
    }

    /** As they are told apart. */
    Set<Disclosure.Cell> cells() {
        return fine ? answers : answers.stream().map(AnswerTable::half).collect(Collectors.toSet());
    }

    private static Disclosure.Cell half(Disclosure.Cell cell) {
        return new Disclosure.Cell(cell.member(), answer(cell).half().number());
    }

    static ValuesAnswer answer(Disclosure.Cell cell) {
        return ValuesAnswer.of((int) cell.value()).orElseThrow();
    }

    /** No answer of one or two, and not all of one kind, which would tell what each of them answered. */
    boolean isSafe() {
        Collection<Long> numbers = count(cells()).values();
        return numbers.stream().allMatch(number -> number >= Disclosure.LEAST)
                && numbers.size() > 1
                && (!fine || halves().isSafe());
    }

    private static Map<Long, Long> count(Set<Disclosure.Cell> cells) {
        return cells.stream().collect(Collectors.groupingBy(Disclosure.Cell::value, Collectors.counting()));
    }

    /** Whether what is left when others are taken off tells what all those who are left answered, or all but one. */
    boolean givesAwayBeside(List<AnswerTable> others) {
        boolean comparable = fine && others.stream().allMatch(AnswerTable::fine);
        return (comparable && leaves(Function.identity(), others)) || leaves(AnswerTable::halves, others);
    }

    private boolean leaves(Function<AnswerTable, AnswerTable> reading, List<AnswerTable> others) {
        Set<Disclosure.Cell> more = new HashSet<>(reading.apply(this).cells());
        Set<Disclosure.Cell> less = new HashSet<>();
        others.forEach(other -> less.addAll(reading.apply(other).cells()));
        Set<Disclosure.Cell> both = new HashSet<>(more);
        both.retainAll(less);
        more.removeAll(both);
        less.removeAll(both);
        return alike(more, less) || alike(less, more);
    }

    /** Whether one answer is that of all who came, or all but one of three and more, once those who went are counted against it. */
    private static boolean alike(Set<Disclosure.Cell> came, Set<Disclosure.Cell> went) {
        Map<Long, Long> gone = count(went);
        long room = came.size() < Disclosure.LEAST ? 1 : 2;
        return count(came).entrySet().stream()
                .anyMatch(answer -> came.size() - answer.getValue() + gone.getOrDefault(answer.getKey(), 0L) < room);
    }

    Distribution distribution() {
        Map<ValuesAnswer, Integer> numbers = new EnumMap<>(ValuesAnswer.class);
        answers.forEach(cell -> numbers.merge(answer(cell), 1, Integer::sum));
        int yes = numbers.getOrDefault(ValuesAnswer.YES, 0);
        int ratherYes = numbers.getOrDefault(ValuesAnswer.RATHER_YES, 0);
        int ratherNo = numbers.getOrDefault(ValuesAnswer.RATHER_NO, 0);
        int no = numbers.getOrDefault(ValuesAnswer.NO, 0);
        return new Distribution(
                yes + ratherYes,
                no + ratherNo,
                numbers.getOrDefault(ValuesAnswer.NOT_CONCERNED, 0),
                fine ? new Distribution.Fine(yes, ratherYes, ratherNo, no) : null);
    }
}
