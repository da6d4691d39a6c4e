package fr.ess.contract.indicator;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.indicator.IndicatorBook.Outcome;
import fr.ess.contract.indicator.IndicatorSource.Count;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets the platform count its own things for an indicator. */
@Service
public class IndicatorCounts {

    private static final String RECOUNTED = "Nouveau comptage par la plateforme";

    private final List<IndicatorSource> sources;
    private final Indicators indicators;
    private final IndicatorBook book;

    IndicatorCounts(List<IndicatorSource> sources, Indicators indicators, IndicatorBook book) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(IndicatorSource::key))
                .toList();
        this.indicators = indicators;
        this.book = book;
    }

    public List<IndicatorSource> sources() {
        return sources;
    }

    public Optional<IndicatorSource> source(@Nullable String key) {
        return sources.stream().filter(source -> source.key().equals(key)).findFirst();
    }

    /** As of which days the source tells the contract's years: the last of each that is over, today in the one that runs. */
    public static List<LocalDate> days(IndicatorSource source, SectorContract contract, LocalDate today) {
        return IntStream.rangeClosed(contract.firstYear(), Math.min(contract.lastYear(), today.getYear()))
                .mapToObj(year -> LocalDate.of(year, Month.DECEMBER, 31))
                .map(last -> last.isAfter(today) ? today : last)
                .filter(source::knows)
                .toList();
    }

    /** Writes down how things were on each of the days, as known {@code today}; how many figures are new or have changed. */
    public int count(Indicator indicator, List<LocalDate> days, LocalDate today, Author author) {
        return days.stream()
                .mapToInt(day -> count(indicator, day, today, author))
                .sum();
    }

    private int count(Indicator indicator, LocalDate day, LocalDate today, Author author) {
        IndicatorSource source = source(indicator.countedBy()).orElseThrow();
        LocalDate on = indicator.rules().kind() == IndicatorKind.STOCK ? day : null;
        List<IndicatorValue> known = indicators.lines(indicator.id(), today).stream()
                .filter(IndicatorValue::current)
                .toList();
        int written = 0;
        for (Count count : source.count(day)) {
            Reading reading = new Reading(null, count.territoryId(), day.getYear(), on, count.first(), count.second());
            Optional<IndicatorValue> past = known.stream()
                    .filter(value -> isSameCell(value.reading(), reading))
                    .findFirst();
            if (past.isPresent() && isSameFigure(past.get().reading(), reading)) {
                continue;
            }
            Outcome outcome = book.record(
                    indicator.id(),
                    reading,
                    ValueSource.COUNTED,
                    past.map(IndicatorValue::id).orElse(null),
                    past.isPresent() ? RECOUNTED : null,
                    author,
                    today);
            written += outcome == Outcome.DONE ? 1 : 0;
        }
        return written;
    }

    private static boolean isSameCell(Reading one, Reading other) {
        return Objects.equals(one.action(), other.action())
                && Objects.equals(one.territory(), other.territory())
                && one.year() == other.year()
                && Objects.equals(one.on(), other.on());
    }

    private static boolean isSameFigure(Reading one, Reading other) {
        return isSame(one.first(), other.first()) && isSame(one.second(), other.second());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
