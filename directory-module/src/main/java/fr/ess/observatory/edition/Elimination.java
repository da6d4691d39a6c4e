package fr.ess.observatory.edition;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows in reduced form modulo a large prime: each has its pivot where no other row has anything. Early columns are pivots first. */
final class Elimination {

    private static final long PRIME = 2_147_483_647L;

    /** The columns in which a row is not zero, in order, and what it is there. */
    static final class Row {

        private final int[] at;
        private final long[] values;

        Row(int[] at, long[] values) {
            this.at = at;
            this.values = values;
        }

        int size() {
            return at.length;
        }

        int column(int entry) {
            return at[entry];
        }

        long value(int entry) {
            return values[entry];
        }

        int pivot() {
            return at[0];
        }

        boolean isAlone() {
            return at.length == 1;
        }
    }

    private final @Nullable Row[] byPivot;
    private final long[] work;

    Elimination(int columns) {
        byPivot = new Row[columns];
        work = new long[columns];
    }

    /** Takes a row in; the others are reduced by it in {@link #reduce}. */
    void add(Row row) {
        Row rest = rest(row, 0);
        if (rest.at.length > 0) {
            byPivot[rest.pivot()] = scaled(rest);
        }
    }

    /** To be called once all rows are in. */
    void reduce() {
        for (int column = byPivot.length - 1; column >= 0; column--) {
            Row row = byPivot[column];
            if (row != null && !row.isAlone()) {
                byPivot[column] = rest(row, column + 1);
            }
        }
    }

    /** That which stands alone or begins at this column. */
    @Nullable Row at(int column) {
        return byPivot[column];
    }

    /** Whether the row is a combination of those that are in. */
    boolean holds(Row row) {
        return rest(row, 0).at.length == 0;
    }

    private Row rest(Row row, int from) {
        for (int i = 0; i < row.at.length; i++) {
            work[row.at[i]] = row.values[i];
        }
        int first = row.at.length == 0 ? byPivot.length : row.at[0];
        for (int column = Math.max(first, from); column < byPivot.length; column++) {
            Row pivot = byPivot[column];
            long times = work[column];
            if (times != 0 && pivot != null) {
                for (int i = 0; i < pivot.at.length; i++) {
                    int at = pivot.at[i];
                    work[at] = Math.floorMod(work[at] - pivot.values[i] * times, PRIME);
                }
            }
        }
        int begin = first;
        int[] at = IntStream.range(begin, byPivot.length)
                .filter(column -> work[column] != 0)
                .toArray();
        long[] values = Arrays.stream(at).mapToLong(column -> work[column]).toArray();
        Arrays.fill(work, begin, work.length, 0);
        return new Row(at, values);
    }

    private static Row scaled(Row row) {
        long inverse = power(row.values[0], PRIME - 2);
        return new Row(
                row.at,
                Arrays.stream(row.values).map(value -> value * inverse % PRIME).toArray());
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

    /** A relation as a row: its sum is taken off its terms. */
    static Row row(int[] columns, int sum) {
        long[][] entries = new long[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            entries[i] = new long[] {columns[i], columns[i] == sum ? PRIME - 1 : 1};
        }
        Arrays.sort(entries, (a, b) -> Long.compare(a[0], b[0]));
        return new Row(
                Arrays.stream(entries).mapToInt(entry -> (int) entry[0]).toArray(),
                Arrays.stream(entries).mapToLong(entry -> entry[1]).toArray());
    }
}
