package fr.ess.contract.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it was defined on one day.
 *
 * @param number of this version of its definition
 * @param firstTerm what is counted; of a ratio the numerator, of a mean the mean
 * @param secondTerm of a ratio the denominator, of a mean its weight
 * @param countedBy the {@link IndicatorSource} that counts it, where the platform does
 * @param actions the numbers of the actions which it is about
 * @param effects the numbers of the expected effects which it is about
 */
public record Indicator(
        long id,
        String code,
        int number,
        String title,
        String definition,
        String unit,
        String firstTerm,
        @Nullable String secondTerm,
        int decimals,
        boolean negative,
        AddingRules rules,
        ValueSource source,
        @Nullable String countedBy,
        @Nullable Mark baseline,
        @Nullable Mark target,
        boolean published,
        boolean example,
        String author,
        LocalDate knownOn,
        LocalDate inForceOn,
        List<Long> actions,
        List<Long> effects) {

    /**
     * A figure to compare with.
     *
     * @param source which document says so
     */
    public record Mark(BigDecimal value, @Nullable LocalDate on, String source) {}
}
