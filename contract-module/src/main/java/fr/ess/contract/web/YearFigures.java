package fr.ess.contract.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.SectorContract;
import fr.ess.platform.money.Euros;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the articles give for one year, in French form; what is conditional stands apart and adds to nothing.
 *
 * @param total of what is firm and forecast
 * @param none whether the articles give no amount for it
 * @param conditional empty where nothing is conditional
 * @param open whether somebody's participation has no amount yet
 */
record YearFigures(
        int year, String total, String firm, String forecast, String conditional, boolean none, boolean open) {

    static List<YearFigures> of(SectorContract contract, FinancePlan plan) {
        return IntStream.rangeClosed(contract.firstYear(), contract.lastYear())
                .mapToObj(year -> of(plan, year))
                .toList();
    }

    private static YearFigures of(FinancePlan plan, int year) {
        Euros firm = plan.total(year, Certainty.FIRM);
        Euros forecast = plan.total(year, Certainty.FORECAST);
        Euros conditional = plan.total(year, Certainty.CONDITIONAL);
        Euros total = firm.plus(forecast);
        return new YearFigures(
                year,
                total.inFrench(),
                firm.inFrench(),
                forecast.inFrench(),
                conditional.cents() == 0 ? "" : conditional.inFrench(),
                total.cents() == 0,
                plan.isOpen(year));
    }
}
