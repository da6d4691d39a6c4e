package fr.ess.platform.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attacks published sums as somebody with a pencil could: are there additions and subtractions of them that leave nothing but
 * figures of one member (a person, a company), or of two, or a sum that is withheld? The sums are the rows of a matrix, with a column for each figure of
 * a member, kept in reduced form over a large prime; whatever can be worked out is a combination of its rows. Each row is 1 at its
 * pivot, where every other row is 0: a combination keeps the pivots of all rows that it takes.
 */
public final class Disclosure {

    /** Fewer members than these tell of somebody. */
    public static final int LEAST = 3;

    private static final long PRIME = 2_147_483_647L;

    /** A figure of a member, which is another one once its value is another. */
    public record Cell(long member, long value) {}

    private final Columns columns;
    private final List<Row> rows;

    /** Those of which no combination tells anything. */
    private final Set<Row> harmless;

    private Disclosure(Columns columns, List<Row> rows, Collection<Row> harmless) {
        this.columns = columns;
        this.rows = rows;
        this.harmless = Collections.newSetFromMap(new IdentityHashMap<>());
        this.harmless.addAll(harmless);
    }

    public static Disclosure nothing() {
        return new Disclosure(new Columns(), List.of(), List.of());
    }

    /** Once these are told too, where what was told before tells of nobody. */
    public Disclosure with(Collection<Set<Cell>> sums) {
        Disclosure told = new Disclosure(columns, new ArrayList<>(rows), rows);
        sums.forEach(sum -> told.add(columns.vector(sum)));
        return told;
    }

    private void add(long[] values) {
        Row row = rest(values);
        if (!row.isEmpty()) {
            Row scaled = row.scaled();
            rows.replaceAll(other -> other.without(scaled, columns.size()));
            rows.add(scaled);
        }
    }

    /** What the rows leave of a sum. */
    private Row rest(long[] values) {
        rows.forEach(row -> row.takeOff(values, values[row.pivot()]));
        return Row.of(values);
    }

    /** Whether the sum can be worked out. */
    public boolean tells(Set<Cell> sum) {
        return rest(columns.vector(sum)).isEmpty();
    }

    /** Whether a combination of rows holds nothing but figures of one or two members. */
    public boolean tellsFew() {
        Map<Long, List<Row>> byMember = rows.stream().collect(Collectors.groupingBy(this::member));
        return rows.stream()
                .filter(row -> !harmless.contains(row))
                .anyMatch(row -> holdsFew(row) || tellsWith(row, byMember));
    }

    private long member(Row row) {
        return columns.member(row.pivot());
    }

    private boolean holdsFew(Row row) {
        return Arrays.stream(row.at)
                        .mapToLong(columns::member)
                        .distinct()
                        .limit(LEAST)
                        .count()
                < LEAST;
    }

    /** Whether it does together with other rows that have their pivot in its member or in one other. */
    private boolean tellsWith(Row row, Map<Long, List<Row>> byMember) {
        long member = member(row);
        List<Row> own = byMember.getOrDefault(member, List.of());
        if (own.size() > 1 && tellsWithAnother(member, own, byMember)) {
            return true;
        }
        return byMember.entrySet().stream()
                .filter(other -> other.getKey() != member)
                .filter(other -> own.size() > 1 || other.getValue().size() > 1 || mayCancel(row, other))
                .anyMatch(other -> tellsOf(Set.of(member, other.getKey()), join(own, other.getValue())));
    }

    /** Of rows of one member: also with figures of one that has no pivot, but holds one as soon as the first is left out. */
    private boolean tellsWithAnother(long member, List<Row> own, Map<Long, List<Row>> byMember) {
        Disclosure others = without(Set.of(member), own);
        return others.rows.size() < own.size()
                || others.rows.stream()
                        .map(others::member)
                        .anyMatch(other ->
                                tellsOf(Set.of(member, other), join(own, byMember.getOrDefault(other, List.of()))));
    }

    /** Not where one of the two holds something of a third one that the other does not. */
    private boolean mayCancel(Row row, Map.Entry<Long, List<Row>> other) {
        Row second = other.getValue().get(0);
        long member = member(row);
        long otherMember = other.getKey();
        int i = 0;
        int j = 0;
        while (i < row.at.length || j < second.at.length) {
            int a = i < row.at.length ? row.at[i] : Integer.MAX_VALUE;
            int b = j < second.at.length ? second.at[j] : Integer.MAX_VALUE;
            if (a != b) {
                long lone = columns.member(Math.min(a, b));
                if (lone != member && lone != otherMember) {
                    return false;
                }
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return true;
    }

    /** Whether the rows can be added up so that nothing of any other member is left. */
    private boolean tellsOf(Set<Long> members, List<Row> own) {
        return without(members, own).rows.size() < own.size();
    }

    /** The rows as they are without anything of these members. */
    private Disclosure without(Set<Long> members, List<Row> own) {
        Disclosure others = new Disclosure(columns, new ArrayList<>(), List.of());
        for (Row row : own) {
            long[] values = new long[columns.size()];
            for (int i = 0; i < row.at.length; i++) {
                values[row.at[i]] = members.contains(columns.member(row.at[i])) ? 0 : row.values[i];
            }
            others.add(values);
        }
        return others;
    }

    private static List<Row> join(List<Row> one, List<Row> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Where each figure has its column; later ones come behind. */
    private static final class Columns {

        private final Map<Cell, Integer> places = new HashMap<>();
        private final List<Long> members = new ArrayList<>();

        int size() {
            return members.size();
        }

        long member(int column) {
            return members.get(column);
        }

        long[] vector(Set<Cell> sum) {
            int[] held = sum.stream().mapToInt(this::of).toArray();
            long[] values = new long[members.size()];
            for (int column : held) {
                values[column] = 1;
            }
            return values;
        }

        private int of(Cell cell) {
            return places.computeIfAbsent(cell, added -> {
                members.add(added.member());
                return members.size() - 1;
            });
        }
    }

    /** The columns in which a row is not 0, in order, and what it is there. It never changes. */
    private static final class Row {

        private final int[] at;
        private final long[] values;

        private Row(int[] at, long[] values) {
            this.at = at;
            this.values = values;
        }

        static Row of(long[] dense) {
            int[] at =
                    IntStream.range(0, dense.length).filter(j -> dense[j] != 0).toArray();
            return new Row(at, Arrays.stream(at).mapToLong(j -> dense[j]).toArray());
        }

        boolean isEmpty() {
            return at.length == 0;
        }

        int pivot() {
            return at[0];
        }

        Row scaled() {
            long inverse = power(values[0], PRIME - 2);
            return new Row(
                    at,
                    Arrays.stream(values).map(value -> value * inverse % PRIME).toArray());
        }

        /** This one with nothing left at the other's pivot. */
        Row without(Row other, int columns) {
            int place = Arrays.binarySearch(at, other.pivot());
            if (place < 0) {
                return this;
            }
            long[] dense = new long[columns];
            for (int i = 0; i < at.length; i++) {
                dense[at[i]] = values[i];
            }
            other.takeOff(dense, values[place]);
            return of(dense);
        }

        void takeOff(long[] dense, long times) {
            if (times != 0) {
                for (int i = 0; i < at.length; i++) {
                    dense[at[i]] = Math.floorMod(dense[at[i]] - values[i] * times, PRIME);
                }
            }
        }

        private static long power(long base, long exponent) {
            long result = 1;
            for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
                if ((e & 1) == 1) {
                    result = result * b % PRIME;
                }
            }
            return result;
        }
    }
}
