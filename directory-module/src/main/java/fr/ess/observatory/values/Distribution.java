package fr.ess.observatory.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many organisations gave each answer to a question.
 *
 * @param fine null where only yes or rather yes, no or rather no are told
 */
public record Distribution(
        int favourable,
        int unfavourable,
        int notConcerned,
        @Nullable Fine fine) {

    /** The four degrees. */
    public record Fine(int yes, int ratherYes, int ratherNo, int no) {}

    /** Of hundred of those who are concerned, or null where nobody is. */
    public @Nullable BigDecimal share() {
        int concerned = favourable + unfavourable;
        return concerned == 0
                ? null
                : BigDecimal.valueOf(favourable * 100L).divide(BigDecimal.valueOf(concerned), 1, RoundingMode.HALF_UP);
    }
}
