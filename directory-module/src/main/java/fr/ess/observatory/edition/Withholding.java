package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of the tables of one measure are withheld. First those that are secret by themselves; then, relation by relation,
 * whatever would give them away; then both attacks are run on what is left to tell, and as long as one finds a withheld
 * figure another one is withheld beside it.
 */
final class Withholding {

    /** Nothing that is told may be narrowed down to fewer units than these. */
    private static final int LEAST = 3;

    private final Tables tables;
    private final IntToLongFunction[] measures;
    private final BitSet unknown = new BitSet();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    /** @param measures that are told or withheld together; the first is the number of units or employers */
    Withholding(Tables tables, IntPredicate secret, IntToLongFunction... measures) {
        this.tables = tables;
        this.measures = measures;
        for (int i = 0; i < tables.cells.size(); i++) {
            boolean whole = tables.cells.get(i).breakdown() == Breakdown.TOTAL;
            if (!tables.cells.get(i).isPublished() || secret.test(i) || (tables.isClosed(i) && !whole)) {
                unknown.set(i);
            }
        }
        for (int r = 0; r < tables.relations.size(); r++) {
            waiting.add(r);
        }
    }

    /** What the reader does not know: the withheld cells, and the parts that no table shows. */
    BitSet unknown() {
        return unknown;
    }

    /**
     * @param besides tells the attack by bounds what the other tables say of the measure with this number
     * @param others of the same places, to withhold in once nothing is left to withhold here
     * @return whether anything had to be withheld
     */
    boolean protect(BiConsumer<Integer, Bounds> besides, Withholding others) {
        int before = unknown.cardinality() + others.unknown.cardinality();
        settle();
        for (BitSet found = found(besides); !found.isEmpty(); found = found(besides)) {
            if (!cover(found, others)) {
                throw new IllegalStateException("a withheld figure can be found and nothing is left to withhold");
            }
            settle();
        }
        return unknown.cardinality() + others.unknown.cardinality() > before;
    }

    /** Something beside each, but where something new stands beside it already: whether it is found still is for the next round. */
    private boolean cover(BitSet found, Withholding others) {
        BitSet before = (BitSet) unknown.clone();
        boolean covered = false;
        for (int cell : found.stream().toArray()) {
            boolean changed = IntStream.of(tables.occurrences.get(cell))
                    .flatMap(relation -> IntStream.of(tables.relations.get(relation)))
                    .anyMatch(near -> unknown.get(near) && !before.get(near));
            covered |= changed || cover(cell) || others.cover(tables.cells.get(cell));
        }
        return covered;
    }

    /** Withholds the figure of the same place, or one near it. */
    private boolean cover(Cell found) {
        Integer same = tables.number(found);
        Integer cell = same == null ? tables.number(new Cell(found.place(), Breakdown.TOTAL, 0)) : same;
        if (cell == null || unknown.get(cell)) {
            return cell != null && cover((int) cell);
        }
        withhold(cell);
        return true;
    }

    private BitSet found(BiConsumer<Integer, Bounds> besides) {
        BitSet found = LinearAttack.determined(tables, unknown);
        for (int measure = 0; measure < measures.length; measure++) {
            Bounds bounds = Bounds.of(tables, unknown, measures[measure]);
            smallTerritories(measure, bounds);
            besides.accept(measure, bounds);
            bounds.narrow();
            unknown.stream().filter(bounds::isKnown).forEach(found::set);
        }
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            found.set(i, tables.isFigure(i));
        }
        return found;
    }

    /** Everybody knows that there are fewer than ten units where a table is not told. */
    private void smallTerritories(int measure, Bounds bounds) {
        for (int i = 0; measure == 0 && i < tables.cells.size(); i++) {
            if (tables.isClosed(i) && unknown.get(i)) {
                bounds.know(i, 0, Cube.LEAST_DETAILED - 1L);
            }
        }
    }

    private void settle() {
        while (!waiting.isEmpty()) {
            int relation = waiting.remove();
            while (givesAway(tables.relations.get(relation))) {
                int next = cheapest(IntStream.of(relation));
                if (next < 0) {
                    break;
                }
                withhold(next);
            }
        }
    }

    /** One withheld figure alone, or several of which everybody knows that they are 1 or 2 and what they add up to. */
    private boolean givesAway(int[] relation) {
        int open = 0;
        int small = 0;
        long sum = 0;
        boolean figures = false;
        for (int cell : relation) {
            if (unknown.get(cell)) {
                open++;
                figures |= tables.isFigure(cell);
                small += tables.isKnownNotToBeZero(cell) && tables.count(cell) < LEAST ? 1 : 0;
                sum += tables.count(cell);
            }
        }
        return figures
                && (open == 1 || (open == small && !unknown.get(relation[0]) && (sum == open || sum == 2L * open)));
    }

    /** Withholds something that stands as near as possible to a figure that was found. */
    private boolean cover(int found) {
        if (coverEachRelation(found)) {
            return true;
        }
        BitSet seen = new BitSet();
        seen.set(found);
        BitSet ring = new BitSet();
        ring.set(found);
        while (!ring.isEmpty()) {
            int next = cheapest(ring.stream().flatMap(cell -> IntStream.of(tables.occurrences.get(cell))));
            if (next >= 0) {
                withhold(next);
                return true;
            }
            BitSet wider = new BitSet();
            ring.stream()
                    .flatMap(cell -> IntStream.of(tables.occurrences.get(cell)))
                    .flatMap(relation -> IntStream.of(tables.relations.get(relation)))
                    .filter(cell -> !seen.get(cell))
                    .forEach(wider::set);
            seen.or(wider);
            ring = wider;
        }
        return false;
    }

    /** One more in each relation of the figure: which of them gave it away is not asked, and a bound may have come from any. */
    private boolean coverEachRelation(int found) {
        boolean covered = false;
        for (int relation : tables.occurrences.get(found)) {
            int next = cheapest(IntStream.of(relation));
            if (next >= 0) {
                withhold(next);
                covered = true;
            }
        }
        return covered;
    }

    private int cheapest(IntStream relations) {
        int[] cells = relations
                .flatMap(relation -> IntStream.of(tables.relations.get(relation)))
                .filter(cell -> !unknown.get(cell))
                .toArray();
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int cell : cells) {
            long cost = cost(cell);
            if (cost < least) {
                least = cost;
                best = cell;
            }
        }
        return best;
    }

    /** Totals and large territories last; then what stands where something is withheld already; then the smallest. */
    private long cost(int cell) {
        long alone = IntStream.of(tables.occurrences.get(cell))
                .filter(relation -> IntStream.of(tables.relations.get(relation)).noneMatch(unknown::get))
                .count();
        return (tables.height(cell) * 16L + Math.min(alone, 15)) * 100_000_000L + tables.count(cell);
    }

    private void withhold(int cell) {
        unknown.set(cell);
        for (int relation : tables.occurrences.get(cell)) {
            waiting.add(relation);
        }
    }

    /** Whether a cell is withheld; what is not in the tables is zero, and told. */
    boolean withholds(@Nullable Integer cell) {
        return cell != null && unknown.get(cell);
    }
}
