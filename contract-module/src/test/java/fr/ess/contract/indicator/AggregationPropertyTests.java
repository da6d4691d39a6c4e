package fr.ess.contract.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.indicator.Aggregation.Expected;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** However values are put together, the whole is the same; and nothing is made up. */
class AggregationPropertyTests {

    private static final int FIRST_YEAR = 2014;

    @Provide
    Arbitrary<AddingRules> rules() {
        return Combinators.combine(Arbitraries.of(IndicatorKind.class), Arbitraries.of(Adding.ADD, Adding.LAST))
                .as((kind, years) -> new AddingRules(
                        kind, Adding.ADD, Adding.ADD, kind == IndicatorKind.STOCK ? Adding.LAST : years));
    }

    /** At most one value for an action, a territory and a day, as the table has it. */
    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100000"))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(FIRST_YEAR, FIRST_YEAR + 2),
                        Arbitraries.integers().between(1, 12),
                        number.injectNull(.2),
                        number)
                .as((action, territory, year, month, first, second) -> new Reading(
                        action, territory, year, LocalDate.of(year, month, 1), first, first == null ? null : second))
                .list()
                .uniqueElements(one -> one.action() + "/" + one.territory() + "/" + one.on())
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void theWholeIsTheSameByWhateverPath(
            @ForAll("rules") AddingRules rules, @ForAll("readings") List<Reading> readings, @ForAll long seed) {
        Aggregation one = Aggregation.of(rules, readings, Set.of());
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(seed));

        Terms byActions = sum(one.<Long>by(reading -> Objects.requireNonNull(reading.action())));
        Terms byTerritories = sum(one.<Integer>by(reading -> Objects.requireNonNull(reading.territory())));
        Terms byYears = sum(one.by(Reading::year));

        assertSame(byActions, one.total());
        assertSame(byTerritories, one.total());
        assertSame(byYears, one.total());
        assertSame(Aggregation.of(rules, shuffled, Set.of()).total(), one.total());
    }

    @Property(tries = 200)
    void theWholeIsMadeOfWholesOfActionsOfTheSameYears(
            @ForAll("readings") List<Reading> readings, @ForAll IndicatorKind kind) {
        AddingRules rules = kind == IndicatorKind.STOCK
                ? new AddingRules(kind, Adding.ADD, Adding.ADD, Adding.LAST)
                : new AddingRules(kind, Adding.ADD, Adding.ADD, Adding.ADD);
        int last = readings.stream()
                .filter(one -> !one.isMissing())
                .mapToInt(Reading::year)
                .max()
                .orElse(0);
        List<Reading> ofTheYears = kind == IndicatorKind.STOCK && last > 0
                ? readings.stream().filter(one -> one.year() == last).toList()
                : readings;
        Terms parts = ofTheYears.stream()
                .collect(Collectors.groupingBy(reading -> Objects.requireNonNull(reading.action())))
                .values()
                .stream()
                .map(own -> Aggregation.of(rules, own, Set.of()).total())
                .reduce(Terms.NOTHING, Terms::plus);

        assertSame(parts, Aggregation.of(rules, readings, Set.of()).total());
    }

    @Property(tries = 200)
    void aMeanIsWorkedOutFromWhatWasAddedUpAndNeverFromMeans(@ForAll("readings") List<Reading> readings) {
        AddingRules rules = new AddingRules(IndicatorKind.MEAN, Adding.ADD, Adding.ADD, Adding.ADD);
        List<Reading> known = undated(readings);
        BigDecimal total = known.stream()
                .map(one -> of(one.first()).multiply(of(one.second())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weight = known.stream().map(one -> of(one.second())).reduce(BigDecimal.ZERO, BigDecimal::add);

        var value = Aggregation.of(rules, known, Set.of()).value();

        if (weight.signum() == 0) {
            assertThat(value).isEmpty();
        } else {
            assertThat(value).contains(total.divide(weight, MathContext.DECIMAL64));
        }
    }

    @Example
    void aMeanOfUnequalGroupsIsNotTheMeanOfTheirMeans() {
        AddingRules rules = new AddingRules(IndicatorKind.MEAN, Adding.ADD, Adding.ADD, Adding.ADD);
        List<Reading> two = List.of(reading(1, 2014, "10", "90"), reading(2, 2014, "20", "10"));

        Assertions.assertThat(Aggregation.of(rules, two, Set.of()).value().orElseThrow())
                .isEqualByComparingTo("11");
    }

    @Example
    void aRatioIsWorkedOutAgainFromItsTerms() {
        AddingRules rules = new AddingRules(IndicatorKind.RATIO, Adding.ADD, Adding.ADD, Adding.ADD);
        List<Reading> two = List.of(reading(1, 2014, "1", "2"), reading(2, 2014, "1", "8"));

        Assertions.assertThat(Aggregation.of(rules, two, Set.of()).value().orElseThrow())
                .isEqualByComparingTo("0.2");
    }

    @Property(tries = 200)
    void ofStocksTheLastYearCountsAlone(@ForAll("readings") List<Reading> readings) {
        AddingRules rules = new AddingRules(IndicatorKind.STOCK, Adding.ADD, Adding.ADD, Adding.LAST);
        Aggregation one = Aggregation.of(rules, readings, Set.of());
        List<Reading> ofTheLast =
                one.counted().stream().filter(reading -> !reading.isMissing()).toList();

        assertThat(ofTheLast.stream().map(Reading::year).distinct()).hasSizeLessThanOrEqualTo(1);
        assertThat(ofTheLast.stream().map(reading -> reading.action() + "/" + reading.territory()))
                .doesNotHaveDuplicates();
        assertSame(
                Aggregation.of(rules, ofTheLast, Set.of()).total().first(),
                one.total().first());
    }

    @Property(tries = 200)
    void whatIsMissingIsCountedAndNeverMadeUp(@ForAll("rules") AddingRules rules) {
        List<Reading> known = List.of(reading(1, 2014, "5", "2"), reading(2, 2014, "7", "3"));
        List<Reading> withGaps = new ArrayList<>(known);
        withGaps.add(new Reading(3L, null, 2014, null, null, null));
        Set<Expected> expected = Set.of(new Expected(1L, 2014), new Expected(4L, 2014));

        Aggregation one = Aggregation.of(rules, withGaps, expected);

        assertThat(one.total().missing()).isEqualTo(2);
        assertThat(one.total().counted()).isEqualTo(2);
        assertThat(one.value()).isEqualTo(Aggregation.of(rules, known, Set.of()).value());
    }

    @Example
    void nothingKnownIsNoFigure() {
        AddingRules rules = new AddingRules(IndicatorKind.SUM, Adding.ADD, Adding.ADD, Adding.ADD);

        Aggregation one = Aggregation.of(rules, List.of(), Set.of(new Expected(1L, 2014)));

        assertThat(one.value()).isEmpty();
        assertThat(one.total().missing()).isEqualTo(1);
    }

    @Example
    void whatCannotBePutTogetherHasNoFigure() {
        AddingRules rules = new AddingRules(IndicatorKind.SUM, Adding.NONE, Adding.ADD, Adding.ADD);
        List<Reading> two = List.of(reading(1, 2014, "1", null), reading(2, 2014, "2", null));

        assertThat(Aggregation.of(rules, two, Set.of()).value()).isEmpty();
        assertThat(Aggregation.of(rules, two.subList(0, 1), Set.of()).value()).contains(BigDecimal.ONE);
    }

    private static Reading reading(long action, int year, String first, @Nullable String second) {
        return new Reading(
                action, null, year, null, new BigDecimal(first), second == null ? null : new BigDecimal(second));
    }

    private static List<Reading> undated(List<Reading> readings) {
        return readings.stream()
                .filter(one -> !one.isMissing())
                .map(one -> new Reading(one.action(), one.territory(), one.year(), null, one.first(), one.second()))
                .toList();
    }

    private static BigDecimal of(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number);
    }

    private static <K> Terms sum(Map<K, Terms> parts) {
        return parts.values().stream().reduce(Terms.NOTHING, Terms::plus);
    }

    private static void assertSame(Terms one, Terms other) {
        assertSame(one.first(), other.first());
        assertSame(one.second(), other.second());
        assertThat(one.counted()).isEqualTo(other.counted());
        assertThat(one.missing()).isEqualTo(other.missing());
    }

    private static void assertSame(BigDecimal one, BigDecimal other) {
        Assertions.assertThat(one).isEqualByComparingTo(other);
    }
}
