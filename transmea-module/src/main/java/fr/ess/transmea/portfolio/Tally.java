package fr.ess.transmea.portfolio;

import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What some files make together.
 *
 * @param funded files that the fund had paid
 * @param jobs kept in the funded ones
 * @param levered loans and co-investors of the funded ones, against the {@code tickets} of their plans
 */
public record Tally(
        int files,
        int funded,
        int jobs,
        Euros committed,
        Euros invested,
        Euros repaid,
        Euros transferred,
        Euros writtenOff,
        Euros outstanding,
        Euros levered,
        Euros tickets) {

    private static final Tally NOTHING = new Tally(
            0, 0, 0, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);

    static Tally of(Collection<PortfolioLine> lines) {
        return lines.stream().map(Tally::one).reduce(NOTHING, Tally::plus);
    }

    private static Tally one(PortfolioLine line) {
        Integer jobs = line.jobs();
        return new Tally(
                1,
                line.isFunded() ? 1 : 0,
                line.isFunded() && jobs != null ? jobs : 0,
                line.committed(),
                line.invested(),
                line.repaid(),
                line.transferred(),
                line.writtenOff(),
                line.outstanding(),
                line.isFunded() ? line.levered() : Euros.ZERO,
                line.isFunded() ? line.ticket() : Euros.ZERO);
    }

    Tally plus(Tally other) {
        return new Tally(
                files + other.files,
                funded + other.funded,
                jobs + other.jobs,
                committed.plus(other.committed),
                invested.plus(other.invested),
                repaid.plus(other.repaid),
                transferred.plus(other.transferred),
                writtenOff.plus(other.writtenOff),
                outstanding.plus(other.outstanding),
                levered.plus(other.levered),
                tickets.plus(other.tickets));
    }

    /** Own funds that are neither promised, held nor lost. */
    public Euros available(Euros ownFunds) {
        return ownFunds.minus(committed).plus(repaid).plus(transferred);
    }

    /** What the fund paid to a company that it funded, to the cent below or above; nothing while it funded none. */
    public Optional<Euros> meanTicket() {
        return funded == 0
                ? Optional.empty()
                : Optional.of(new Euros(BigDecimal.valueOf(invested.cents())
                        .divide(BigDecimal.valueOf(funded), 0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    /** Euros of other financing that a euro of the fund's tickets brought; null without a ticket. */
    public @Nullable BigDecimal leverage() {
        return tickets.cents() == 0
                ? null
                : BigDecimal.valueOf(levered.cents())
                        .divide(BigDecimal.valueOf(tickets.cents()), 2, RoundingMode.HALF_UP);
    }
}
