package fr.ess.contract.money.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.platform.money.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a funder brings and spends in a year.
 *
 * @param certainty none where the funder has no envelope in the contract
 */
public record FunderYear(
        long funderId,
        String funder,
        int year,
        @Nullable Euros envelope,
        @Nullable Certainty certainty,
        String condition,
        Euros allocated,
        Euros voted,
        Euros engaged,
        Euros paid,
        boolean example) {

    public String shownEnvelope() {
        return envelope != null ? envelope.inFrench() : certainty == null ? "hors enveloppe" : "montant non fixé";
    }

    /** Every funder and year of which the contract says or the books hold anything, in the order of the funders. */
    static List<FunderYear> all(FinancePlan plan, List<Cell> cells) {
        List<FunderYear> years = new ArrayList<>();
        for (FinancePlan.Funder funder : plan.funders()) {
            TreeSet<Integer> known = new TreeSet<>();
            plan.envelopes().stream()
                    .filter(one -> one.funderId() == funder.id())
                    .forEach(one -> known.add(one.year()));
            cells.stream().filter(one -> one.funderId() == funder.id()).forEach(one -> known.add(one.year()));
            known.forEach(year -> years.add(of(funder, year, plan, cells)));
        }
        return years;
    }

    private static FunderYear of(FinancePlan.Funder funder, int year, FinancePlan plan, List<Cell> cells) {
        List<Envelope> given = plan.envelopes().stream()
                .filter(one -> one.funderId() == funder.id() && one.year() == year)
                .toList();
        List<Euros> amounts =
                given.stream().map(Envelope::amount).filter(Objects::nonNull).toList();
        List<Cell> own = cells.stream()
                .filter(one -> one.funderId() == funder.id() && one.year() == year)
                .toList();
        return new FunderYear(
                funder.id(),
                funder.name(),
                year,
                amounts.isEmpty() ? null : Euros.sum(amounts),
                given.stream()
                        .map(Envelope::certainty)
                        .max(Certainty::compareTo)
                        .orElse(null),
                given.stream().map(Envelope::condition).filter(Objects::nonNull).collect(Collectors.joining(" ")),
                sum(own, Cell::allocated),
                sum(own, Cell::voted),
                sum(own, Cell::engaged),
                sum(own, Cell::paid),
                own.stream().anyMatch(Cell::example));
    }

    private static Euros sum(List<Cell> cells, Function<Cell, Euros> amount) {
        return Euros.sum(cells.stream().map(amount).toList());
    }
}
