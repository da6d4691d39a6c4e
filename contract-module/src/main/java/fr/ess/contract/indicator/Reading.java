package fr.ess.contract.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value, as arithmetic sees it.
 *
 * @param action none where it is of no action
 * @param territory none where it is of no territory
 * @param on the day of a stock
 * @param first the value; of a ratio the numerator, of a mean the mean; none where it is missing
 * @param second of a ratio the denominator, of a mean its weight
 */
public record Reading(
        @Nullable Long action,
        @Nullable Integer territory,
        int year,
        @Nullable LocalDate on,
        @Nullable BigDecimal first,
        @Nullable BigDecimal second) {

    public boolean isMissing() {
        return first == null;
    }
}
