package fr.ess.contract;

import fr.ess.platform.money.Euros;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The money of a contract as it was known on one day: what its articles give, and what of it went to actions. */
public record FinancePlan(List<Funder> funders, List<Envelope> envelopes, List<Share> shares) {

    /**
     * Who pays.
     *
     * @param organisationSlug the address of its entry in the directory, where it has one
     */
    public record Funder(
            long id,
            String code,
            String name,
            FunderKind kind,
            @Nullable String organisationSlug) {}

    /**
     * What an article says that a funder brings in a year.
     *
     * @param amount none where the article renews a participation without giving its amount
     * @param condition in the words of the article
     * @param actNumber of the amendment that says so, 0 for the contract itself
     */
    public record Envelope(
            String article,
            long funderId,
            int year,
            @Nullable Euros amount,
            Certainty certainty,
            @Nullable String condition,
            ActKind actKind,
            int actNumber) {}

    /**
     * A funder's year.
     *
     * @param envelope none where there is none, or where its amount is not known
     * @param unallocated what of the envelope went to no action; none where there is no envelope
     */
    public record Share(
            long funderId,
            int year,
            @Nullable Euros envelope,
            Euros allocated,
            @Nullable Euros unallocated) {}

    /**
     * One cell of the cube action × funder × year.
     *
     * @param example whether one of its lines was made up for the demonstration
     */
    public record Cell(
            long actionId,
            long funderId,
            int year,
            Euros allocated,
            Euros voted,
            Euros engaged,
            Euros paid,
            boolean example) {}

    /** What the articles give for a year, as far as they give amounts, however sure it is. */
    public Euros total(int year) {
        return sum(envelope -> envelope.year() == year);
    }

    /** What the articles give for a year with that certainty. */
    public Euros total(int year, Certainty certainty) {
        return sum(envelope -> envelope.year() == year && envelope.certainty() == certainty);
    }

    /** What the articles commit to over all years: firm amounts alone. */
    public Euros committed() {
        return sum(envelope -> envelope.certainty() == Certainty.FIRM);
    }

    /** Whether somebody's participation of a year has no amount yet. */
    public boolean isOpen(int year) {
        return envelopes.stream().anyMatch(envelope -> envelope.year() == year && envelope.amount() == null);
    }

    private Euros sum(Predicate<Envelope> which) {
        return Euros.sum(envelopes.stream()
                .filter(which)
                .map(Envelope::amount)
                .filter(Objects::nonNull)
                .toList());
    }
}
