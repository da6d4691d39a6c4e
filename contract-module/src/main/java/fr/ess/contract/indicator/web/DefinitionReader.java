package fr.ess.contract.indicator.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Adding;
import fr.ess.contract.indicator.AddingRules;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.indicator.Indicator.Mark;
import fr.ess.contract.indicator.IndicatorCounts;
import fr.ess.contract.indicator.IndicatorDefinition;
import fr.ess.contract.indicator.IndicatorKind;
import fr.ess.contract.indicator.ValueSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a definition as it is typed, and says of each field what is wrong with it. */
final class DefinitionReader {

    private static final int MOST_DECIMALS = 4;

    private final TypedValues typed;
    private final SectorContract contract;
    private final Map<String, String> faults;

    DefinitionReader(TypedValues typed, SectorContract contract, Map<String, String> faults) {
        this.typed = typed;
        this.contract = contract;
        this.faults = faults;
    }

    /**
     * The definition; nothing where anything is wrong with it.
     *
     * @param known the elements that an indicator may serve
     * @param kept the kind which it must keep, if any
     */
    @Nullable IndicatorDefinition read(Set<Long> known, @Nullable IndicatorKind kept, IndicatorCounts counts) {
        IndicatorKind kind = choice(IndicatorKind.class, "kind", IndicatorKind.SUM);
        if (kept != null && kind != kept) {
            faults.put("kind", "La nature d’un indicateur ne change pas\u00a0: créez-en un autre.");
        }
        Adding years = choice(Adding.class, "overYears", Adding.ADD);
        if (kind == IndicatorKind.STOCK && years == Adding.ADD) {
            faults.put(
                    "overYears", "Un stock ne s’additionne pas d’une année à l’autre\u00a0: prenez la dernière année.");
            years = Adding.LAST;
        }
        ValueSource source = choice(ValueSource.class, "source", ValueSource.REPORT);
        String countedBy = source == ValueSource.COUNTED ? typed.of("countedBy") : null;
        if (countedBy != null
                && counts.source(countedBy).filter(one -> one.kind() == kind).isEmpty()) {
            faults.put(
                    "countedBy",
                    "Choisissez ce que la plateforme compte, du genre de cet indicateur\u00a0: ce qui arrive dans l’année s’additionne, ce qui existe un jour est un stock.");
        }
        String second = kind.hasTwoTerms() ? required("secondTerm", 200) : null;
        String unit = required("unit", 40);
        LocalDate inForce = date("inForceOn");
        if (inForce == null && !faults.containsKey("inForceOn")) {
            faults.put("inForceOn", "Donnez une date.");
        }
        IndicatorDefinition definition = new IndicatorDefinition(
                required("title", 200),
                limited("definition", 4000),
                unit,
                required("firstTerm", 200),
                second,
                decimals(),
                typed.yes("negative"),
                new AddingRules(kind, choice(Adding.class, "overActions", Adding.ADD), territories(), years),
                source,
                countedBy,
                mark("baseline", DefinitionFields.isShare(kind, unit)),
                mark("target", DefinitionFields.isShare(kind, unit)),
                typed.yes("published"),
                Objects.requireNonNullElse(inForce, LocalDate.EPOCH),
                served(known));
        return faults.isEmpty() ? definition : null;
    }

    private Adding territories() {
        return choice(Adding.class, "overTerritories", Adding.ADD);
    }

    private List<Long> served(Set<Long> known) {
        List<Long> chosen = Arrays.stream(typed.of("served").split(","))
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
        if (!known.containsAll(chosen)) {
            faults.put("served", "Choisissez des actions et des effets de ce contrat.");
        }
        return chosen;
    }

    private int decimals() {
        String given = typed.of("decimals");
        if (given.matches("[0-" + MOST_DECIMALS + "]")) {
            return Integer.parseInt(given);
        }
        faults.put("decimals", "Donnez un nombre de décimales, de 0 à 4.");
        return 0;
    }

    private @Nullable Mark mark(String name, boolean share) {
        Figure.Typed read = Figure.parse(typed.of(name), share ? 2 : MOST_DECIMALS, true);
        read.fault().ifPresent(fault -> faults.put(name, fault));
        String source = limited(name + "Source", 400);
        LocalDate on = date(name + "On");
        if (read.value().isEmpty()) {
            return null;
        }
        if (source.isEmpty()) {
            faults.put(name + "Source", "Dites d’où vient ce chiffre.");
        }
        BigDecimal value = read.value().get();
        return new Mark(share ? value.movePointLeft(2) : value, on, source);
    }

    private @Nullable LocalDate date(String name) {
        String given = typed.of(name);
        if (given.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (Math.abs(day.getYear() - contract.firstYear()) <= 30) {
                return day;
            }
            faults.put(name, "Cette date est trop loin du contrat.");
        } catch (DateTimeParseException notADate) {
            faults.put(name, "Écrivez une date, par exemple 2014-12-31.");
        }
        return null;
    }

    private String required(String name, int longest) {
        String given = limited(name, longest);
        if (given.isEmpty()) {
            faults.put(name, "Remplissez ce champ.");
        }
        return given;
    }

    private String limited(String name, int longest) {
        String given = typed.of(name);
        if (given.length() > longest) {
            faults.put(name, longest + " caractères au plus\u00a0; il y en a " + given.length() + ".");
        }
        return given;
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(typed.of(name)) && !(one == Adding.LAST && !name.equals("overYears"))) {
                return one;
            }
        }
        faults.put(name, "Choisissez l’une des possibilités.");
        return otherwise;
    }
}
