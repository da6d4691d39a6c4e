package fr.ess.cae;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day as somebody may read them.
 *
 * @param figures without those that are withheld
 * @param groups by what they are broken down
 * @param examples whether somebody in them does not exist
 */
public record Counts(LocalDate day, Map<Figure, Long> figures, Map<Dimension, List<Told>> groups, boolean examples) {

    /** A line of a breakdown: {@code people} is null where it is withheld. */
    public record Told(@Nullable Object key, @Nullable Long people) {}

    public Counts {
        figures = Map.copyOf(figures);
        groups = Map.copyOf(groups);
    }

    /** Null where it is withheld. */
    public @Nullable Long of(Figure figure) {
        return figures.get(figure);
    }

    public List<Told> by(Dimension dimension) {
        return groups.getOrDefault(dimension, List.of());
    }

    /** Of hundred, or null where either is withheld or nobody is there. */
    public @Nullable BigDecimal share(Figure part, Figure whole) {
        Long of = of(whole);
        Long some = of(part);
        return of == null || some == null || of == 0
                ? null
                : BigDecimal.valueOf(some * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    /** People for one full-time adviser, or null where there is nothing to divide. */
    public @Nullable BigDecimal perAdviser(@Nullable BigDecimal fullTime) {
        Long people = of(Figure.PEOPLE);
        return people == null || fullTime == null || fullTime.signum() == 0
                ? null
                : BigDecimal.valueOf(people).divide(fullTime, 1, RoundingMode.HALF_UP);
    }
}
