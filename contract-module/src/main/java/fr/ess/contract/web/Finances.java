package fr.ess.contract.web;

import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.web.BadParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the table of a view, the same for the page and for each file. */
@Component
class Finances {

    private final FinancePlans plans;
    private final Cubes cubes;
    private final LedgerSheet ledger;

    Finances(FinancePlans plans, Cubes cubes, LedgerSheet ledger) {
        this.plans = plans;
        this.cubes = cubes;
        this.ledger = ledger;
    }

    FinancePlan plan(ReadingDay read) {
        return plans.at(read.contract(), read.day());
    }

    Cube cube(ReadingDay read, @Nullable Integer year) {
        Cube cube = cubes.of(read);
        return year == null ? cube : cube.ofYear(year);
    }

    /** Whether it can be known without the table that it has more rows than {@code most}. */
    boolean isSurelyLongerThan(int most, ReadingDay read, FinanceView view, @Nullable Integer year) {
        return view == FinanceView.LIGNES && ledger.isLongerThan(most, read, year);
    }

    Sheet sheet(ReadingDay read, FinanceView view, @Nullable Integer year) {
        return switch (view) {
            case ARTICLES -> EnvelopeSheet.of(read, plan(read), year);
            case LIGNES -> ledger.of(read, year);
            default ->
                FinanceSheets.of(
                        read,
                        cube(read, year),
                        view.title(),
                        "contrat-financements-" + view.parameter(),
                        view.dimensions());
        };
    }

    /** The year that is asked for; none for all. */
    static @Nullable Integer year(ReadingDay read, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.matches("[0-9]{4}") && read.contract().covers(Integer.parseInt(typed))) {
            return Integer.valueOf(typed);
        }
        throw new BadParameterException(
                "annee",
                "Donnez une année de " + read.contract().firstYear() + " à "
                        + read.contract().lastYear() + ".");
    }
}
