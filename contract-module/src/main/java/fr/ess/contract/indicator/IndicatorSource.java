package fr.ess.contract.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of the platform that can be counted for an indicator; other modules' figures come through implementations of
 * this in the assembly, since the contract does not know them.
 */
public interface IndicatorSource {

    /** Names the source in definitions for ever, such as {@code annuaire.organisations}. */
    String key();

    /** What is counted, in French. */
    String title();

    /** Which kind of indicator it counts for. */
    IndicatorKind kind();

    /** How things are on {@code day}, which it {@link #knows}. */
    List<Count> count(LocalDate day);

    /** Whether it can tell how things were on {@code day}. */
    boolean knows(LocalDate day);

    /**
     * One figure.
     *
     * @param territoryId none for what is in no territory
     * @param second of a ratio the denominator, of a mean its weight
     */
    record Count(
            @Nullable Integer territoryId,
            BigDecimal first,
            @Nullable BigDecimal second) {}
}
