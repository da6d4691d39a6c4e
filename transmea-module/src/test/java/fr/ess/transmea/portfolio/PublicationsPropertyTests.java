package fr.ess.transmea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.platform.secrecy.Releases;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.portfolio.ToldPortfolio.Breakdown;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keeps everything that is told of small funds, quarter after quarter, and subtracts: no change of one or two companies comes out. */
class PublicationsPropertyTests {

    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final int QUARTERS = 6;

    /** A takeover: paid in one quarter, with jobs that change in another and a repayment in a third. */
    record Takeover(
            Origin origin, String departement, int paid, int jobs, int counted, int jobsThen, int repaid, long cents) {

        PortfolioLine at(int number, int quarter) {
            boolean funded = paid <= quarter;
            Euros invested = funded ? new Euros(cents) : Euros.ZERO;
            Euros back = funded && repaid > paid && repaid <= quarter ? new Euros(cents / 4) : Euros.ZERO;
            Integer known = counted > paid && counted <= quarter ? jobsThen : jobs;
            return new PortfolioLine(
                    number,
                    "2010-" + number,
                    "Entreprise " + number,
                    funded ? BuyoutStage.FOLLOW_UP : BuyoutStage.STUDY,
                    START,
                    null,
                    origin,
                    Situation.HEALTHY,
                    "Industrie",
                    departement,
                    LeadSource.OWNER,
                    null,
                    null,
                    START,
                    invested,
                    invested,
                    back,
                    Euros.ZERO,
                    Euros.ZERO,
                    invested.minus(back),
                    funded ? known : null,
                    Euros.ZERO,
                    Euros.ZERO,
                    true);
        }

        Set<Integer> moves() {
            return Set.copyOf(new LinkedHashSet<>(List.of(paid, counted, repaid)));
        }
    }

    private static LocalDate end(int quarter) {
        return START.plusMonths(3L * (quarter + 1)).minusDays(1);
    }

    private static Portfolio portfolio(List<Takeover> takeovers, LocalDate day) {
        int quarter = (day.getYear() - START.getYear()) * 4 + (day.getMonthValue() - 1) / 3;
        List<PortfolioLine> lines = new ArrayList<>();
        for (int i = 0; i < takeovers.size(); i++) {
            lines.add(takeovers.get(i).at(i, quarter));
        }
        return new Portfolio(day, lines);
    }

    private static Publications published(List<Takeover> takeovers) {
        TreeMap<LocalDate, Set<Long>> moves = new TreeMap<>();
        for (int i = 0; i < takeovers.size(); i++) {
            for (int quarter : takeovers.get(i).moves()) {
                moves.computeIfAbsent(end(quarter), any -> new LinkedHashSet<>())
                        .add((long) i);
            }
        }
        return Publications.of(
                Releases.of(moves, end(QUARTERS).plusDays(1)), day -> portfolio(takeovers, day), day -> List.of());
    }

    @Property(tries = 150)
    void whoKeepsEveryPublicationLearnsNothingOfOneOrTwo(@ForAll("funds") List<Takeover> takeovers) {
        attack(takeovers);
    }

    /** Found by the property above: two takeovers came out with a breakdown that a newer one had taken the place of. */
    @Example
    void aBreakdownIsRememberedOnceANewerOneIsTold() {
        List<Takeover> takeovers = List.of(
                new Takeover(Origin.TRANSMISSION, "Ain", 3, 5, 0, 5, 4, 1_000_000),
                new Takeover(Origin.COURT, "Ain", 3, 5, 0, 5, 0, 1_000_000),
                new Takeover(Origin.ASSOCIATION, "Rhône", 2, 5, 2, 9, 1, 1_000_016),
                new Takeover(Origin.COURT, "Rhône", 3, 11, 4, 6, 2, 1_348_438),
                new Takeover(Origin.COURT, "Rhône", 0, 6, 3, 8, 5, 1_087_372),
                new Takeover(Origin.COURT, "Rhône", 2, 11, 3, 10, 5, 1_926_508),
                new Takeover(Origin.TRANSMISSION, "Rhône", 2, 10, 4, 10, 5, 1_021_924),
                new Takeover(Origin.ASSOCIATION, "Rhône", 0, 6, 5, 12, 5, 1_000_000),
                new Takeover(Origin.ASSOCIATION, "Ain", 5, 6, 1, 6, 2, 1_000_000),
                new Takeover(Origin.TRANSMISSION, "Rhône", 5, 9, 4, 9, 4, 1_010_671),
                new Takeover(Origin.ASSOCIATION, "Rhône", 1, 6, 3, 9, 0, 1_021_419),
                new Takeover(Origin.ASSOCIATION, "Rhône", 0, 12, 5, 11, 0, 1_130_101),
                new Takeover(Origin.COURT, "Ain", 2, 5, 2, 12, 2, 1_000_000),
                new Takeover(Origin.ASSOCIATION, "Ain", 2, 6, 4, 5, 1, 1_000_000),
                new Takeover(Origin.COURT, "Rhône", 4, 6, 2, 5, 1, 1_000_000),
                new Takeover(Origin.TRANSMISSION, "Ain", 0, 10, 4, 7, 5, 1_000_013));
        attack(takeovers);
    }

    @Property(tries = 20)
    void whatIsToldIsTrueOnItsDay(@ForAll("funds") List<Takeover> takeovers) {
        Publications published = published(takeovers);
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            published.upTo(end(quarter)).ifPresent(told -> {
                assertThat(told.total())
                        .isEqualTo(portfolio(takeovers, told.day()).total());
                told.breakdowns().forEach((dimension, breakdown) -> {
                    Portfolio then = portfolio(takeovers, breakdown.day());
                    assertThat(breakdown.total()).isEqualTo(then.total());
                    assertThat(breakdown.groups())
                            .allSatisfy(group -> assertThat(then.by(dimension))
                                    .anyMatch(real -> (group.tally() == null
                                                    || group.tally().equals(real.tally()))
                                            && Objects.equals(group.key(), real.key())));
                });
            });
        }
    }

    @Property(tries = 10)
    void aLargeFundIsToldEveryQuarter(@ForAll("large") List<Takeover> takeovers) {
        Publications published = published(takeovers);
        LocalDate last = end(QUARTERS - 1);
        assertThat(published.upTo(last)).hasValueSatisfying(told -> {
            assertThat(told.day()).isEqualTo(last);
            assertThat(told.breakdowns().get(Dimension.ORIGIN)).isNotNull();
        });
    }

    private static void attack(List<Takeover> takeovers) {
        Publications published = published(takeovers);
        attack(takeovers, published, line -> line.invested().cents());
        attack(takeovers, published, line -> line.outstanding().cents());
        attack(takeovers, published, line -> line.isFunded() && line.jobs() != null ? line.jobs() : 0);
    }

    /** The figures of each file in each quarter are unknowns; equal ones of a file are one. */
    private static void attack(List<Takeover> takeovers, Publications published, ToLongFunction<PortfolioLine> figure) {
        Map<List<Long>, Integer> unknowns = new HashMap<>();
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            for (PortfolioLine line : portfolio(takeovers, end(quarter)).lines()) {
                long value = figure.applyAsLong(line);
                if (value != 0) {
                    unknowns.putIfAbsent(List.of(line.fileId(), value), unknowns.size());
                }
            }
        }
        Set<List<PortfolioLine>> sums = new LinkedHashSet<>();
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            published.upTo(end(quarter)).ifPresent(told -> {
                sums.add(portfolio(takeovers, told.day()).lines());
                told.breakdowns().forEach((dimension, breakdown) -> sums.addAll(told(takeovers, dimension, breakdown)));
            });
        }
        List<BigInteger[]> rows =
                sums.stream().map(lines -> row(unknowns, lines, figure)).toList();
        for (int a = 0; a < takeovers.size(); a++) {
            for (int b = a; b < takeovers.size(); b++) {
                long one = a;
                long other = b;
                boolean[] theirs = new boolean[unknowns.size()];
                unknowns.forEach((cell, column) -> theirs[column] = cell.get(0) == one || cell.get(0) == other);
                assertThat(onlyOf(rows, theirs))
                        .as("%s with %s", takeovers.get(a), takeovers.get(b))
                        .isZero();
            }
        }
    }

    private static List<List<PortfolioLine>> told(List<Takeover> takeovers, Dimension dimension, Breakdown breakdown) {
        List<Portfolio.Group> real = portfolio(takeovers, breakdown.day()).by(dimension);
        List<List<PortfolioLine>> told = new ArrayList<>();
        for (int i = 0; i < real.size(); i++) {
            if (!breakdown.groups().get(i).isWithheld()) {
                told.add(real.get(i).lines());
            }
        }
        return told;
    }

    private static BigInteger[] row(
            Map<List<Long>, Integer> unknowns, List<PortfolioLine> lines, ToLongFunction<PortfolioLine> figure) {
        BigInteger[] row = new BigInteger[unknowns.size()];
        Arrays.fill(row, BigInteger.ZERO);
        lines.forEach(line -> {
            Integer column = unknowns.get(List.of(line.fileId(), figure.applyAsLong(line)));
            if (column != null) {
                row[column] = BigInteger.ONE;
            }
        });
        return row;
    }

    /** How many independent combinations of the rows hold nothing but these columns: what the rest of the rows lacks in rank. */
    private static int onlyOf(List<BigInteger[]> rows, boolean[] theirs) {
        List<BigInteger[]> rest = rows.stream()
                .map(row -> {
                    BigInteger[] others = row.clone();
                    for (int j = 0; j < others.length; j++) {
                        others[j] = theirs[j] ? BigInteger.ZERO : others[j];
                    }
                    return others;
                })
                .toList();
        return rows.isEmpty() ? 0 : Ranks.of(rows) - Ranks.of(rest);
    }

    @Provide
    Arbitrary<List<Takeover>> funds() {
        return takeover().list().ofMinSize(4).ofMaxSize(16);
    }

    @Provide
    Arbitrary<List<Takeover>> large() {
        return takeover().list().ofMinSize(250).ofMaxSize(300);
    }

    private static Arbitrary<Takeover> takeover() {
        Arbitrary<Integer> quarter = Arbitraries.integers().between(0, QUARTERS - 1);
        return Combinators.combine(
                        Arbitraries.of(Origin.class),
                        Arbitraries.of("Ain", "Rhône"),
                        quarter,
                        Arbitraries.integers().between(5, 12),
                        quarter,
                        Arbitraries.integers().between(5, 12),
                        quarter,
                        Arbitraries.longs().between(1_000_000, 3_000_000))
                .as(Takeover::new);
    }
}
