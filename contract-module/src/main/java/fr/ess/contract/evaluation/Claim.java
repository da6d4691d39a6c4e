package fr.ess.contract.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a figure.
 *
 * @param wording in the words of the source
 * @param place where in the source
 * @param statedOn the date of the source; none where it gives none
 * @param about the day, period or place that the figure is about
 * @param formula how it was computed from what sources say; none where the source says the figure itself
 * @param example whether it was made up for the demonstration
 * @param withdrawal why it no longer counts; none while it does
 */
public record Claim(
        long id,
        Span span,
        String wording,
        String source,
        @Nullable String place,
        @Nullable LocalDate statedOn,
        @Nullable String about,
        @Nullable String formula,
        boolean example,
        LocalDate knownOn,
        @Nullable Withdrawal withdrawal) {

    /** Why a claim no longer counts, and since when that is known. */
    public record Withdrawal(LocalDate knownOn, String reason) {}

    public boolean stands() {
        return withdrawal == null;
    }

    /** What somebody enters of a claim. */
    public record Words(
            Span span,
            String wording,
            String source,
            @Nullable String place,
            @Nullable LocalDate statedOn,
            @Nullable String about,
            @Nullable String formula) {}
}
