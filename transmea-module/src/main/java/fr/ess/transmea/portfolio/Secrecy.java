package fr.ess.transmea.portfolio;

import fr.ess.platform.secrecy.Disclosure;
import fr.ess.platform.secrecy.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a portfolio may be told to those who may not know a single company: a group of fewer than three files is withheld,
 * and so is one of which a company makes more than 85 % of a figure. Of the others as many are told as leave no sum of one or
 * two files, and none that is withheld, to be worked out of everything that is told, on this day and on earlier ones, taken together.
 */
public final class Secrecy {

    /** Fewer files than these tell of somebody. */
    public static final int LEAST_FILES = Disclosure.LEAST;

    private static final long DOMINANT_PERCENT = 85;

    private Secrecy() {}

    /** A group as it may be told: {@code tally} is null where it is withheld. */
    public record Told(@Nullable Object key, @Nullable Tally tally) {

        public boolean isWithheld() {
            return tally == null;
        }
    }

    /**
     * Every breakdown at once, because what one withholds another could tell; nothing at all of fewer than three takeovers.
     *
     * @param dimensions those that matter most first: they are the last to be withheld
     * @param known from earlier days
     */
    static Map<Dimension, List<Told>> of(Portfolio portfolio, List<Dimension> dimensions, Knowledge known) {
        Map<Dimension, List<Portfolio.Group>> groups = new LinkedHashMap<>();
        dimensions.forEach(dimension -> groups.put(dimension, portfolio.by(dimension)));
        List<List<PortfolioLine>> unsafe = new ArrayList<>();
        List<List<Portfolio.Group>> safe = new ArrayList<>();
        boolean some = mayTellTotal(portfolio);
        groups.values().forEach(all -> {
            Map<Boolean, List<Portfolio.Group>> sorted = all.stream()
                    .sorted(LARGEST_FIRST)
                    .collect(Collectors.partitioningBy(group -> some && isSafe(group.lines())));
            safe.add(sorted.getOrDefault(true, List.of()));
            sorted.getOrDefault(false, List.of()).forEach(group -> unsafe.add(group.lines()));
        });
        Set<Portfolio.Group> told =
                Suppression.told(safe, new Attack(known.onAnotherDay().with(List.of(portfolio.lines())), unsafe));
        Map<Dimension, List<Told>> answer = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, all) -> answer.put(
                dimension,
                all.stream()
                        .map(group -> new Told(group.key(), told.contains(group) ? group.tally() : null))
                        .toList()));
        return answer;
    }

    private record Attack(Knowledge known, List<List<PortfolioLine>> unsafe)
            implements Suppression.Attack<Portfolio.Group> {

        @Override
        public Attack with(List<Portfolio.Group> told) {
            return new Attack(
                    known.with(told.stream().map(Portfolio.Group::lines).toList()), unsafe);
        }

        @Override
        public boolean succeeds() {
            return known.isTooMuch(unsafe);
        }
    }

    private static final Comparator<Portfolio.Group> LARGEST_FIRST = Comparator.comparingInt(
                    (Portfolio.Group group) -> -group.lines().size())
            .thenComparing(group -> String.valueOf(group.key()));

    /** Whether the sums over the whole fund tell of no takeover in it. */
    private static boolean mayTellTotal(Portfolio portfolio) {
        List<PortfolioLine> funded =
                portfolio.lines().stream().filter(PortfolioLine::isFunded).toList();
        return funded.size() >= LEAST_FILES
                && dominates(funded, Knowledge::jobs) <= DOMINANT_PERCENT
                && dominates(funded, line -> line.invested().cents()) <= DOMINANT_PERCENT;
    }

    /** Whether the sums of these files tell of none of them. */
    static boolean isSafe(List<PortfolioLine> lines) {
        return lines.size() >= LEAST_FILES
                && Knowledge.FIGURES.stream().allMatch(figure -> {
                    long bearers = lines.stream()
                            .filter(line -> figure.applyAsLong(line) != 0)
                            .count();
                    return bearers == 0 || (bearers >= LEAST_FILES && dominates(lines, figure) <= DOMINANT_PERCENT);
                });
    }

    private static long dominates(List<PortfolioLine> lines, ToLongFunction<PortfolioLine> figure) {
        long total = lines.stream().mapToLong(figure).sum();
        long most = lines.stream().mapToLong(figure).max().orElse(0);
        return total == 0 ? 0 : (most * 100 + total - 1) / total;
    }

    /** Whether the whole fund's sums, beside those that were told earlier, give no change of one or two files away. */
    static boolean mayTellTotal(Portfolio portfolio, Knowledge known) {
        return mayTellTotal(portfolio)
                && !known.onAnotherDay().with(List.of(portfolio.lines())).isTooMuch(List.of());
    }
}
