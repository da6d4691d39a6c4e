package fr.ess.transmea.portfolio.web;

import fr.ess.platform.french.French;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundTerms;
import fr.ess.transmea.portfolio.Dimension;
import fr.ess.transmea.portfolio.Portfolio;
import fr.ess.transmea.portfolio.Tally;
import fr.ess.transmea.portfolio.ToldPortfolio;
import fr.ess.transmea.portfolio.ToldPortfolio.Breakdown;
import fr.ess.transmea.portfolio.ToldPortfolio.Stays;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio as one person may read it.
 *
 * @param asked the day that was asked for; {@code day}: the day on which the figures are
 * @param files the files one by one; null for those who may not know them
 * @param breakdowns worked out when one is looked at, each with its own day, which may be an earlier one for those who may not know the files
 */
record Reading(
        Fund fund,
        FundTerms terms,
        LocalDate asked,
        LocalDate day,
        @Nullable Portfolio files,
        Tally total,
        Function<Dimension, Breakdown> breakdowns,
        Supplier<Stays> stays,
        boolean examples) {

    static Reading whole(Fund fund, FundTerms terms, Portfolio portfolio, Supplier<Stays> stays) {
        return new Reading(
                fund,
                terms,
                portfolio.day(),
                portfolio.day(),
                portfolio,
                portfolio.total(),
                dimension -> Breakdown.of(portfolio, dimension),
                stays,
                portfolio.hasExamples());
    }

    static Reading told(Fund fund, FundTerms terms, LocalDate asked, ToldPortfolio portfolio) {
        return new Reading(
                fund,
                terms,
                asked,
                portfolio.day(),
                null,
                portfolio.total(),
                dimension -> portfolio
                        .breakdowns()
                        .getOrDefault(dimension, new Breakdown(portfolio.day(), portfolio.total(), List.of())),
                portfolio::stays,
                portfolio.examples());
    }

    public boolean isOfficer() {
        return files != null;
    }

    /** As of the day of the reading and without a group where it was never told. */
    Breakdown by(Dimension dimension) {
        return breakdowns.apply(dimension);
    }

    /** Such as « au 30 septembre 2012 ». */
    public String when() {
        return "au " + French.date(day);
    }

    /** Whether the figures are of an earlier day than the one that was asked for. */
    public boolean isEarlier() {
        return !day.equals(asked);
    }
}
