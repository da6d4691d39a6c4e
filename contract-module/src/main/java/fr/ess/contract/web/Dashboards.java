package fr.ess.contract.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.TerritoryLine;
import fr.ess.contract.TerritoryLines;
import fr.ess.contract.governance.BodyYear;
import fr.ess.contract.governance.DueList;
import fr.ess.contract.governance.RhythmBoard;
import fr.ess.contract.report.ActionResults;
import fr.ess.contract.report.ReportsOnDay;
import fr.ess.platform.web.kit.BarChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the areas of a contract know of how it is doing. */
@Component
class Dashboards {

    private final ContractTrees trees;
    private final TerritoryLines territories;
    private final FinancePlans plans;
    private final Cubes cubes;
    private final ActionResults results;
    private final ReportsOnDay reports;
    private final RhythmBoard rhythm;
    private final DueList dues;

    Dashboards(
            ContractTrees trees,
            TerritoryLines territories,
            FinancePlans plans,
            Cubes cubes,
            ActionResults results,
            ReportsOnDay reports,
            RhythmBoard rhythm,
            DueList dues) {
        this.trees = trees;
        this.territories = territories;
        this.plans = plans;
        this.cubes = cubes;
        this.results = results;
        this.reports = reports;
        this.rhythm = rhythm;
        this.dues = dues;
    }

    Dashboard of(ReadingDay read) {
        FinancePlan plan = plans.at(read.contract(), read.day());
        Cube cube = cubes.of(read);
        List<RhythmBoard.Line> lines = rhythm.of(read.contract(), read.day());
        List<BarChart> charts = new ArrayList<>(FinanceCharts.of(read, plan, cube, null));
        charts.add(progress(read, cube));
        charts.add(meetings(lines));
        List<TerritoryLine> places = territories.at(read.contract(), read.day());
        charts.add(partners(places));
        return new Dashboard(
                YearFigures.of(read.contract(), plan),
                List.copyOf(charts),
                places,
                reports.late(read.contract(), read.day()),
                lines,
                dues.of(read.contract(), read.day()),
                cube.hasExamples());
    }

    private BarChart progress(ReadingDay read, Cube cube) {
        List<ContractTree.Action> actions =
                trees.at(read.contract(), read.day()).actions().toList();
        Set<Long> funded = cube.lines().stream()
                .filter(line -> line.allocated().plus(line.conditional()).cents() > 0)
                .map(Cube.Line::actionId)
                .collect(Collectors.toSet());
        Set<Long> reported = results.reported(read.contract(), read.day());
        return new BarChart(
                "Avancement des actions",
                "Étape",
                "Actions",
                List.of(
                        new BarChart.Bar("Au contrat", actions.size()),
                        bar(
                                "Avec un porteur",
                                actions,
                                action -> !action.operators().isEmpty()),
                        bar("Avec de l’argent affecté", actions, action -> funded.contains(action.id())),
                        bar("Avec un bilan approuvé", actions, action -> reported.contains(action.id()))));
    }

    private static BarChart.Bar bar(
            String label, List<ContractTree.Action> actions, Predicate<ContractTree.Action> which) {
        return new BarChart.Bar(label, actions.stream().filter(which).count());
    }

    private static BarChart partners(List<TerritoryLine> places) {
        return new BarChart(
                "Collectivités partenaires par département",
                "Département",
                "Collectivités",
                places.stream()
                        .map(place -> new BarChart.Bar(place.name(), place.partners()))
                        .toList());
    }

    private static BarChart meetings(List<RhythmBoard.Line> lines) {
        return new BarChart(
                "Réunions tenues",
                "Instance",
                "Réunions",
                lines.stream()
                        .map(line -> new BarChart.Bar(
                                line.body().name(),
                                line.years().stream().mapToInt(BodyYear::held).sum()))
                        .toList());
    }
}
