package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.Indicator.Mark;
import fr.ess.contract.indicator.IndicatorKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a definition: their labels, and what they hold. */
final class DefinitionFields {

    static final Map<String, String> LABELS = labels();

    private DefinitionFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("title", "Intitulé");
        labels.put("definition", "Définition");
        labels.put("unit", "Unité");
        labels.put("kind", "Nature");
        labels.put("firstTerm", "Ce qui est compté");
        labels.put("secondTerm", "Dénominateur ou poids");
        labels.put("decimals", "Décimales");
        labels.put("negative", "Peut être négatif");
        labels.put("overActions", "Entre actions");
        labels.put("overTerritories", "Entre territoires");
        labels.put("overYears", "Entre années");
        labels.put("source", "D’où viennent les valeurs");
        labels.put("countedBy", "Ce que la plateforme compte");
        labels.put("baseline", "Valeur de départ");
        labels.put("baselineOn", "Date de la valeur de départ");
        labels.put("baselineSource", "Source de la valeur de départ");
        labels.put("target", "Cible");
        labels.put("targetOn", "Date de la cible");
        labels.put("targetSource", "Source de la cible");
        labels.put("published", "Publié");
        labels.put("inForceOn", "Valable à partir du");
        labels.put("served", "Sert");
        return labels;
    }

    static Map<String, String> blank(LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", "SUM");
        values.put("decimals", "0");
        values.put("overActions", "ADD");
        values.put("overTerritories", "ADD");
        values.put("overYears", "ADD");
        values.put("source", "REPORT");
        values.put("inForceOn", today.toString());
        return values;
    }

    static Map<String, String> of(Indicator one) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", one.title());
        values.put("definition", one.definition());
        values.put("unit", one.unit());
        values.put("kind", one.rules().kind().name());
        values.put("firstTerm", one.firstTerm());
        values.put("secondTerm", Objects.requireNonNullElse(one.secondTerm(), ""));
        values.put("decimals", Integer.toString(one.decimals()));
        values.put("negative", one.negative() ? "true" : "");
        values.put("overActions", one.rules().overActions().name());
        values.put("overTerritories", one.rules().overTerritories().name());
        values.put("overYears", one.rules().overYears().name());
        values.put("source", one.source().name());
        values.put("countedBy", Objects.requireNonNullElse(one.countedBy(), ""));
        mark(values, "baseline", one.baseline(), one);
        mark(values, "target", one.target(), one);
        values.put("published", one.published() ? "true" : "");
        values.put("inForceOn", one.inForceOn().toString());
        values.put(
                "served",
                Stream.concat(one.actions().stream(), one.effects().stream())
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
        return values;
    }

    /** Kept as a fraction, written in percent. */
    static boolean isShare(IndicatorKind kind, String unit) {
        return kind == IndicatorKind.RATIO && unit.equals("%");
    }

    private static void mark(Map<String, String> values, String name, @Nullable Mark mark, Indicator of) {
        if (mark == null) {
            return;
        }
        var shown = isShare(of.rules().kind(), of.unit()) ? mark.value().movePointRight(2) : mark.value();
        values.put(name, shown.stripTrailingZeros().toPlainString().replace('.', ','));
        values.put(name + "On", mark.on() == null ? "" : mark.on().toString());
        values.put(name + "Source", mark.source());
    }
}
