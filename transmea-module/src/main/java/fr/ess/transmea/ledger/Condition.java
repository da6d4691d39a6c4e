package fr.ess.transmea.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be fulfilled before the fund pays.
 *
 * @param source the decision that asked for it
 * @param proof what shows that it is fulfilled
 * @param withdrawnOn when the decision was taken back
 */
public record Condition(
        long id,
        int position,
        String wording,
        String source,
        LocalDate setOn,
        @Nullable LocalDate liftedOn,
        @Nullable String liftedBy,
        @Nullable String proof,
        @Nullable LocalDate withdrawnOn,
        boolean example,
        long version) {

    /** Whether it keeps the fund from paying on {@code day}. */
    public boolean isOpenOn(LocalDate day) {
        return stoodOn(day) && (liftedOn == null || liftedOn.isAfter(day));
    }

    public boolean stoodOn(LocalDate day) {
        return !setOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }
}
