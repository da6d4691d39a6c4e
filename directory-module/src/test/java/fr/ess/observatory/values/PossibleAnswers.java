package fr.ess.observatory.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knows who answered, where and when, and which answers stayed as they were, but not what they are: tries all that agrees with every
 * table. What is the same in whatever agrees is found.
 */
final class PossibleAnswers {

    /** Beyond so many steps it is given up: nothing was found. */
    private static final int STEPS = 300_000;

    private static final int KINDS = ValuesAnswer.values().length;

    /** An answer that an organisation gave, in however many releases. */
    private record Unknown(long organisation, ValuesAnswer answer) {}

    private record Table(List<Integer> unknowns, boolean fine) {}

    private final Map<Unknown, Integer> unknowns = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private int steps;

    void read(List<Respondent> members, boolean fine) {
        tables.add(new Table(
                members.stream()
                        .map(one ->
                                new Unknown(one.organisation(), one.answers().get(0)))
                        .map(unknown -> unknowns.computeIfAbsent(unknown, any -> unknowns.size()))
                        .toList(),
                fine));
    }

    int tables() {
        return tables.size();
    }

    List<String> found() {
        List<Unknown> all = List.copyOf(unknowns.keySet());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isTheOnlyOne(all, i)) {
                found.add(all.get(i) + " of " + all + " in " + tables);
            }
        }
        return found;
    }

    private boolean isTheOnlyOne(List<Unknown> all, int asked) {
        List<List<Integer>> tablesOf = new ArrayList<>();
        all.forEach(one -> tablesOf.add(new ArrayList<>()));
        int[][] left = new int[tables.size()][KINDS];
        for (int t = 0; t < tables.size(); t++) {
            for (int unknown : tables.get(t).unknowns()) {
                tablesOf.get(unknown).add(t);
                left[t][kind(t, all.get(unknown).answer())]++;
            }
        }
        if (tablesOf.get(asked).isEmpty()) {
            return false;
        }
        int[] order = order(all.size(), asked, tablesOf);
        for (ValuesAnswer other : ValuesAnswer.values()) {
            steps = 0;
            boolean differs = tablesOf.get(asked).stream()
                    .anyMatch(t -> kind(t, other) != kind(t, all.get(asked).answer()));
            if (differs && agrees(all, order, 0, other, left, tablesOf)) {
                return false;
            }
            if (steps >= STEPS) {
                return false;
            }
        }
        return true;
    }

    private static int[] order(int size, int first, List<List<Integer>> tablesOf) {
        Map<Integer, Long> near = new HashMap<>();
        for (int i = 0; i < size; i++) {
            near.put(
                    i,
                    tablesOf.get(i).stream()
                            .filter(tablesOf.get(first)::contains)
                            .count());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        order.sort((a, b) ->
                a == first ? -1 : b == first ? 1 : Long.compare(near.getOrDefault(b, 0L), near.getOrDefault(a, 0L)));
        return order.stream().mapToInt(i -> i).toArray();
    }

    private int kind(int table, ValuesAnswer answer) {
        ValuesAnswer read = tables.get(table).fine() ? answer : answer.half();
        return Arrays.asList(ValuesAnswer.values()).indexOf(read);
    }

    private boolean agrees(
            List<Unknown> all,
            int[] order,
            int at,
            @Nullable ValuesAnswer only,
            int[][] left,
            List<List<Integer>> tablesOf) {
        if (at == order.length) {
            return true;
        }
        if (++steps >= STEPS) {
            return false;
        }
        int unknown = order[at];
        List<ValuesAnswer> tried = only == null ? truthFirst(all.get(unknown).answer()) : List.of(only);
        for (ValuesAnswer answer : tried) {
            if (tablesOf.get(unknown).stream().anyMatch(t -> left[t][kind(t, answer)] == 0)) {
                continue;
            }
            tablesOf.get(unknown).forEach(t -> left[t][kind(t, answer)]--);
            boolean agrees = agrees(all, order, at + 1, null, left, tablesOf);
            tablesOf.get(unknown).forEach(t -> left[t][kind(t, answer)]++);
            if (agrees) {
                return true;
            }
        }
        return false;
    }

    private static List<ValuesAnswer> truthFirst(ValuesAnswer truth) {
        List<ValuesAnswer> answers = new ArrayList<>(List.of(truth));
        Arrays.stream(ValuesAnswer.values()).filter(one -> one != truth).forEach(answers::add);
        return answers;
    }
}
