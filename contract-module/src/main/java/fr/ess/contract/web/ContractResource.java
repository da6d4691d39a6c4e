package fr.ess.contract.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.contract.ActKind;
import fr.ess.contract.Certainty;
import fr.ess.contract.ContractTree;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contract as programs read it; amounts are strings with two decimals, null where none is given. */
record ContractResource(
        String contrat,
        String intitule,
        LocalDate date,
        List<Contribution> contributions,
        List<Total> totaux,
        List<Axe> axes,
        @JsonProperty("hors_axes") List<ActionResource> horsAxes) {

    /** @param avenant the amendment that says so; null for the contract itself */
    record Contribution(
            int annee,
            String financeur,
            String certitude,
            @Nullable String montant,
            @Nullable Integer avenant) {}

    /** Of one year and certainty: what is conditional is never added to what is not. */
    record Total(int annee, String certitude, @Nullable String montant) {}

    /** An axis. */
    record Axe(String code, String intitule, List<Objectif> objectifs) {}

    /** An objective. */
    record Objectif(
            String code,
            String intitule,
            @JsonProperty("sous_objectifs") List<SousObjectif> sousObjectifs) {}

    /** A sub-objective. */
    record SousObjectif(String code, String intitule, List<ActionResource> actions) {}

    /** @param porteur null while nobody carries it */
    record ActionResource(
            @Nullable String code,
            String intitule,
            @Nullable String porteur) {}

    static ContractResource of(ReadingDay read, ContractTree tree, FinancePlan plan) {
        return new ContractResource(
                read.contract().slug(),
                read.contract().title(),
                read.day(),
                plan.envelopes().stream()
                        .map(envelope -> new Contribution(
                                envelope.year(),
                                plan.funders().stream()
                                        .filter(funder -> funder.id() == envelope.funderId())
                                        .map(Funder::name)
                                        .findFirst()
                                        .orElse(""),
                                certainty(envelope.certainty()),
                                text(envelope.amount()),
                                envelope.actKind() == ActKind.AMENDMENT ? envelope.actNumber() : null))
                        .toList(),
                totals(read, plan),
                tree.axes().stream().map(ContractResource::axis).toList(),
                tree.outside().stream().map(ContractResource::action).toList());
    }

    private static List<Total> totals(ReadingDay read, FinancePlan plan) {
        return IntStream.rangeClosed(
                        read.contract().firstYear(), read.contract().lastYear())
                .boxed()
                .flatMap(year -> Arrays.stream(Certainty.values()).map(certainty -> total(plan, year, certainty)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Total total(FinancePlan plan, int year, Certainty certainty) {
        List<@Nullable Euros> amounts = new ArrayList<>();
        plan.envelopes().stream()
                .filter(envelope -> envelope.year() == year && envelope.certainty() == certainty)
                .forEach(envelope -> amounts.add(envelope.amount()));
        if (amounts.isEmpty()) {
            return null;
        }
        boolean open = amounts.stream().allMatch(Objects::isNull);
        return new Total(year, certainty(certainty), open ? null : text(plan.total(year, certainty)));
    }

    private static Axe axis(ContractTree.Axis axis) {
        return new Axe(
                axis.code(),
                axis.title(),
                axis.objectives().stream()
                        .map(objective -> new Objectif(
                                objective.code(),
                                objective.title(),
                                objective.subObjectives().stream()
                                        .map(sub -> new SousObjectif(
                                                sub.code(),
                                                sub.title(),
                                                sub.actions().stream()
                                                        .map(ContractResource::action)
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    private static ActionResource action(ContractTree.Action action) {
        String operators = String.join(
                ", ",
                action.operators().stream().map(ContractTree.Operator::name).toList());
        return new ActionResource(action.code(), action.title(), operators.isEmpty() ? null : operators);
    }

    private static @Nullable String text(@Nullable Euros amount) {
        return amount == null ? null : amount.toString();
    }

    private static String certainty(Certainty certainty) {
        return switch (certainty) {
            case FIRM -> "ferme";
            case FORECAST -> "previsionnel";
            case CONDITIONAL -> "conditionnel";
        };
    }
}
