package fr.ess.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract, an amendment or a decision.
 *
 * @param visibleFrom the first day on which it is known and in force; none while it is neither
 * @param dateNote where the document leaves its date open: what was held instead, and why
 */
public record ContractAct(
        long id,
        ActKind kind,
        int number,
        String title,
        ActState state,
        @Nullable String preamble,
        @Nullable String place,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate visibleFrom,
        @Nullable String dateNote,
        List<Signature> signatures) {

    /**
     * One who must sign.
     *
     * @param dated false where the document does not give the day: {@code signedOn} is then the latest that it can be
     */
    public record Signature(
            long partyId, String signatory, @Nullable LocalDate signedOn, boolean dated) {}
}
