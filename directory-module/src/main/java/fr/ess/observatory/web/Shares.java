package fr.ess.observatory.web;

import fr.ess.observatory.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What is worked out of figures that are told, and of none that is withheld. */
final class Shares {

    private static final int SCALE = 1;

    private Shares() {}

    /** Of hundred. */
    static @Nullable BigDecimal share(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    /** How much more there is of something here than in the territory above, which is 100. */
    static @Nullable Long index(
            @Nullable Long part, @Nullable Long whole, @Nullable Long partAbove, @Nullable Long wholeAbove) {
        if (part == null || whole == null || partAbove == null || wholeAbove == null || whole == 0 || partAbove == 0) {
            return null;
        }
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(wholeAbove))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(partAbove)), 0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** The change of hundred, from one figure to another. */
    static @Nullable BigDecimal change(@Nullable Long before, @Nullable Long after) {
        return before == null || after == null || before == 0
                ? null
                : BigDecimal.valueOf((after - before) * 100)
                        .divide(BigDecimal.valueOf(before), SCALE, RoundingMode.HALF_UP);
    }

    /** For each thousand inhabitants, to a tenth. */
    static @Nullable BigDecimal perThousand(@Nullable Long value, Place place) {
        Integer population = place.population();
        return value == null || population == null || population == 0
                ? null
                : BigDecimal.valueOf(value * 1_000).divide(BigDecimal.valueOf(population), SCALE, RoundingMode.HALF_UP);
    }
}
