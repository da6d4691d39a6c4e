package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.PlanLineKind;
import fr.ess.transmea.PlanSide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a takeover costs and what pays for it. Source: seed 000, section 2: each euro is to bring 2 to 3 of other financing. */
public record BuyoutPlan(List<PlanLine> lines) {

    public BuyoutPlan {
        lines = List.copyOf(lines);
    }

    public List<PlanLine> side(PlanSide side) {
        return lines.stream().filter(line -> line.kind().side() == side).toList();
    }

    public Euros total(PlanSide side) {
        return sum(line -> line.kind().side() == side);
    }

    /** What the fund itself brings. */
    public Euros ticket() {
        return sum(line -> line.kind().instrument().isPresent());
    }

    /** What the fund brings by each of its instruments. */
    public Map<Instrument, Euros> ticketByInstrument() {
        Map<Instrument, Euros> amounts = new EnumMap<>(Instrument.class);
        for (PlanLine line : lines) {
            line.kind().instrument().ifPresent(instrument -> amounts.merge(instrument, line.amount(), Euros::plus));
        }
        return amounts;
    }

    /** Sources less uses: nothing in a plan that balances. */
    public Euros gap() {
        return total(PlanSide.SOURCE).minus(total(PlanSide.USE));
    }

    /** An empty plan balances nothing. */
    public boolean isBalanced() {
        return total(PlanSide.USE).cents() > 0 && gap().cents() == 0;
    }

    public Euros levered() {
        return sum(line -> line.kind().isLevered());
    }

    /** Euros of loans and co-investors for a euro of the fund, to the cent; nothing without a ticket. */
    public Optional<BigDecimal> leverage() {
        Euros ticket = ticket();
        return ticket.cents() == 0
                ? Optional.empty()
                : Optional.of(levered().amount().divide(ticket.amount(), 2, RoundingMode.HALF_UP));
    }

    /** What guarantees cover of the loans, at most all. */
    public Euros guaranteed() {
        return total(PlanSide.GUARANTEE);
    }

    public Euros loans() {
        return sum(line -> line.kind() == PlanLineKind.BANK);
    }

    private Euros sum(Predicate<PlanLine> which) {
        return Euros.sum(lines.stream().filter(which).map(PlanLine::amount).toList());
    }
}
