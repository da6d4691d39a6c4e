package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.IndicatorValue;
import fr.ess.contract.indicator.Reading;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.web.kit.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a value: what it holds, what is wrong with it, what it says. */
@Component
class ValueForms {

    static final Map<String, String> LABELS = labels();
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final IndicatorChoices choices;

    ValueForms(JdbcClient jdbc, IndicatorChoices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /** What is to be written. */
    record Entry(Reading reading, @Nullable String reason, LocalDate knownOn) {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("first", "Valeur");
        labels.put("second", "Dénominateur ou poids");
        labels.put("reason", "Raison");
        labels.put("knownOn", "Connue le");
        return labels;
    }

    Map<String, String> blank(ReadingDay reading) {
        return Map.of("knownOn", reading.today().toString());
    }

    Map<String, String> of(IndicatorValue value, ReadingDay reading) {
        Map<String, String> values = new HashMap<>();
        values.put("first", plain(value.reading().first()));
        values.put("second", plain(value.reading().second()));
        values.put("knownOn", reading.today().toString());
        return values;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The line that now stands where {@code replaced} stood. */
    IndicatorValue lastOf(List<IndicatorValue> lines, IndicatorValue replaced) {
        IndicatorValue last = replaced;
        while (!last.current()) {
            long id = last.id();
            last = lines.stream()
                    .filter(one -> Objects.equals(one.supersedes(), id))
                    .findFirst()
                    .orElseThrow();
        }
        return last;
    }

    @Nullable Entry read(
            TypedValues typed,
            Indicator indicator,
            @Nullable IndicatorValue replaced,
            ReadingDay reading,
            Map<String, String> faults) {
        BigDecimal first = number(typed, "first", indicator, indicator.negative(), faults);
        boolean two = indicator.rules().kind().hasTwoTerms();
        BigDecimal second = two ? number(typed, "second", indicator, false, faults) : null;
        if (two && (first == null) != (second == null) && faults.isEmpty()) {
            faults.put("second", "Donnez les deux nombres, ou aucun si la valeur manque.");
        }
        LocalDate known = date(typed, "knownOn", faults);
        if (known != null
                && (known.isAfter(reading.today())
                        || known.getYear() < reading.contract().firstYear())) {
            faults.put("knownOn", "Une date entre le début du contrat et aujourd’hui.");
        }
        String reason = typed.of("reason");
        if (replaced != null && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            faults.put("reason", "Dites pourquoi, en 1\u202f000 caractères au plus.");
        }
        if (replaced != null && known != null && known.isBefore(replaced.knownOn())) {
            faults.put("knownOn", "Pas avant la valeur qu’elle remplace.");
        }
        Reading cell = replaced == null ? cell(typed, indicator, reading, faults) : replaced.reading();
        if (!faults.isEmpty() || known == null) {
            return null;
        }
        return new Entry(
                new Reading(cell.action(), cell.territory(), cell.year(), cell.on(), first, second),
                replaced == null ? null : reason,
                known);
    }

    private Reading cell(TypedValues typed, Indicator indicator, ReadingDay reading, Map<String, String> faults) {
        String action = typed.of("action");
        if (!action.isEmpty()
                && actions(reading).stream().noneMatch(one -> one.value().equals(action))) {
            faults.put("action", "Choisissez une action de ce contrat.");
        }
        String territory = typed.of("territory");
        if (!territory.isEmpty()
                && territories().stream().noneMatch(one -> one.value().equals(territory))) {
            faults.put("territory", "Choisissez un département.");
        }
        boolean stock = indicator.rules().kind() == IndicatorKind.STOCK;
        LocalDate on = stock ? date(typed, "on", faults) : null;
        int year =
                on != null ? on.getYear() : typed.of("year").matches("\\d{4}") ? Integer.parseInt(typed.of("year")) : 0;
        if (!reading.contract().covers(year)) {
            faults.putIfAbsent(
                    stock ? "on" : "year",
                    "Une date du contrat, de " + reading.contract().firstYear() + " à "
                            + reading.contract().lastYear() + ".");
        }
        if (!faults.isEmpty()) {
            return new Reading(null, null, 0, null, null, null);
        }
        return new Reading(
                action.isEmpty() ? null : Long.valueOf(action),
                territory.isEmpty() ? null : Integer.valueOf(territory),
                year,
                on,
                null,
                null);
    }

    private static @Nullable BigDecimal number(
            TypedValues typed, String name, Indicator indicator, boolean negative, Map<String, String> faults) {
        int decimals = indicator.rules().kind().hasTwoTerms() ? 4 : indicator.decimals();
        Figure.Typed read = Figure.parse(typed.of(name), decimals, negative);
        read.fault().ifPresent(fault -> faults.put(name, fault));
        return read.value().orElse(null);
    }

    private static @Nullable LocalDate date(TypedValues typed, String name, Map<String, String> faults) {
        try {
            return LocalDate.parse(typed.of(name));
        } catch (DateTimeParseException notADate) {
            faults.put(name, "Donnez une date, par exemple 2014-12-31.");
            return null;
        }
    }

    /** Puts into words what the database did not take. */
    void explain(Outcome outcome, Map<String, String> faults) {
        switch (outcome) {
            case TAKEN -> faults.put("first", "Cette valeur est déjà donnée\u00a0: corrigez-la plutôt.");
            case OVERTAKEN -> faults.put("first", "Quelqu’un vient de la corriger\u00a0: relisez la page.");
            case REFUSED ->
                faults.put(
                        "action",
                        "La même chose serait comptée deux fois\u00a0: cette année a déjà une valeur d’ensemble, ou des valeurs par partie.");
            case DONE -> {}
        }
    }

    void show(ReadingDay reading, Indicator indicator, @Nullable IndicatorValue replaced, Model model) {
        model.addAttribute("indicator", indicator.code());
        model.addAttribute("title", indicator.title());
        model.addAttribute("stock", indicator.rules().kind() == IndicatorKind.STOCK);
        model.addAttribute("firstTerm", indicator.firstTerm());
        model.addAttribute("secondTerm", indicator.secondTerm());
        model.addAttribute("unit", indicator.unit());
        model.addAttribute("replaced", replaced == null ? null : replaced.id());
        model.addAttribute("actions", actions(reading));
        model.addAttribute("territories", territories());
        model.addAttribute("years", IndicatorDesk.years(reading));
    }

    private List<Option> actions(ReadingDay reading) {
        return choices.actions(reading);
    }

    private List<Option> territories() {
        return jdbc.sql(
                        "select id::text as value, name as label from territory where level = 'DEPARTEMENT' order by code")
                .query(Option.class)
                .list();
    }
}
