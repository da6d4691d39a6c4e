package fr.ess.transmea.portfolio;

import fr.ess.platform.secrecy.Releases;
import fr.ess.transmea.portfolio.Secrecy.Told;
import fr.ess.transmea.portfolio.ToldPortfolio.Breakdown;
import fr.ess.transmea.portfolio.ToldPortfolio.Stays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever told of a fund to those who may not know a single company, one day after the other: whoever keeps it
 * all learns nothing of one or two of them from the difference of two days. What would tell waits, and its last reading stays.
 */
public final class Publications {

    private final NavigableMap<LocalDate, ToldPortfolio> told = new TreeMap<>();

    private final Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);

    /** From every sum that was ever told, also of breakdowns that newer ones took the place of: somebody may have kept them. */
    private Knowledge known = Knowledge.none();

    private @Nullable Stays stays;

    /** Whether what was told last is all that happened. */
    private boolean upToDate;

    private Publications() {}

    static Publications of(
            List<Releases.Day> days, Function<LocalDate, Portfolio> portfolios, Function<LocalDate, List<Stay>> stays) {
        Publications publications = new Publications();
        for (Releases.Day day : days) {
            if (day.moved()) {
                publications.tell(portfolios.apply(day.date()), stays);
            } else if (publications.upToDate) {
                publications.told.put(
                        day.date(), publications.told.lastEntry().getValue().at(day.date()));
            }
        }
        return publications;
    }

    /** The last one that is not of a later day. */
    public Optional<ToldPortfolio> upTo(LocalDate day) {
        return Optional.ofNullable(told.floorEntry(day)).map(Map.Entry::getValue);
    }

    private void tell(Portfolio portfolio, Function<LocalDate, List<Stay>> ended) {
        upToDate = Secrecy.mayTellTotal(portfolio, known);
        if (!upToDate) {
            return;
        }
        List<List<PortfolioLine>> sums = new ArrayList<>(List.of(portfolio.lines()));
        Secrecy.of(portfolio, ToldPortfolio.DIMENSIONS, known)
                .forEach((dimension, found) -> sums.addAll(renew(portfolio, dimension, found)));
        known = known.with(sums);
        Stays now = stays(portfolio.day(), ended.apply(portfolio.day()), stays);
        stays = now;
        told.put(
                portfolio.day(),
                new ToldPortfolio(
                        portfolio.day(), portfolio.total(), new EnumMap<>(breakdowns), now, portfolio.hasExamples()));
    }

    /** Rather an earlier breakdown than one of which more is withheld; answers the groups that are told anew. */
    private List<List<PortfolioLine>> renew(Portfolio portfolio, Dimension dimension, List<Told> found) {
        Breakdown renewed = new Breakdown(portfolio.day(), portfolio.total(), found);
        Breakdown before = breakdowns.get(dimension);
        if (before != null && before.told() > renewed.told()) {
            return List.of();
        }
        breakdowns.put(dimension, renewed);
        List<Portfolio.Group> real = portfolio.by(dimension);
        return IntStream.range(0, found.size())
                .filter(i -> !found.get(i).isWithheld())
                .mapToObj(i -> real.get(i).lines())
                .toList();
    }

    /** Of stages which nothing or at least three files left since they were last told, and three in all. */
    private static Stays stays(LocalDate day, List<Stay> ended, @Nullable Stays before) {
        Map<Object, Long> known = before == null
                ? Map.of()
                : before.stages().stream().collect(Collectors.toMap(Stay::stage, Stay::stays));
        List<Stay> enough = ended.stream()
                .filter(stay -> stay.stays() >= Secrecy.LEAST_FILES)
                .toList();
        boolean safe = enough.stream()
                .mapToLong(stay -> Math.abs(stay.stays() - known.getOrDefault(stay.stage(), 0L)))
                .allMatch(more -> more == 0 || more >= Secrecy.LEAST_FILES);
        return before == null || safe ? new Stays(day, enough) : before;
    }
}
