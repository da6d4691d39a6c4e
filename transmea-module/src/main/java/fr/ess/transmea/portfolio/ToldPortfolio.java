package fr.ess.transmea.portfolio;

import fr.ess.transmea.portfolio.Secrecy.Told;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A portfolio without a company in it.
 *
 * @param breakdowns each as it was last told, which may be on an earlier day
 */
public record ToldPortfolio(
        LocalDate day, Tally total, Map<Dimension, Breakdown> breakdowns, Stays stays, boolean examples) {

    /** All but persons; those that matter most first. */
    public static final List<Dimension> DIMENSIONS = List.of(
            Dimension.ORIGIN,
            Dimension.SECTOR,
            Dimension.STAGE,
            Dimension.SITUATION,
            Dimension.DEPARTEMENT,
            Dimension.LEAD_SOURCE,
            Dimension.REFERRER_KIND);

    /**
     * A portfolio's groups on a day, beside the whole of that day.
     *
     * @param total of all files, those of withheld groups among them
     */
    public record Breakdown(LocalDate day, Tally total, List<Told> groups) {

        public static Breakdown of(Portfolio portfolio, Dimension dimension) {
            return new Breakdown(
                    portfolio.day(),
                    portfolio.total(),
                    portfolio.by(dimension).stream()
                            .map(group -> new Told(group.key(), group.tally()))
                            .toList());
        }

        long told() {
            return groups.stream().filter(group -> !group.isWithheld()).count();
        }
    }

    /** How long files stayed at each stage that they had left by a day. */
    public record Stays(LocalDate day, List<Stay> stages) {}

    /** The same a quarter later, when nothing had moved. */
    ToldPortfolio at(LocalDate later) {
        Function<LocalDate, LocalDate> moved = date -> date.equals(day) ? later : date;
        Map<Dimension, Breakdown> same = new EnumMap<>(Dimension.class);
        breakdowns.forEach((dimension, told) ->
                same.put(dimension, new Breakdown(moved.apply(told.day()), told.total(), told.groups())));
        return new ToldPortfolio(later, total, same, new Stays(moved.apply(stays.day()), stays.stages()), examples);
    }
}
