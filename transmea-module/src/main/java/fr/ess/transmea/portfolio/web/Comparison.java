package fr.ess.transmea.portfolio.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.portfolio.Tally;
import fr.ess.transmea.portfolio.ToldFigure;
import fr.ess.transmea.portfolio.ToldKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A told figure and the computed one of the same day, neither forced to the other.
 *
 * @param told in its source's own words
 * @param computed null where no day near it may be told
 */
record Comparison(
        String name,
        String told,
        String source,
        String day,
        @Nullable String computed,
        boolean same) {

    static Comparison of(ToldFigure told, Labels labels, @Nullable LocalDate day, @Nullable Tally tally) {
        return new Comparison(
                labels.of(told.kind()),
                told.wording(),
                told.source(),
                French.date(day == null ? told.aboutDay() : day),
                tally == null ? null : shown(told.kind(), computed(told.kind(), tally)),
                tally != null && computed(told.kind(), tally) == told.value());
    }

    private static long computed(ToldKind kind, Tally tally) {
        return switch (kind) {
            case TAKEOVERS -> tally.funded();
            case JOBS -> tally.jobs();
            case INVESTED -> tally.invested().cents();
        };
    }

    private static String shown(ToldKind kind, long value) {
        return kind == ToldKind.INVESTED ? new Euros(value).inFrench() : French.number(value);
    }

    /** What the told figures make for one takeover, such as « 37 037,04 € »; nothing where one of them is missing. */
    static @Nullable String toldMean(List<ToldFigure> told) {
        Map<ToldKind, ToldFigure> byKind = told.stream()
                .collect(Collectors.toMap(ToldFigure::kind, Function.identity(), (first, second) -> second));
        ToldFigure files = byKind.get(ToldKind.TAKEOVERS);
        ToldFigure invested = byKind.get(ToldKind.INVESTED);
        return files == null || invested == null || files.value() == 0
                ? null
                : new Euros(Math.round((double) invested.value() / files.value())).inFrench();
    }
}
