package fr.ess.contract.indicator;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works an indicator's figure out for a scope, and knows what is due for it. */
public final class IndicatorFigures {

    private IndicatorFigures() {}

    /** What a figure is of; whatever is none is all. */
    public record Scope(
            @Nullable Long action,
            @Nullable Integer territory,
            @Nullable Integer year) {

        public static final Scope ALL = new Scope(null, null, null);

        public boolean holds(Reading reading) {
            return (action == null || action.equals(reading.action()))
                    && (territory == null || territory.equals(reading.territory()))
                    && (year == null || year == reading.year());
        }
    }

    /** Of current values; a value is due of each action that the indicator is about, for each year begun by {@code day}. */
    public static Aggregation of(
            SectorContract contract,
            Indicator indicator,
            LocalDate day,
            Collection<IndicatorValue> values,
            Scope scope) {
        List<Reading> readings = values.stream()
                .filter(IndicatorValue::current)
                .map(IndicatorValue::reading)
                .filter(scope::holds)
                .toList();
        return Aggregation.of(indicator.rules(), readings, due(contract, indicator, day, scope));
    }

    private static Set<Aggregation.Expected> due(
            SectorContract contract, Indicator indicator, LocalDate day, Scope scope) {
        Set<Aggregation.Expected> due = new HashSet<>();
        if (scope.territory() != null) {
            return due;
        }
        IntStream.rangeClosed(contract.firstYear(), Math.min(contract.lastYear(), day.getYear()))
                .filter(year -> scope.year() == null || scope.year() == year)
                .forEach(year -> indicator.actions().stream()
                        .filter(action ->
                                scope.action() == null || scope.action().equals(action))
                        .forEach(action -> due.add(new Aggregation.Expected(action, year))));
        return due;
    }
}
