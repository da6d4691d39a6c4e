package fr.ess.contract.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.BarChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The money at a glance: who gives what, where it goes, how far it has come. Nothing conditional is drawn. */
final class FinanceCharts {

    private FinanceCharts() {}

    static List<BarChart> of(ReadingDay read, FinancePlan plan, Cube cube, @Nullable Integer year) {
        String when = year == null
                ? read.contract().firstYear() + "-" + read.contract().lastYear()
                : year.toString();
        Map<String, Euros> given = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        plan.funders().forEach(funder -> names.put(funder.id(), funder.name()));
        plan.envelopes().stream()
                .filter(envelope -> year == null || envelope.year() == year)
                .filter(envelope -> envelope.certainty() != Certainty.CONDITIONAL && envelope.amount() != null)
                .forEach(envelope -> given.merge(name(names, envelope), amount(envelope), Euros::plus));
        Map<String, Euros> axes = new LinkedHashMap<>();
        Map<String, Euros> steps = new LinkedHashMap<>();
        List.of("Affecté aux actions", "Voté", "Engagé", "Payé").forEach(step -> steps.put(step, Euros.ZERO));
        cube.lines().forEach(line -> {
            axes.merge(line.axis(), line.allocated().plus(line.unallocated()), Euros::plus);
            steps.merge("Affecté aux actions", line.allocated(), Euros::plus);
            steps.merge("Voté", line.voted(), Euros::plus);
            steps.merge("Engagé", line.engaged(), Euros::plus);
            steps.merge("Payé", line.paid(), Euros::plus);
        });
        List<BarChart> charts = new ArrayList<>();
        add(charts, "Ce que les articles donnent, " + when + ", en euros", "Financeur", given);
        add(charts, "Où va l’argent, " + when + ", en euros", "Axe", axes);
        add(charts, "Où il en est, " + when + ", en euros", "Étape", steps);
        return charts;
    }

    private static void add(List<BarChart> charts, String title, String rows, Map<String, Euros> amounts) {
        if (amounts.values().stream().anyMatch(amount -> amount.cents() > 0)) {
            charts.add(new BarChart(
                    title,
                    rows,
                    "Euros",
                    amounts.entrySet().stream()
                            .map(entry -> new BarChart.Bar(
                                    entry.getKey(), Math.max(0, entry.getValue().cents() / 100)))
                            .toList()));
        }
    }

    private static String name(Map<Long, String> names, Envelope envelope) {
        return names.getOrDefault(envelope.funderId(), "");
    }

    private static Euros amount(Envelope envelope) {
        return Objects.requireNonNull(envelope.amount());
    }
}
