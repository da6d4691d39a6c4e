package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Adding;
import fr.ess.contract.indicator.Aggregation;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Reading;
import fr.ess.contract.indicator.Terms;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how a figure came about: its formula, its parts, its rows. */
@Component
class IndicatorExplanations {

    private final IndicatorChoices choices;
    private final Labels labels;

    IndicatorExplanations(IndicatorChoices choices, Labels labels) {
        this.choices = choices;
        this.labels = labels;
    }

    /** What the elements of a contract are called on one day. */
    Map<Long, String> names(ReadingDay reading) {
        return choices.names(reading);
    }

    /** @param open whether names of authors are shown: on the staff's pages alone */
    IndicatorView explain(
            ReadingDay reading,
            Indicator indicator,
            List<IndicatorValue> values,
            Scope scope,
            Map<Long, String> names,
            boolean open) {
        Aggregation whole = IndicatorFigures.of(reading.contract(), indicator, reading.day(), values, scope);
        Set<Reading> counted = new HashSet<>(whole.counted());
        List<IndicatorView.Row> rows = values.stream()
                .filter(value -> scope.holds(value.reading()))
                .map(value -> row(value, value.current() && counted.contains(value.reading()), names, open))
                .toList();
        return new IndicatorView(
                indicator.code(),
                indicator.title(),
                indicator.definition(),
                labels.of(indicator.rules().kind()),
                indicator.unit(),
                whole.value().map(value -> Figure.inFrench(value, indicator)).orElse(null),
                gaps(whole.total().missing()),
                formula(indicator, whole),
                mark(indicator.baseline(), indicator),
                mark(indicator.target(), indicator),
                indicator.published(),
                indicator.example() || values.stream().anyMatch(IndicatorValue::example),
                labels.of(indicator.source()),
                "version " + indicator.number() + ", connue le " + French.date(indicator.knownOn())
                        + (open ? ", par " + indicator.author() : ""),
                served(indicator, names),
                rows,
                parts(reading, indicator, values, scope, names),
                whole.unheard().stream()
                        .map(one -> action(one.action(), names) + ", " + one.year())
                        .sorted()
                        .toList());
    }

    static String gaps(int missing) {
        return missing == 0 ? "" : French.count(missing, "manquant", "manquants");
    }

    private static List<String> served(Indicator indicator, Map<Long, String> names) {
        List<Long> all = new ArrayList<>(indicator.actions());
        all.addAll(indicator.effects());
        return all.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private IndicatorView.Row row(IndicatorValue value, boolean counted, Map<Long, String> names, boolean open) {
        Reading reading = value.reading();
        return new IndicatorView.Row(
                value.id(),
                action(reading.action(), names),
                value.territory() == null ? "—" : value.territory(),
                reading.on() == null ? Integer.toString(reading.year()) : French.shortDate(reading.on()),
                reading.first() == null ? "manquant" : Figure.plain(reading.first()),
                reading.second() == null ? null : Figure.plain(reading.second()),
                labels.of(value.origin()),
                open ? value.author() : "",
                French.shortDate(value.knownOn()),
                value.reason(),
                counted,
                !value.current(),
                value.example());
    }

    static String action(@Nullable Long action, Map<Long, String> names) {
        return action == null ? "Ensemble du contrat" : names.getOrDefault(action, "Action n°\u00a0" + action);
    }

    static String formula(Indicator indicator, Aggregation whole) {
        if (!whole.separate().isEmpty()) {
            return "Ces valeurs ne s’additionnent pas entre " + French.list(whole.separate())
                    + "\u00a0: lisez-les une à une.";
        }
        Terms total = whole.total();
        if (total.counted() == 0) {
            return "Aucune valeur n’est connue.";
        }
        String values = French.count(total.counted(), "valeur", "valeurs");
        String years = indicator.rules().overYears() == Adding.LAST
                ? " de la dernière année connue (" + whole.counted().get(0).year() + ")"
                : "";
        IndicatorKind kind = indicator.rules().kind();
        if (!kind.hasTwoTerms()) {
            return "Somme de " + values + years + "\u00a0: " + sum(whole, total);
        }
        String quotient = Figure.plain(total.first()) + " ÷ " + Figure.plain(total.second());
        return kind == IndicatorKind.RATIO
                ? "Somme des numérateurs ÷ somme des dénominateurs de " + values + years + "\u00a0: " + quotient
                : "Somme des moyennes multipliées par leur poids ÷ somme des poids de " + values + years + "\u00a0: "
                        + quotient;
    }

    private static String sum(Aggregation whole, Terms total) {
        List<String> terms = whole.counted().stream()
                .map(Reading::first)
                .filter(Objects::nonNull)
                .map(Figure::plain)
                .toList();
        String figure = Figure.plain(total.first());
        return terms.size() < 2 || terms.size() > 12 ? figure : String.join(" + ", terms) + " = " + figure;
    }

    private static @Nullable String mark(Indicator.@Nullable Mark mark, Indicator indicator) {
        if (mark == null) {
            return null;
        }
        String on = mark.on() == null ? "" : " au " + French.date(mark.on());
        return Figure.inFrench(mark.value(), indicator) + on + " (" + mark.source() + ")";
    }

    /** By year while all years are shown, then by action. */
    private static List<IndicatorView.Part> parts(
            ReadingDay reading,
            Indicator indicator,
            List<IndicatorValue> values,
            Scope scope,
            Map<Long, String> names) {
        if (scope.year() == null) {
            return parts(values, scope, Reading::year).stream()
                    .map(year -> part(
                            reading,
                            indicator,
                            values,
                            new Scope(scope.action(), scope.territory(), year),
                            String.valueOf(year)))
                    .toList();
        }
        if (scope.action() == null) {
            return parts(values, scope, one -> one.action()).stream()
                    .map(action -> part(
                            reading,
                            indicator,
                            values,
                            new Scope(action, scope.territory(), scope.year()),
                            action(action, names)))
                    .toList();
        }
        return List.of();
    }

    private static <K extends Comparable<K>> List<K> parts(
            List<IndicatorValue> values, Scope scope, Function<Reading, @Nullable K> key) {
        return values.stream()
                .filter(IndicatorValue::current)
                .map(IndicatorValue::reading)
                .filter(scope::holds)
                .map(key)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static IndicatorView.Part part(
            ReadingDay reading, Indicator indicator, List<IndicatorValue> values, Scope scope, String name) {
        Aggregation one = IndicatorFigures.of(reading.contract(), indicator, reading.day(), values, scope);
        String figure = one.value()
                .map((BigDecimal value) -> Figure.inFrench(value, indicator))
                .orElse("—");
        return new IndicatorView.Part(
                name, figure, gaps(one.total().missing()), IndicatorAddress.of(indicator.code(), scope, reading));
    }
}
