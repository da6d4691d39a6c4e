package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a reader does not know to be zero, and every relation between them that they know: a total is the sum of its
 * categories, and a territory that of what it is made of.
 */
final class Tables {

    final List<Cell> cells = new ArrayList<>();
    final List<Cube.Sums> sums = new ArrayList<>();

    /** Each begins with the sum; the others are its terms. */
    final List<int[]> relations = new ArrayList<>();

    /** For each cell, where it occurs. */
    final List<int[]> occurrences = new ArrayList<>();

    /** For each cell of a commune the EPCI or part whose communes are worked out together; 0 above. */
    final int[] blocks;

    private final Map<Cell, Integer> numbers = new HashMap<>();

    private final Set<Breakdown> oneLine = EnumSet.noneOf(Breakdown.class);
    private final Cube cube;
    private final ToLongFunction<Cube.Sums> measure;

    private Tables(Cube cube, Predicate<Cell> held, ToLongFunction<Cube.Sums> measure) {
        this.cube = cube;
        this.measure = measure;
        cube.cells().forEach((cell, of) -> {
            if (held.test(cell) && measure.applyAsLong(of) > 0) {
                add(cell, of);
            }
        });
        cube.ofTheRegion().stream()
                .collect(Collectors.groupingBy(Cell::breakdown, Collectors.counting()))
                .forEach((breakdown, lines) -> {
                    if (breakdown != Breakdown.TOTAL && lines == 1) {
                        oneLine.add(breakdown);
                    }
                });
        cube.closed()
                .forEach(place -> cube.ofTheRegion().stream()
                        .map(cell -> new Cell(place, cell.breakdown(), cell.category()))
                        .filter(cell ->
                                held.test(cell) && !numbers.containsKey(cell) && !cube.isKnownToBeZero(cell, measure))
                        .forEach(cell -> add(cell, new Cube.Sums())));
        breakdowns();
        territories();
        occur();
        blocks = cells.stream().mapToInt(this::block).toArray();
    }

    private void add(Cell cell, Cube.Sums of) {
        numbers.put(cell, cells.size());
        cells.add(cell);
        sums.add(of);
    }

    /** Units; sizes are a matter of employers. */
    static Tables ofUnits(Cube cube) {
        return new Tables(cube, cell -> cell.breakdown() != Breakdown.SIZE, of -> of.units);
    }

    /** Employers and their jobs, which are zero together. */
    static Tables ofJobs(Cube cube) {
        return new Tables(cube, cell -> true, of -> of.employers);
    }

    /** The units or the employers of a cell. */
    long count(int cell) {
        return measure.applyAsLong(sums.get(cell));
    }

    /** Totals and large territories are higher. */
    int height(int cell) {
        Cell at = cells.get(cell);
        return 2 * cube.height(at.place()) + (at.breakdown() == Breakdown.TOTAL ? 1 : 0);
    }

    /** Whether a table has a place for it, and it is not zero. */
    boolean isFigure(int cell) {
        return cells.get(cell).isPublished() && count(cell) > 0;
    }

    /** Whether it stands in a table that is not told because its territory is too small; one of one line is no table. */
    boolean isClosed(int cell) {
        Cell at = cells.get(cell);
        return at.isPublished() && !cube.isDetailed(at.place()) && !oneLine.contains(at.breakdown());
    }

    /** Whether a reader who does not know it knows at least that it is not zero. */
    boolean isKnownNotToBeZero(int cell) {
        Cell at = cells.get(cell);
        return at.isPublished() && (at.breakdown() == Breakdown.TOTAL || cube.isDetailed(at.place()));
    }

    @Nullable Integer number(Cell cell) {
        return numbers.get(cell);
    }

    private void breakdowns() {
        Map<Cell, List<Integer>> categories = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.breakdown() != Breakdown.TOTAL) {
                categories
                        .computeIfAbsent(new Cell(cell.place(), cell.breakdown(), 0), c -> new ArrayList<>())
                        .add(i);
            }
        }
        categories.forEach((whole, of) ->
                relate(Objects.requireNonNull(numbers.get(new Cell(whole.place(), Breakdown.TOTAL, 0))), of));
    }

    private void territories() {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Set<Integer> children = cube.children().getOrDefault(cell.place(), Set.of());
            if (!children.isEmpty()) {
                relate(
                        i,
                        children.stream()
                                .map(child -> new Cell(child, cell.breakdown(), cell.category()))
                                .filter(numbers::containsKey)
                                .map(child -> Objects.requireNonNull(numbers.get(child)))
                                .toList());
            }
        }
    }

    /** Where nothing of it is unknown or more than zero, the sum is known to be zero. */
    private void relate(int whole, List<Integer> of) {
        int[] relation = new int[of.size() + 1];
        relation[0] = whole;
        for (int i = 0; i < of.size(); i++) {
            relation[i + 1] = of.get(i);
        }
        relations.add(relation);
    }

    private void occur() {
        List<List<Integer>> at = new ArrayList<>();
        cells.forEach(cell -> at.add(new ArrayList<>()));
        for (int r = 0; r < relations.size(); r++) {
            for (int cell : relations.get(r)) {
                at.get(cell).add(r);
            }
        }
        at.forEach(list ->
                occurrences.add(list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private int block(Cell cell) {
        Integer part = cube.partOf(cell.place());
        return part == null ? 0 : part;
    }
}
