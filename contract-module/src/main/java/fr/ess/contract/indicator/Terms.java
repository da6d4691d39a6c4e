package fr.ess.contract.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What is carried from parts to their whole: terms and never a quotient, so that it does not matter which parts are put
 * together first.
 *
 * @param first the sum of the values; of a mean the sum of the means times their weights
 * @param second the sum of the denominators or of the weights
 * @param counted how many values are in it
 * @param missing how many are not, because nobody knows them
 */
public record Terms(BigDecimal first, BigDecimal second, int counted, int missing) {

    public static final Terms NOTHING = new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    static Terms of(IndicatorKind kind, Reading reading) {
        BigDecimal first = reading.first();
        if (first == null) {
            return missing(1);
        }
        BigDecimal second = reading.second() == null ? BigDecimal.ZERO : reading.second();
        return new Terms(kind == IndicatorKind.MEAN ? first.multiply(second) : first, second, 1, 0);
    }

    static Terms missing(int number) {
        return new Terms(BigDecimal.ZERO, BigDecimal.ZERO, 0, number);
    }

    public Terms plus(Terms other) {
        return new Terms(
                first.add(other.first), second.add(other.second), counted + other.counted, missing + other.missing);
    }

    /** The figure; nothing where no value is known, or a ratio or mean would be of nothing. */
    public Optional<BigDecimal> value(IndicatorKind kind) {
        if (counted == 0) {
            return Optional.empty();
        }
        if (!kind.hasTwoTerms()) {
            return Optional.of(first);
        }
        return second.signum() == 0 ? Optional.empty() : Optional.of(first.divide(second, MathContext.DECIMAL64));
    }
}
