package fr.ess.observatory.edition;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntToLongFunction;

/**
 * Whoever reasons with what a figure can be at least and at most: a figure that is withheld among zeros that are told is not zero, a
 * sum is no less than what is known of its terms, and so on from relation to relation.
 */
final class Bounds {

    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    /** Enough to come to an end in all tables that were tried; what goes on longer only creeps. */
    private static final int MOST_VISITS = 60;

    final long[] least;
    final long[] most;
    private final Tables tables;

    private Bounds(Tables tables, BitSet unknown, IntToLongFunction value) {
        this.tables = tables;
        int size = tables.cells.size();
        least = new long[size];
        most = new long[size];
        for (int i = 0; i < size; i++) {
            boolean open = unknown.get(i);
            least[i] = open ? (tables.isKnownNotToBeZero(i) ? 1 : 0) : value.applyAsLong(i);
            most[i] = open ? NO_LIMIT : least[i];
        }
    }

    static Bounds of(Tables tables, BitSet unknown, IntToLongFunction value) {
        return new Bounds(tables, unknown, value);
    }

    /** What the reader knows of a cell besides, from another table. */
    void know(int cell, long atLeast, long atMost) {
        least[cell] = Math.max(least[cell], atLeast);
        most[cell] = Math.min(most[cell], atMost);
    }

    /** Reasons until nothing more comes out. */
    void narrow() {
        Deque<Integer> waiting = new ArrayDeque<>();
        BitSet queued = new BitSet();
        int[] visits = new int[tables.relations.size()];
        for (int r = 0; r < visits.length; r++) {
            waiting.add(r);
            queued.set(r);
        }
        while (!waiting.isEmpty()) {
            int r = waiting.remove();
            queued.clear(r);
            if (++visits[r] > MOST_VISITS) {
                continue;
            }
            pass(tables.relations.get(r), waiting, queued);
        }
    }

    /** One relation, as far as it was known when it was begun; whatever it narrows brings it back. */
    private void pass(int[] relation, Deque<Integer> waiting, BitSet queued) {
        long low = 0;
        long high = 0;
        int open = 0;
        for (int i = 1; i < relation.length; i++) {
            low += least[relation[i]];
            boolean limited = most[relation[i]] < NO_LIMIT;
            high += limited ? most[relation[i]] : 0;
            open += limited ? 0 : 1;
        }
        long wholeLow = Math.max(least[relation[0]], low);
        long wholeHigh = open > 0 ? most[relation[0]] : Math.min(most[relation[0]], high);
        tighten(relation[0], wholeLow, wholeHigh, waiting, queued);
        for (int i = 1; i < relation.length; i++) {
            int cell = relation[i];
            boolean limited = most[cell] < NO_LIMIT;
            boolean othersLimited = open == 0 || (open == 1 && !limited);
            long othersHigh = limited ? high - most[cell] : high;
            long atMost = wholeHigh >= NO_LIMIT ? NO_LIMIT : wholeHigh - (low - least[cell]);
            long atLeast = othersLimited ? wholeLow - othersHigh : 0;
            low -= least[cell];
            high -= limited ? most[cell] : 0;
            tighten(cell, atLeast, atMost, waiting, queued);
            low += least[cell];
            boolean nowLimited = most[cell] < NO_LIMIT;
            high += nowLimited ? most[cell] : 0;
            open -= !limited && nowLimited ? 1 : 0;
        }
    }

    private void tighten(int cell, long low, long high, Deque<Integer> waiting, BitSet queued) {
        if (low <= least[cell] && high >= most[cell]) {
            return;
        }
        know(cell, low, high);
        for (int r : tables.occurrences.get(cell)) {
            if (!queued.get(r)) {
                queued.set(r);
                waiting.add(r);
            }
        }
    }

    boolean isKnown(int cell) {
        return least[cell] >= most[cell];
    }
}
