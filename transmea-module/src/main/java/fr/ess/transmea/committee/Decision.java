package fr.ess.transmea.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of an item, for good.
 *
 * @param withdraws the decision that it takes back
 * @param withdrawnOn when a later one took it back
 */
public record Decision(
        long id,
        long itemId,
        long sessionId,
        long fileId,
        ItemKind kind,
        LocalDate day,
        Tally tally,
        @Nullable Long withdraws,
        @Nullable LocalDate withdrawnOn,
        String recordedBy) {

    public boolean isFavourable() {
        return tally.outcome() == VoteOutcome.ADOPTED;
    }

    /** Whether the fund may invest by it. */
    public boolean isInForce() {
        return kind == ItemKind.INVESTMENT && isFavourable() && withdrawnOn == null;
    }
}
