package fr.ess.cae;

import fr.ess.platform.secrecy.Disclosure;
import fr.ess.platform.secrecy.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day as everybody may read them: no count of fewer than three people, none that could be worked out of the
 * others, the region's and each co-operative's taken together, because whoever reads one page may read them all.
 */
public final class Published {

    private final LocalDate day;
    private final Map<Figure, Cell> headline = new EnumMap<>(Figure.class);
    private final Map<Dimension, List<Cell>> breakdowns = new EnumMap<>(Dimension.class);
    private final Map<Long, Map<Figure, Cell>> coOperatives = new HashMap<>();
    private final Set<Cell> told;
    private final boolean examples;

    /** A count with those whom it is over. */
    record Cell(@Nullable Object key, Set<Long> who) {

        static Cell of(@Nullable Object key, Collection<PersonLine> lines, Predicate<PersonLine> counted) {
            return new Cell(
                    key,
                    lines.stream().filter(counted).map(PersonLine::individual).collect(Collectors.toSet()));
        }

        Set<Disclosure.Cell> figures() {
            return who.stream().map(one -> new Disclosure.Cell(one, 1)).collect(Collectors.toSet());
        }

        boolean isSafe() {
            return who.size() >= Disclosure.LEAST;
        }

        /** Whether nobody, or three and more, came or went since it was told. */
        boolean maySupersede(@Nullable Cell earlier, Set<Cell> told) {
            if (earlier == null || !told.contains(earlier)) {
                return true;
            }
            long stayed = who.stream().filter(earlier.who::contains).count();
            long moved = who.size() + earlier.who.size() - 2 * stayed;
            return moved == 0 || moved >= Disclosure.LEAST;
        }
    }

    private Published(Snapshot everybody, List<Published> before) {
        this.day = everybody.day();
        this.examples = everybody.examples();
        Snapshot region = everybody.counted();
        for (Figure figure : Figure.values()) {
            headline.put(figure, Cell.of(figure, region.lines(), figure::counts));
        }
        for (Dimension dimension : Dimension.values()) {
            Snapshot counted = dimension == Dimension.CO_OPERATIVE ? everybody : region;
            breakdowns.put(
                    dimension,
                    counted.by(dimension).stream()
                            .map(group -> Cell.of(group.key(), group.lines(), line -> true))
                            .toList());
        }
        everybody.by(Dimension.CO_OPERATIVE).forEach(group -> {
            Map<Figure, Cell> cells = new EnumMap<>(Figure.class);
            Figure.OF_CO_OPERATIVE.forEach(figure -> cells.put(figure, Cell.of(figure, group.lines(), figure::counts)));
            coOperatives.put((Long) Objects.requireNonNull(group.key()), cells);
        });
        this.told = choose(before);
    }

    static Published of(Snapshot everybody) {
        return new Published(everybody, List.of());
    }

    /** @param before what was told of earlier days: somebody may have kept it, and subtract */
    static Published of(Snapshot everybody, List<Published> before) {
        return new Published(everybody, before);
    }

    /** The headline first, then each co-operative, then the breakdowns of the region, then what is told of each one. */
    private Set<Cell> choose(List<Published> before) {
        List<List<Cell>> order = new ArrayList<>();
        order.add(List.copyOf(headline.values()));
        order.addAll(breakdowns.values());
        Figure.OF_CO_OPERATIVE.forEach(figure -> order.add(
                coOperatives.values().stream().map(cells -> cells.get(figure)).toList()));
        Set<Cell> safe = safe(before);
        List<Cell> unsafe = order.stream()
                .flatMap(List::stream)
                .filter(cell -> !safe.contains(cell) && !cell.who().isEmpty())
                .toList();
        if (!safe.contains(headline.get(Figure.PEOPLE))) {
            return Set.of();
        }
        return Suppression.told(
                order.stream()
                        .map(cells -> cells.stream().filter(safe::contains).toList())
                        .toList(),
                new Attack(Disclosure.nothing(), figures(unsafe)));
    }

    /** Those of three people and more, from which nobody or three and more went or came since they were told before. */
    private Set<Cell> safe(List<Published> before) {
        Set<Cell> safe = Collections.newSetFromMap(new IdentityHashMap<>());
        places().forEach((place, cell) -> {
            if (cell.isSafe()
                    && before.stream()
                            .allMatch(earlier ->
                                    cell.maySupersede(earlier.places().get(place), earlier.told))) {
                safe.add(cell);
            }
        });
        return safe;
    }

    /** Every cell by where it stands on a page. */
    private Map<List<@Nullable Object>, Cell> places() {
        Map<List<@Nullable Object>, Cell> places = new HashMap<>();
        headline.forEach((figure, cell) -> places.put(Arrays.asList(figure), cell));
        breakdowns.forEach((dimension, cells) ->
                cells.forEach(cell -> places.put(Arrays.asList(dimension, cell.key()), cell)));
        coOperatives.forEach(
                (cae, cells) -> cells.forEach((figure, cell) -> places.put(Arrays.asList(cae, figure), cell)));
        return places;
    }

    private static List<Set<Disclosure.Cell>> figures(Collection<Cell> cells) {
        return cells.stream().map(Cell::figures).toList();
    }

    private record Attack(Disclosure known, List<Set<Disclosure.Cell>> unsafe) implements Suppression.Attack<Cell> {

        @Override
        public Attack with(List<Cell> told) {
            return new Attack(known.with(figures(told)), unsafe);
        }

        @Override
        public boolean succeeds() {
            return known.tellsFew() || unsafe.stream().anyMatch(known::tells);
        }
    }

    public LocalDate day() {
        return day;
    }

    /** Whether there is anything to tell. */
    public boolean tellsSomething() {
        return !told.isEmpty();
    }

    /** Of the region. */
    public Counts region() {
        Map<Dimension, List<Counts.Told>> groups = new EnumMap<>(Dimension.class);
        breakdowns.forEach((dimension, cells) -> groups.put(
                dimension,
                cells.stream()
                        .map(cell -> new Counts.Told(cell.key(), value(cell)))
                        .toList()));
        return new Counts(day, values(headline), groups, examples);
    }

    /** Of one co-operative, without a breakdown. */
    public Counts of(CoOperative cae) {
        return new Counts(day, values(coOperatives.getOrDefault(cae.id(), Map.of())), Map.of(), examples);
    }

    private Map<Figure, Long> values(Map<Figure, Cell> cells) {
        Map<Figure, Long> values = new EnumMap<>(Figure.class);
        cells.forEach((figure, cell) -> {
            Long value = value(cell);
            if (value != null) {
                values.put(figure, value);
            }
        });
        return values;
    }

    private @Nullable Long value(Cell cell) {
        return told.contains(cell) ? (Long) (long) cell.who().size() : null;
    }
}
