package fr.ess.web;

import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorSource;
import fr.ess.transmea.Funds;
import fr.ess.transmea.portfolio.Portfolios;
import fr.ess.transmea.portfolio.Tally;
import fr.ess.transmea.portfolio.ToldPortfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the fund counts for the indicators of the contract (action III_1.1.3). They are read by everybody: for the whole region,
 * and as of ends of quarters that give no company away.
 */
@Configuration(proxyBeanMethods = false)
class FundIndicators {

    private static final String WHEN = ", au dernier arrêté trimestriel du fonds";

    @Bean
    IndicatorSource takeoversCounted(Funds funds, Portfolios portfolios) {
        return new OfTheFund(
                "fonds.reprises",
                "Reprises par les salariés financées par le fonds" + WHEN,
                IndicatorKind.STOCK,
                tally -> count(tally.funded()),
                funds,
                portfolios);
    }

    @Bean
    IndicatorSource jobsKeptCounted(Funds funds, Portfolios portfolios) {
        return new OfTheFund(
                "fonds.emplois",
                "Emplois maintenus dans les entreprises que le fonds a financées" + WHEN,
                IndicatorKind.STOCK,
                tally -> count(tally.jobs()),
                funds,
                portfolios);
    }

    @Bean
    IndicatorSource meanTicketCounted(Funds funds, Portfolios portfolios) {
        return new OfTheFund(
                "fonds.ticket",
                "Ticket moyen du fonds, pondéré par le nombre de reprises" + WHEN,
                IndicatorKind.MEAN,
                tally -> new IndicatorSource.Count(
                        null, tally.meanTicket().orElseThrow().amount(), BigDecimal.valueOf(tally.funded())),
                funds,
                portfolios);
    }

    private static IndicatorSource.Count count(int figure) {
        return new IndicatorSource.Count(null, BigDecimal.valueOf(figure), null);
    }

    /** Knows every day from the fund's first arrêté on. */
    private record OfTheFund(
            String key,
            String title,
            IndicatorKind kind,
            Function<Tally, Count> figure,
            Funds funds,
            Portfolios portfolios)
            implements IndicatorSource {

        @Override
        public boolean knows(LocalDate day) {
            return total(day).isPresent();
        }

        @Override
        public List<Count> count(LocalDate day) {
            return total(day).map(figure).map(List::of).orElse(List.of());
        }

        private Optional<Tally> total(LocalDate day) {
            return funds.current()
                    .flatMap(fund -> portfolios.publications(fund).upTo(day).map(ToldPortfolio::total));
        }
    }
}
