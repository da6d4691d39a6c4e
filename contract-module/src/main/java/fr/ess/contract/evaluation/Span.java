package fr.ess.contract.evaluation;

import fr.ess.platform.french.French;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a quantity: exactly so much, at least, at most, or between the two.
 *
 * @param low none where the source gives no lower end; never above {@code high}
 * @param high none where the source gives no upper end
 */
public record Span(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    public Span {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a span has one end at least");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a span from " + low + " to " + high);
        }
    }

    public static Span exactly(BigDecimal value) {
        return new Span(value, value);
    }

    /** Whether some value suits all of them. */
    public static boolean agree(Collection<Span> spans) {
        BigDecimal highestLow = spans.stream()
                .map(Span::low)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        BigDecimal lowestHigh = spans.stream()
                .map(Span::high)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return highestLow == null || lowestHigh == null || highestLow.compareTo(lowestHigh) <= 0;
    }

    /** Such as {@code 332}, {@code de 3 à 4}, {@code au moins 2}. */
    public String inFrench() {
        if (low == null) {
            return "au plus " + number(Objects.requireNonNull(high));
        }
        if (high == null) {
            return "au moins " + number(low);
        }
        return low.compareTo(high) == 0 ? number(low) : "de " + number(low) + " à " + number(high);
    }

    private static String number(BigDecimal value) {
        return French.number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
