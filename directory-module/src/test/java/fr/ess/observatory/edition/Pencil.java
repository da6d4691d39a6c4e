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
import java.util.TreeSet;

/** Narrows down what every withheld figure can be, line by line and column by column, until nothing more comes out. */
final class Pencil {

    private static final long MUCH = 1_000_000_000;

    private record Key(int place, Breakdown breakdown, int category) {}

    private final Map<Key, long[]> range = new LinkedHashMap<>();
    private final Set<Key> withheld = new LinkedHashSet<>();
    private final List<List<Key>> sums = new ArrayList<>();
    private final Attacker.Measure measure;

    Pencil(int region, List<Count> counts, List<Figure> figures, Attacker.Measure measure) {
        this.measure = measure;
        for (Figure figure : figures) {
            if (measure != Attacker.Measure.UNITS || figure.breakdown() != Breakdown.SIZE) {
                read(figure);
            }
        }
        Set<Key> all = Set.copyOf(range.keySet());
        for (Figure whole : figures) {
            if (whole.breakdown() == Breakdown.TOTAL && !whole.detailed()) {
                all.forEach(key -> range.putIfAbsent(
                        new Key(whole.territory(), key.breakdown(), key.category()), new long[] {0, MUCH}));
            }
        }
        for (Key key : List.copyOf(range.keySet())) {
            if (key.breakdown() == Breakdown.TOTAL) {
                for (Breakdown breakdown : Breakdown.values()) {
                    sum(
                            key,
                            range.keySet().stream()
                                    .filter(other -> other.place() == key.place() && other.breakdown() == breakdown)
                                    .filter(other -> breakdown != Breakdown.TOTAL)
                                    .toList());
                }
            }
        }
        territories(region, counts);
    }

    private void read(Figure figure) {
        Key key = new Key(figure.territory(), figure.breakdown(), figure.category());
        Long value = measure.of(figure);
        if (value != null) {
            range.put(key, new long[] {value, value});
            return;
        }
        withheld.add(key);
        Long units = figure.units();
        Long employers = figure.employers();
        long most = figure.detailed() || measure == Attacker.Measure.JOBS ? MUCH : 9;
        range.put(key, new long[] {
            measure == Attacker.Measure.UNITS && employers != null ? Math.max(1, employers) : 1,
            measure == Attacker.Measure.EMPLOYERS && units != null ? units : most
        });
    }

    /** The région is its départements; an EPCI its communes; a département its communes where all of its entries have one. */
    private void territories(int region, List<Count> counts) {
        Map<Integer, Set<Integer>> children = new HashMap<>();
        Set<Integer> open = new LinkedHashSet<>();
        for (Count count : counts) {
            children.computeIfAbsent(region, r -> new LinkedHashSet<>()).add(count.departement());
            Integer commune = count.commune();
            if (commune == null) {
                open.add(count.departement());
            } else {
                children.computeIfAbsent(count.departement(), d -> new LinkedHashSet<>())
                        .add(commune);
                Integer epci = count.epci();
                if (epci != null) {
                    children.computeIfAbsent(epci, e -> new LinkedHashSet<>()).add(commune);
                }
            }
        }
        open.forEach(children::remove);
        for (Key key : List.copyOf(range.keySet())) {
            List<Key> parts = children.getOrDefault(key.place(), Set.of()).stream()
                    .map(child -> new Key(child, key.breakdown(), key.category()))
                    .filter(range::containsKey)
                    .toList();
            sum(key, parts);
        }
    }

    private void sum(Key whole, List<Key> parts) {
        if (!parts.isEmpty()) {
            List<Key> sum = new ArrayList<>(parts);
            sum.add(0, whole);
            sums.add(sum);
        }
    }

    Set<String> recovered() {
        boolean changed = true;
        for (int round = 0; changed && round < 100; round++) {
            changed = false;
            for (List<Key> sum : sums) {
                changed |= narrow(sum);
            }
        }
        Set<String> recovered = new TreeSet<>();
        for (Key key : withheld) {
            if (low(key) >= high(key)) {
                recovered.add("by bounds " + measure + " " + key + " is " + low(key));
            }
        }
        return recovered;
    }

    private boolean narrow(List<Key> sum) {
        List<Key> parts = sum.subList(1, sum.size());
        long low = parts.stream().mapToLong(this::low).sum();
        long high = Math.min(MUCH, parts.stream().mapToLong(this::high).sum());
        boolean changed = set(sum.get(0), low, high);
        for (Key part : parts) {
            long others = parts.stream()
                    .filter(other -> !other.equals(part))
                    .mapToLong(this::low)
                    .sum();
            long most = parts.stream()
                    .filter(other -> !other.equals(part))
                    .mapToLong(this::high)
                    .sum();
            changed |= set(part, low(sum.get(0)) - most, high(sum.get(0)) >= MUCH ? MUCH : high(sum.get(0)) - others);
        }
        return changed;
    }

    private boolean set(Key key, long low, long high) {
        boolean changed = low > low(key) || high < high(key);
        range.put(key, new long[] {Math.max(low, low(key)), Math.min(high, high(key))});
        return changed;
    }

    private long low(Key key) {
        return range(key)[0];
    }

    private long high(Key key) {
        return range(key)[1];
    }

    private long[] range(Key key) {
        return Objects.requireNonNull(range.get(key));
    }
}
