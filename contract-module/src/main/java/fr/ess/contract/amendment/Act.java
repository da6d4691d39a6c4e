package fr.ess.contract.amendment;

import fr.ess.contract.ActKind;
import fr.ess.contract.ActState;
import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act of a contract, with who must sign it.
 *
 * @param inForceOn of a draft: the day from which it is meant to hold
 * @param example made up for the demonstration
 * @param version grows with each change of what stands on this record
 */
public record Act(
        long id,
        SectorContract contract,
        ActKind kind,
        int number,
        String title,
        ActState state,
        @Nullable String preamble,
        @Nullable LocalDate knownOn,
        @Nullable LocalDate inForceOn,
        @Nullable String dateNote,
        @Nullable String abandonedBecause,
        boolean example,
        long version,
        List<Signature> signatures) {

    /**
     * One who must sign.
     *
     * @param dated false where the document does not give the day
     */
    public record Signature(
            long partyId,
            String party,
            String signatory,
            @Nullable LocalDate signedOn,
            boolean dated) {}

    /** « Avenant n° 1 », « Décision n° 2 », « Contrat ». */
    public String name() {
        return switch (kind) {
            case CONTRACT -> "Contrat";
            case AMENDMENT -> "Avenant n°\u00a0" + number;
            case DECISION -> "Décision n°\u00a0" + number;
        };
    }

    public boolean isDraft() {
        return state == ActState.DRAFT;
    }

    public long signed() {
        return signatures.stream().filter(one -> one.signedOn() != null).count();
    }

    public boolean isSignedByAll() {
        return signed() == signatures.size();
    }
}
