package fr.ess.observatory.values;

import fr.ess.platform.secrecy.Disclosure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Other answers with which every table that was told would be as it is. Where somebody could have given another one, nobody can work out which
 * it was, however he goes about it. They are looked for among exchanges of two answers by at most four organisations: what is found
 * is sure, what is not found is as good as given away.
 */
final class OtherAnswers {

    /** More than the organisations that take part in an exchange, so that the tables of a sum stay apart. */
    private static final int BITS = 4;

    /** Organisations that gave one answer and stand in the same tables: one is as good as another. */
    private record Alike(BitSet tables, ValuesAnswer answer, boolean fine) {

        boolean gave(ValuesAnswer one) {
            return answer == (fine ? one : one.half());
        }
    }

    /** What it does to the number of an answer in each table if one of these gives the other answer of the two. */
    private record Change(Alike by, BigInteger tables) {}

    private final List<AnswerTable> told;
    private final Map<Alike, Long> known = new HashMap<>();
    private final Set<Alike> open = new HashSet<>();

    private OtherAnswers(Collection<AnswerTable> told) {
        this.told = told.stream().distinct().toList();
        Map<Disclosure.Cell, BitSet> tables = new HashMap<>();
        for (int i = 0; i < this.told.size(); i++) {
            for (Disclosure.Cell cell : this.told.get(i).answers()) {
                tables.computeIfAbsent(cell, any -> new BitSet()).set(i);
            }
        }
        tables.forEach((cell, of) -> {
            boolean fine = of.stream().anyMatch(i -> this.told.get(i).fine());
            ValuesAnswer answer = AnswerTable.answer(cell);
            known.merge(new Alike(of, fine ? answer : answer.half(), fine), 1L, Long::sum);
        });
    }

    /** Whether nobody who stands in one of the tables had to answer as he did. */
    static boolean existForAll(Collection<AnswerTable> told) {
        OtherAnswers others = new OtherAnswers(told);
        List<List<Change>> exchanges = others.exchanges();
        exchanges.forEach(others::exchangeTwo);
        exchanges.forEach(others::exchangeMore);
        return others.open.size() == others.known.size();
    }

    private List<List<Change>> exchanges() {
        ValuesAnswer[] answers = ValuesAnswer.values();
        return IntStream.range(0, answers.length)
                .boxed()
                .flatMap(i -> Stream.of(answers).skip(i + 1L).map(other -> changes(answers[i], other)))
                .filter(changes -> changes.size() > 1)
                .toList();
    }

    private List<Change> changes(ValuesAnswer one, ValuesAnswer other) {
        List<Change> changes = new ArrayList<>();
        for (Alike by : known.keySet()) {
            BigInteger tables = by.gave(one)
                    ? seen(by, one, other)
                    : by.gave(other) ? seen(by, one, other).negate() : BigInteger.ZERO;
            if (tables.signum() != 0) {
                changes.add(new Change(by, tables));
            }
        }
        return changes;
    }

    /** The tables in which one answer is told apart from the other. */
    private BigInteger seen(Alike by, ValuesAnswer one, ValuesAnswer other) {
        return by.tables().stream()
                .filter(i -> told.get(i).fine() || one.half() != other.half())
                .mapToObj(i -> BigInteger.ONE.shiftLeft(BITS * i))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void exchangeTwo(List<Change> changes) {
        Map<BigInteger, Change> bySeen = new HashMap<>();
        changes.forEach(change -> bySeen.put(change.tables(), change));
        changes.stream()
                .filter(change -> bySeen.containsKey(change.tables().negate()))
                .forEach(change -> open.add(change.by()));
    }

    private void exchangeMore(List<Change> changes) {
        if (changes.stream().allMatch(change -> open.contains(change.by()))) {
            return;
        }
        Map<BigInteger, List<List<Change>>> pairs = pairs(changes);
        for (Change change : changes) {
            if (!open.contains(change.by())
                    && (cancels(List.of(change), pairs)
                            || changes.stream().anyMatch(second -> cancels(List.of(change, second), pairs)))) {
                open.add(change.by());
            }
        }
    }

    private static Map<BigInteger, List<List<Change>>> pairs(List<Change> changes) {
        Map<BigInteger, List<List<Change>>> pairs = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            for (int j = i; j < changes.size(); j++) {
                Change one = changes.get(i);
                Change other = changes.get(j);
                pairs.computeIfAbsent(one.tables().add(other.tables()), any -> new ArrayList<>())
                        .add(List.of(one, other));
            }
        }
        return pairs;
    }

    /** Whether two more leave every table as it is, and there are as many organisations as it takes. */
    private boolean cancels(List<Change> begun, Map<BigInteger, List<List<Change>>> pairs) {
        BigInteger sum = begun.stream().map(Change::tables).reduce(BigInteger.ZERO, BigInteger::add);
        return pairs.getOrDefault(sum.negate(), List.of()).stream()
                .map(pair -> Stream.concat(begun.stream(), pair.stream()).toList())
                .anyMatch(all -> all.stream()
                        .allMatch(one -> all.stream().filter(one::equals).count() <= known.getOrDefault(one.by(), 0L)));
    }
}
