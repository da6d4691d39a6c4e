package fr.ess.contract.evaluation;

import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.contract.evaluation.EvaluationGrid.Effect;
import fr.ess.contract.evaluation.EvaluationGrid.Measure;
import fr.ess.contract.evaluation.EvaluationGrid.Question;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of the evaluator's file: what the PDF tells, in a form that can be counted again. */
@Component
class DossierSheets {

    private final Labels labels;

    DossierSheets(Labels labels) {
        this.labels = labels;
    }

    List<Sheet> of(EvaluationDossier dossier) {
        return List.of(grid(dossier), values(dossier), claims(dossier), money(dossier), acts(dossier));
    }

    /** One line for each effect and measure; an effect that nothing measures has its line too. */
    Sheet grid(EvaluationDossier dossier) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Question question : dossier.grid().questions()) {
            for (Effect effect : question.effects()) {
                if (effect.measures().isEmpty()) {
                    rows.add(row(question, effect, null));
                }
                effect.measures().forEach(measure -> rows.add(row(question, effect, measure)));
            }
        }
        return sheet(
                dossier,
                "Questions, effets et indicateurs",
                "questions-effets-indicateurs",
                rows,
                Column.text("question", "Question évaluative"),
                Column.text("effet", "Effet attendu"),
                Column.text("actions", "Actions"),
                Column.text("indicateur", "Indicateur"),
                Column.text("intitule", "Intitulé"),
                Column.text("chiffre", "Chiffre"),
                Column.number("manquants", "Valeurs manquantes"),
                Column.number("preuves", "Preuves"),
                Column.text("lacunes", "Lacunes"));
    }

    private List<@Nullable Object> row(Question question, Effect effect, @Nullable Measure measure) {
        String actions = effect.actions().stream()
                .map(action -> action.code() == null ? action.title() : action.code())
                .collect(Collectors.joining(", "));
        List<Gap> gaps = Stream.concat(
                        effect.gaps().stream(), measure == null ? Stream.empty() : measure.gaps().stream())
                .toList();
        return cells(
                question.title(),
                effect.title(),
                actions,
                measure == null ? null : measure.indicator().code(),
                measure == null ? null : measure.indicator().title(),
                measure == null ? null : measure.inFrench(),
                measure == null ? null : (long) measure.missing(),
                measure == null ? null : (long) measure.proofs().size(),
                gaps.stream().map(labels::of).collect(Collectors.joining(", ")));
    }

    /** The lines that the figures rest on, each once. */
    Sheet values(EvaluationDossier dossier) {
        Map<Long, String> names = dossier.grid()
                .effects()
                .flatMap(effect -> effect.actions().stream())
                .collect(Collectors.toMap(
                        EvaluationGrid.Bringing::id,
                        action -> action.code() == null ? action.title() : action.code(),
                        (a, b) -> a));
        List<List<@Nullable Object>> rows = dossier
                .grid()
                .effects()
                .flatMap(effect -> effect.measures().stream())
                .collect(Collectors.toMap(
                        measure -> measure.indicator().id(), Function.identity(), (a, b) -> a, TreeMap::new))
                .values()
                .stream()
                .flatMap(measure -> measure.proofs().stream().map(proof -> row(measure, proof, names)))
                .toList();
        return sheet(
                dossier,
                "Valeurs des indicateurs",
                "valeurs-des-indicateurs",
                rows,
                Column.text("indicateur", "Indicateur"),
                Column.number("ligne", "Ligne"),
                Column.text("action", "Action"),
                Column.text("territoire", "Territoire"),
                Column.number("annee", "Année"),
                Column.date("au", "Au"),
                Column.text("valeur", "Valeur"),
                Column.text("second_terme", "Second terme"),
                Column.text("origine", "Origine"),
                Column.text("auteur", "Auteur"),
                Column.date("connue_le", "Connue le"),
                Column.text("exemple", "Exemple"));
    }

    private List<@Nullable Object> row(Measure measure, IndicatorValue proof, Map<Long, String> names) {
        Long action = proof.reading().action();
        return cells(
                measure.indicator().code(),
                proof.id(),
                action == null ? null : names.getOrDefault(action, Long.toString(action)),
                proof.territory(),
                (long) proof.reading().year(),
                proof.reading().on(),
                plain(proof.reading().first()),
                plain(proof.reading().second()),
                labels.of(proof.origin()),
                proof.author(),
                proof.knownOn(),
                proof.example() ? "oui" : null);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : Figure.plain(value);
    }

    Sheet claims(EvaluationDossier dossier) {
        List<List<@Nullable Object>> rows = dossier.figures().stream()
                .flatMap(figure -> figure.standing().stream()
                        .map(claim -> cells(
                                figure.title(),
                                figure.unit(),
                                claim.span().inFrench(),
                                claim.wording(),
                                claim.formula(),
                                claim.about(),
                                claim.source(),
                                claim.place(),
                                claim.statedOn(),
                                labels.of(figure.agreement()))))
                .toList();
        return sheet(
                dossier,
                "Chiffres et sources",
                "chiffres-et-sources",
                rows,
                Column.text("chiffre", "Ce qui est compté"),
                Column.text("unite", "Unité"),
                Column.text("valeur", "Valeur"),
                Column.text("mots", "Dans les mots de la source"),
                Column.text("calcul", "Calcul"),
                Column.text("porte_sur", "Porte sur"),
                Column.text("source", "Source"),
                Column.text("endroit", "Endroit"),
                Column.date("date", "Date de la source"),
                Column.text("accord", "Accord"));
    }

    /** What the articles give; amounts of different certainty have no common total. */
    Sheet money(EvaluationDossier dossier) {
        Map<Long, String> funders =
                dossier.plan().funders().stream().collect(Collectors.toMap(Funder::id, Funder::name));
        List<List<@Nullable Object>> rows = dossier.plan().envelopes().stream()
                .map(envelope -> row(envelope, funders))
                .toList();
        return sheet(
                dossier,
                "Participations prévues par les articles",
                "participations",
                rows,
                Column.number("annee", "Année"),
                Column.text("financeur", "Financeur"),
                Column.text("article", "Article"),
                Column.text("certitude", "Certitude"),
                Column.eurosApart("montant", "Montant"),
                Column.text("condition", "Condition"));
    }

    private List<@Nullable Object> row(Envelope envelope, Map<Long, String> funders) {
        return cells(
                (long) envelope.year(),
                funders.get(envelope.funderId()),
                envelope.article(),
                labels.of(envelope.certainty()),
                envelope.amount(),
                envelope.condition());
    }

    Sheet acts(EvaluationDossier dossier) {
        List<List<@Nullable Object>> rows = dossier.acts().stream()
                .map(act -> cells(
                        labels.of(act.kind()),
                        (long) act.number(),
                        act.title(),
                        act.knownOn(),
                        act.inForceOn(),
                        act.dateNote()))
                .toList();
        return sheet(
                dossier,
                "Contrat, avenants et décisions en vigueur",
                "actes",
                rows,
                Column.text("acte", "Acte"),
                Column.number("numero", "Numéro"),
                Column.text("titre", "Titre"),
                Column.date("connu_le", "Connu le"),
                Column.date("en_vigueur_le", "En vigueur le"),
                Column.text("note", "Note sur la date"));
    }

    private static Sheet sheet(
            EvaluationDossier dossier,
            String title,
            String fileName,
            Collection<List<@Nullable Object>> rows,
            Column... columns) {
        return new Sheet(title, dossier.day(), fileName, List.of(columns), Rows.of(List.copyOf(rows)));
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
