package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures, and the values behind them, as tables that are taken away. */
@Component
class IndicatorSheets {

    private final Indicators indicators;
    private final IndicatorExplanations explanations;
    private final Labels labels;

    IndicatorSheets(Indicators indicators, IndicatorExplanations explanations, Labels labels) {
        this.indicators = indicators;
        this.explanations = explanations;
        this.labels = labels;
    }

    /** One figure with what it rests on, in the order of the codes. */
    List<IndicatorView> views(ReadingDay reading, boolean published) {
        Map<Long, String> names = explanations.names(reading);
        Map<Long, List<IndicatorValue>> values = indicators.current(reading.contract(), reading.day());
        return shown(reading, published)
                .map(one -> explanations.explain(
                        reading, one, values.getOrDefault(one.id(), List.of()), Scope.ALL, names, !published))
                .toList();
    }

    private Stream<Indicator> shown(ReadingDay reading, boolean published) {
        return indicators.at(reading.contract(), reading.day()).stream().filter(one -> !published || one.published());
    }

    /** @param published whether only what everybody reads is there, without names of authors */
    Sheet of(ReadingDay reading, boolean published, boolean values) {
        return values ? values(reading, published) : figures(reading, published);
    }

    private Sheet figures(ReadingDay reading, boolean published) {
        return new Sheet(
                "Indicateurs : " + reading.contract().title(),
                reading.day(),
                "contrat-indicateurs",
                List.of(
                        Column.text("code", "Code"),
                        Column.text("indicateur", "Indicateur"),
                        Column.text("nature", "Nature"),
                        Column.text("chiffre", "Chiffre"),
                        Column.text("manquants", "Manquants"),
                        Column.text("formule", "Formule"),
                        Column.text("depart", "Départ"),
                        Column.text("cible", "Cible"),
                        Column.text("exemple", "Exemple")),
                Rows.of(views(reading, published).stream()
                        .map(one -> cells(
                                one.code(),
                                one.title(),
                                one.kind(),
                                one.figure(),
                                one.gaps().isEmpty() ? null : one.gaps(),
                                one.formula(),
                                one.baseline(),
                                one.target(),
                                one.example() ? "oui" : null))
                        .toList()));
    }

    private Sheet values(ReadingDay reading, boolean published) {
        Map<Long, String> names = explanations.names(reading);
        Map<Long, List<IndicatorValue>> values = indicators.current(reading.contract(), reading.day());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        shown(reading, published)
                .forEach(indicator -> values.getOrDefault(indicator.id(), List.of()).stream()
                        .filter(IndicatorValue::current)
                        .forEach(value -> rows.add(row(indicator, value, names, published))));
        return new Sheet(
                "Valeurs des indicateurs : " + reading.contract().title(),
                reading.day(),
                "contrat-indicateurs-valeurs",
                List.of(
                        Column.text("code", "Code"),
                        Column.text("indicateur", "Indicateur"),
                        Column.text("unite", "Unité"),
                        Column.text("action", "Action"),
                        Column.text("territoire", "Territoire"),
                        Column.text("annee", "Année"),
                        Column.date("au", "Au"),
                        Column.text("valeur", "Valeur"),
                        Column.text("second_terme", "Second terme"),
                        Column.text("origine", "Origine"),
                        Column.text("auteur", "Auteur"),
                        Column.date("connue_le", "Connue le"),
                        Column.text("exemple", "Exemple")),
                Rows.of(rows));
    }

    private List<@Nullable Object> row(
            Indicator indicator, IndicatorValue value, Map<Long, String> names, boolean published) {
        return cells(
                indicator.code(),
                indicator.title(),
                indicator.unit(),
                IndicatorExplanations.action(value.reading().action(), names),
                value.territory(),
                Integer.toString(value.reading().year()),
                value.reading().on(),
                plain(value.reading().first()),
                plain(value.reading().second()),
                labels.of(value.origin()),
                published ? null : value.author(),
                value.knownOn(),
                value.example() ? "oui" : null);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : Figure.plain(value);
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
