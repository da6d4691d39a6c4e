package fr.ess.contract.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of an indicator together. Time comes first (of a stock the last day of the last year counts, for all
 * parts the same year), then terms are added, and the figure is worked out from the terms at the end: so parts and whole
 * always agree.
 *
 * @param counted the values that are in the total, or known to be missing from it
 * @param superseded the values that a later date replaces
 * @param unheard how many actions were to say something for a year, and did not
 */
public record Aggregation(AddingRules rules, List<Reading> counted, List<Reading> superseded, List<Expected> unheard) {

    /** What somebody is to say. */
    public record Expected(@Nullable Long action, int year) {}

    private record Cell(@Nullable Long action, @Nullable Integer territory, int year) {}

    /** @param expected of whom and for when a value is due */
    public static Aggregation of(AddingRules rules, Collection<Reading> readings, Set<Expected> expected) {
        Map<Cell, LocalDate> lastDays = new HashMap<>();
        readings.stream()
                .filter(reading -> reading.on() != null && !reading.isMissing())
                .forEach(reading -> lastDays.merge(
                        cell(reading), Objects.requireNonNull(reading.on()), (a, b) -> a.isAfter(b) ? a : b));
        int lastYear = lastYear(rules, readings);
        Map<Boolean, List<Reading>> split = readings.stream().collect(Collectors.partitioningBy(reading -> {
            LocalDate last = lastDays.get(cell(reading));
            return isOfYear(rules, lastYear, reading.year()) && (last == null || last.equals(reading.on()));
        }));
        Set<Expected> heard = readings.stream()
                .map(reading -> new Expected(reading.action(), reading.year()))
                .collect(Collectors.toCollection(HashSet::new));
        List<Expected> unheard = expected.stream()
                .filter(one -> isOfYear(rules, lastYear, one.year()))
                .filter(one -> !heard.contains(one))
                .toList();
        return new Aggregation(
                rules, split.getOrDefault(true, List.of()), split.getOrDefault(false, List.of()), unheard);
    }

    private static Cell cell(Reading reading) {
        return new Cell(reading.action(), reading.territory(), reading.year());
    }

    /** Of what is known; a year in which everything is missing is none yet. */
    private static int lastYear(AddingRules rules, Collection<Reading> readings) {
        return rules.overYears() != Adding.LAST
                ? 0
                : readings.stream()
                        .filter(reading -> !reading.isMissing())
                        .mapToInt(Reading::year)
                        .max()
                        .orElse(0);
    }

    private static boolean isOfYear(AddingRules rules, int lastYear, int year) {
        return rules.overYears() != Adding.LAST || lastYear == 0 || year == lastYear;
    }

    /** The parts, in the order of their keys. */
    public <K extends Comparable<K>> Map<K, Terms> by(Function<Reading, K> key) {
        return counted.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.reducing(Terms.NOTHING, reading -> Terms.of(rules.kind(), reading), Terms::plus)));
    }

    public Terms total() {
        return counted.stream()
                .map(reading -> Terms.of(rules.kind(), reading))
                .reduce(Terms.missing(unheard.size()), Terms::plus);
    }

    /** Over what the values cannot be put together, where more than one is there. */
    public List<String> separate() {
        List<Reading> known =
                counted.stream().filter(reading -> !reading.isMissing()).toList();
        return Stream.of(
                        several(rules.overActions(), known, Reading::action, "les actions"),
                        several(rules.overTerritories(), known, Reading::territory, "les territoires"),
                        several(rules.overYears(), known, Reading::year, "les années"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String several(
            Adding adding, List<Reading> known, Function<Reading, @Nullable Object> part, String name) {
        return adding == Adding.NONE && known.stream().map(part).distinct().count() > 1 ? name : null;
    }

    /** The figure; nothing where nothing is known, or where parts cannot be put together. */
    public Optional<BigDecimal> value() {
        return separate().isEmpty() ? total().value(rules.kind()) : Optional.empty();
    }
}
