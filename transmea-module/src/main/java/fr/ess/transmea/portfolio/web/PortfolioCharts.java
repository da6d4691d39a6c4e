package fr.ess.transmea.portfolio.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import fr.ess.transmea.portfolio.Dimension;
import fr.ess.transmea.portfolio.Secrecy.Told;
import fr.ess.transmea.portfolio.Stay;
import fr.ess.transmea.portfolio.Tally;
import fr.ess.transmea.portfolio.ToldPortfolio.Breakdown;
import fr.ess.transmea.portfolio.ToldPortfolio.Stays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Draws a view; what is withheld is not drawn, and amounts are in whole euros. */
@Component
class PortfolioCharts {

    private final PortfolioSheets sheets;
    private final Labels labels;

    PortfolioCharts(PortfolioSheets sheets, Labels labels) {
        this.sheets = sheets;
        this.labels = labels;
    }

    List<BarChart> of(Reading reading, PortfolioView view) {
        List<BarChart> charts = new ArrayList<>();
        Dimension dimension = view.dimension();
        if (dimension != null) {
            add(charts, reading, dimension, "Dossiers", Tally::files);
            add(charts, reading, dimension, "Emplois maintenus", Tally::jobs);
            add(
                    charts,
                    reading,
                    dimension,
                    "Euros investis",
                    tally -> tally.invested().cents() / 100);
        } else if (view == PortfolioView.ENSEMBLE) {
            add(charts, reading, Dimension.STAGE, "Dossiers", Tally::files);
            add(
                    charts,
                    reading,
                    Dimension.ORIGIN,
                    "Euros investis",
                    tally -> tally.invested().cents() / 100);
        } else if (view == PortfolioView.DELAIS) {
            addStays(charts, reading, reading.stays().get());
        }
        return charts;
    }

    private void addStays(List<BarChart> charts, Reading reading, Stays stays) {
        if (!stays.stages().isEmpty()) {
            charts.add(new BarChart(
                    "Durée médiane à chaque étape, en jours" + when(reading, stays.day()),
                    "Étape",
                    "Jours",
                    stays.stages().stream().map(this::bar).toList()));
        }
    }

    /** Said where it is not the day of the reading. */
    private static String when(Reading reading, LocalDate day) {
        return day.equals(reading.day()) ? "" : ", au " + French.date(day);
    }

    private BarChart.Bar bar(Stay stay) {
        return new BarChart.Bar(labels.of(stay.stage()), Math.round(stay.median()));
    }

    private void add(
            List<BarChart> charts, Reading reading, Dimension dimension, String values, ToLongFunction<Tally> figure) {
        List<BarChart.Bar> bars = new ArrayList<>();
        Breakdown breakdown = reading.by(dimension);
        for (Told told : breakdown.groups()) {
            Tally tally = told.tally();
            if (tally != null) {
                bars.add(new BarChart.Bar(sheets.name(dimension, told.key()), figure.applyAsLong(tally)));
            }
        }
        if (bars.stream().anyMatch(bar -> bar.value() > 0)) {
            String head = sheets.head(dimension);
            charts.add(new BarChart(
                    values + ", par " + head.substring(0, 1).toLowerCase(Locale.ROOT) + head.substring(1)
                            + when(reading, breakdown.day()),
                    head,
                    values,
                    bars));
        }
    }
}
