package fr.ess.transmea.portfolio.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.portfolio.Portfolios;
import fr.ess.transmea.portfolio.ToldFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what the page and the report show beside their tables. */
@Component
class PortfolioPages {

    private final Portfolios portfolios;
    private final Readings readings;
    private final PortfolioSheets sheets;
    private final PortfolioCharts charts;
    private final Labels labels;

    PortfolioPages(
            Portfolios portfolios, Readings readings, PortfolioSheets sheets, PortfolioCharts charts, Labels labels) {
        this.portfolios = portfolios;
        this.readings = readings;
        this.sheets = sheets;
        this.charts = charts;
        this.labels = labels;
    }

    Map<String, Object> of(Reading reading, SignedIn person) {
        List<ToldFigure> told = portfolios.told(reading.fund());
        Map<String, Object> model = new HashMap<>();
        model.put("figures", Highlights.of(reading));
        model.put("told", compare(person, told));
        String mean = Comparison.toldMean(told);
        model.put("toldMean", mean == null ? "" : mean);
        return model;
    }

    private List<Comparison> compare(SignedIn person, List<ToldFigure> told) {
        LocalDate today = readings.today();
        List<Comparison> comparisons = new ArrayList<>();
        for (ToldFigure figure : told) {
            Reading then = figure.aboutDay().isAfter(today)
                    ? null
                    : readings.of(person, figure.aboutDay()).orElse(null);
            comparisons.add(Comparison.of(
                    figure, labels, then == null ? null : then.day(), then == null ? null : then.total()));
        }
        return comparisons;
    }

    List<BarChart> charts(Reading reading, PortfolioView view) {
        return charts.of(reading, view);
    }

    /** Every table that names nobody, whoever asks: the report is for the strategic committee. */
    List<SheetTable> tables(Reading reading) {
        return PortfolioView.shownTo(false).stream()
                .map(view -> SheetTable.of(sheets.of(reading, view)))
                .toList();
    }

    static List<Tab> tabs(PortfolioView chosen, LocalDate asked, boolean officer) {
        return PortfolioView.shownTo(officer).stream()
                .map(view -> new Tab(
                        view.label(),
                        PortfolioController.PATH + "?date=" + asked + "&vue=" + view.parameter(),
                        view == chosen))
                .toList();
    }
}
