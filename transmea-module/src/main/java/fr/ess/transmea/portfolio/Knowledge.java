package fr.ess.transmea.portfolio;

import fr.ess.platform.secrecy.Disclosure;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody can know who keeps everything that is told: how many files there are on a day, and each figure, which only those
 * files have that are not at nothing, on this day and on the earlier ones.
 */
final class Knowledge {

    /** Those that are told of a group. */
    static final List<ToLongFunction<PortfolioLine>> FIGURES = List.of(
            Knowledge::jobs,
            line -> line.committed().cents(),
            line -> line.invested().cents(),
            line -> line.invested().minus(line.outstanding()).cents(),
            line -> line.outstanding().cents());

    private final Disclosure numbers;
    private final List<Disclosure> figures;

    private Knowledge(Disclosure numbers, List<Disclosure> figures) {
        this.numbers = numbers;
        this.figures = figures;
    }

    static Knowledge none() {
        return new Knowledge(
                Disclosure.nothing(),
                FIGURES.stream().map(figure -> Disclosure.nothing()).toList());
    }

    /** On another day the numbers of files are others, and the figures of files that did not move the same. */
    Knowledge onAnotherDay() {
        return new Knowledge(Disclosure.nothing(), figures);
    }

    /** Once these sums are told too, where what was told before tells of nobody. */
    Knowledge with(List<List<PortfolioLine>> sums) {
        return new Knowledge(
                numbers.with(cells(sums, any -> 1)),
                IntStream.range(0, FIGURES.size())
                        .mapToObj(i -> figures.get(i).with(cells(sums, FIGURES.get(i))))
                        .toList());
    }

    /** Whether one or two files can be worked out of it, or one of these sums. */
    boolean isTooMuch(List<List<PortfolioLine>> withheld) {
        return isTooMuch(numbers, withheld, any -> 1)
                || IntStream.range(0, FIGURES.size())
                        .anyMatch(i -> isTooMuch(figures.get(i), withheld, FIGURES.get(i)));
    }

    private static boolean isTooMuch(
            Disclosure told, List<List<PortfolioLine>> withheld, ToLongFunction<PortfolioLine> figure) {
        return told.tellsFew() || cells(withheld, figure).stream().anyMatch(sum -> !sum.isEmpty() && told.tells(sum));
    }

    private static List<Set<Disclosure.Cell>> cells(
            List<List<PortfolioLine>> sums, ToLongFunction<PortfolioLine> figure) {
        return sums.stream()
                .map(lines -> lines.stream()
                        .filter(line -> figure.applyAsLong(line) != 0)
                        .map(line -> new Disclosure.Cell(line.fileId(), figure.applyAsLong(line)))
                        .collect(Collectors.toSet()))
                .toList();
    }

    static long jobs(PortfolioLine line) {
        return line.isFunded() ? Objects.requireNonNullElse(line.jobs(), 0) : 0;
    }
}
