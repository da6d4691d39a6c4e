package fr.ess.contract.amendment;

import fr.ess.contract.Certainty;
import fr.ess.platform.money.Euros;
import org.jspecify.annotations.Nullable;

/**
 * What an act says that a funder brings in a year.
 *
 * @param id 0 while it is not written
 * @param signatory whether the funder gives by an article of its own
 * @param amount none where the participation is renewed without its amount
 * @param baseId the envelope in force upon which it was written; none where there was none
 * @param lastId the envelope in force in the end, by what is signed so far
 */
public record EnvelopeWording(
        long id,
        long articleId,
        String article,
        long funderId,
        String funder,
        boolean signatory,
        int year,
        @Nullable Euros amount,
        Certainty certainty,
        @Nullable String condition,
        long version,
        @Nullable Long baseId,
        @Nullable Long lastId) {

    public boolean isOvertaken() {
        return baseId == null ? lastId != null : !baseId.equals(lastId);
    }

    public String name() {
        return funder + ", " + year;
    }

    /** « 2 387 500,00 € », « montant non fixé ». */
    public String shownAmount() {
        return amount == null ? "montant non fixé" : amount.inFrench();
    }
}
