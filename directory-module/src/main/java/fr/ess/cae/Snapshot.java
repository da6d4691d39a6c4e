package fr.ess.cae;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of one co-operative, or of the region, at the end of a day. */
public record Snapshot(LocalDate day, List<PersonLine> lines) {

    public Snapshot {
        lines = List.copyOf(lines);
    }

    /** Those who share something. */
    record Group(@Nullable Object key, List<PersonLine> lines) {}

    Snapshot of(long cae) {
        return new Snapshot(
                day, lines.stream().filter(line -> line.caeId() == cae).toList());
    }

    /** Each human being once. */
    Snapshot counted() {
        return new Snapshot(day, lines.stream().filter(PersonLine::counted).toList());
    }

    /** To the last person. */
    public Counts counts() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, lines.stream().filter(figure::counts).count());
        }
        Map<Dimension, List<Counts.Told>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            groups.put(
                    dimension,
                    by(dimension).stream()
                            .map(group -> new Counts.Told(
                                    group.key(), (long) group.lines().size()))
                            .toList());
        }
        return new Counts(day, figures, groups, examples());
    }

    boolean examples() {
        return lines.stream().anyMatch(PersonLine::example);
    }

    /** Constants in their order, names by size; nothing at the end. */
    List<Group> by(Dimension dimension) {
        Map<@Nullable Object, List<PersonLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(dimension.of(line), any -> new ArrayList<>())
                .add(line));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing((Group group) -> group.key() == null)
                        .thenComparingInt(group -> place(group.key()))
                        .thenComparingInt(group -> -group.lines().size())
                        .thenComparing(group -> String.valueOf(group.key())))
                .toList();
    }

    private static int place(@Nullable Object key) {
        return key instanceof Enum<?> constant
                ? Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant)
                : 0;
    }
}
