package fr.ess.contract.web;

import fr.ess.contract.ActKind;
import fr.ess.contract.Certainty;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.money.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the articles give, each certainty in a column of its own so that no total mixes them. */
final class EnvelopeSheet {

    private EnvelopeSheet() {}

    static Sheet of(ReadingDay read, FinancePlan plan, @Nullable Integer year) {
        Map<Long, Funder> funders = plan.funders().stream().collect(Collectors.toMap(Funder::id, Function.identity()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.envelopes().stream()
                .filter(envelope -> year == null || envelope.year() == year)
                .forEach(envelope -> rows.add(Arrays.asList(
                        (long) envelope.year(),
                        name(funders.get(envelope.funderId())),
                        envelope.article(),
                        amount(envelope, Certainty.FIRM),
                        amount(envelope, Certainty.FORECAST),
                        amount(envelope, Certainty.CONDITIONAL),
                        envelope.actKind() == ActKind.CONTRACT ? "Contrat" : "Avenant " + envelope.actNumber(),
                        condition(envelope))));
        return new Sheet(
                FinanceView.ARTICLES.title(),
                read.day(),
                "contrat-financements-articles",
                List.of(
                        Column.number("annee", "Année"),
                        Column.text("financeur", "Financeur"),
                        Column.text("article", "Article"),
                        Column.euros("ferme", "Ferme"),
                        Column.euros("previsionnel", "Prévisionnel"),
                        Column.euros("conditionnel", "Conditionnel, à part"),
                        Column.text("acte", "Acte"),
                        Column.text("condition", "Condition")),
                Rows.of(rows));
    }

    private static @Nullable Euros amount(Envelope envelope, Certainty certainty) {
        return envelope.certainty() == certainty ? envelope.amount() : null;
    }

    private static @Nullable String condition(Envelope envelope) {
        if (envelope.amount() != null) {
            return envelope.condition();
        }
        return envelope.condition() == null ? "Montant non fixé." : "Montant non fixé. " + envelope.condition();
    }

    private static String name(@Nullable Funder funder) {
        return funder == null ? "" : funder.name();
    }
}
