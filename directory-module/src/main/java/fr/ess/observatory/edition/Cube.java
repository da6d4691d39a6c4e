package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a vintage, told or not, and which territory is made of which. Départements and EPCI are both made of communes, and
 * some EPCI cross a border: what lies on one side of it, the communes without EPCI and what has no commune are parts of their own,
 * which no table shows. So each département is made of EPCI and such parts, and each of those of communes.
 */
final class Cube {

    /** The values of a cell. */
    static final class Sums {
        long units;
        long employers;
        long jobs;
        long largest;

        private void add(Count count) {
            units += count.units();
            employers += count.employers();
            jobs += count.jobs();
            largest = Math.max(largest, count.largest());
        }
    }

    /** A territory of fewer units than these is told as a whole only: in so small a table the zeros alone give the rest away. */
    static final int LEAST_DETAILED = 10;

    private record Part(int departement, @Nullable Integer epci, boolean placed) {}

    private final Map<Cell, Sums> cells = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> children = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> parents = new HashMap<>();
    private final Map<Part, Integer> parts = new HashMap<>();
    private final Map<Integer, Integer> partOf = new HashMap<>();
    private final int region;

    private Cube(int region) {
        this.region = region;
    }

    static Cube of(int region, List<Count> counts) {
        Cube cube = new Cube(region);
        Map<Integer, Set<Integer>> departements = new HashMap<>();
        for (Count count : counts) {
            if (count.epci() != null) {
                departements
                        .computeIfAbsent(count.epci(), e -> new LinkedHashSet<>())
                        .add(count.departement());
            }
        }
        counts.forEach(count -> cube.add(count, departements));
        return cube;
    }

    Map<Cell, Sums> cells() {
        return cells;
    }

    /** Of which territories or parts each is the sum. */
    Map<Integer, Set<Integer>> children() {
        return children;
    }

    /** Whether its tables are told, zeros and all. */
    boolean isDetailed(int place) {
        return place > 0 && sums(place).units >= LEAST_DETAILED;
    }

    private Sums sums(int place) {
        return sums(place, Breakdown.TOTAL, 0);
    }

    /** How many others depend on what is told of it: 0 for a commune, 3 for the région. */
    int height(int place) {
        if (partOf.containsKey(place)) {
            return 0;
        } else if (place == region) {
            return 3;
        }
        return parents.getOrDefault(place, Set.of()).contains(region) ? 2 : 1;
    }

    /** The territories and parts whose tables are not told. */
    List<Integer> closed() {
        return cells.keySet().stream()
                .filter(cell -> cell.breakdown() == Breakdown.TOTAL && !isDetailed(cell.place()))
                .map(Cell::place)
                .toList();
    }

    /** The categories that there are somewhere. */
    List<Cell> ofTheRegion() {
        return cells.keySet().stream().filter(cell -> cell.place() == region).toList();
    }

    /** Whether a reader can see that a cell is zero: in its own table, or in one that holds it, or because nothing is there at all. */
    boolean isKnownToBeZero(Cell cell, ToLongFunction<Sums> measure) {
        Sums own = cells.get(cell);
        if (own != null && measure.applyAsLong(own) > 0) {
            return false;
        }
        int place = cell.place();
        boolean nothingThere = place > 0 && measure.applyAsLong(sums(place)) == 0;
        return isDetailed(place) || nothingThere || isZeroAbove(cell, measure);
    }

    private boolean isZeroAbove(Cell cell, ToLongFunction<Sums> measure) {
        int place = cell.place();
        Stream<Integer> above = crosses(place)
                ? children.getOrDefault(place, Set.of()).stream()
                        .flatMap(part -> parents.getOrDefault(part, Set.of()).stream())
                        .filter(parent -> parent != place)
                : parents.getOrDefault(place, Set.of()).stream();
        List<Boolean> zeros =
                above.map(parent -> isKnownToBeZero(at(parent, cell), measure)).toList();
        return crosses(place) ? !zeros.contains(false) : zeros.contains(true);
    }

    private boolean crosses(int place) {
        return !parents.containsKey(place) && place != region;
    }

    private static Cell at(int place, Cell cell) {
        return new Cell(place, cell.breakdown(), cell.category());
    }

    /** The EPCI or part to which a commune belongs, or null for whatever is no commune. */
    @Nullable Integer partOf(int place) {
        return partOf.get(place);
    }

    private void add(Count count, Map<Integer, Set<Integer>> departements) {
        List<Integer> places = new ArrayList<>(List.of(region, count.departement()));
        join(region, count.departement());
        Integer epci = count.epci();
        boolean crosses =
                epci != null && Objects.requireNonNull(departements.get(epci)).size() > 1;
        int part = epci == null || crosses
                ? parts.computeIfAbsent(
                        new Part(count.departement(), epci, count.commune() != null), p -> -parts.size() - 1)
                : epci;
        places.add(part);
        join(count.departement(), part);
        if (epci != null && crosses) {
            places.add(epci);
            join(epci, part);
        }
        Integer commune = count.commune();
        if (commune != null) {
            places.add(commune);
            join(part, commune);
            partOf.put(commune, part);
        }
        for (int place : places) {
            sums(place, Breakdown.TOTAL, 0).add(count);
            sums(place, Breakdown.FAMILY, count.family()).add(count);
            sums(place, Breakdown.SECTOR, count.sector()).add(count);
            sums(place, Breakdown.SITE, count.headquarters() ? 1 : 2).add(count);
            if (count.size() > 0) {
                sums(place, Breakdown.SIZE, count.size()).add(count);
            }
        }
    }

    private void join(int parent, int child) {
        children.computeIfAbsent(parent, p -> new LinkedHashSet<>()).add(child);
        parents.computeIfAbsent(child, c -> new LinkedHashSet<>()).add(parent);
    }

    private Sums sums(int place, Breakdown breakdown, int category) {
        return cells.computeIfAbsent(new Cell(place, breakdown, category), c -> new Sums());
    }
}
