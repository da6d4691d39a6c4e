package fr.ess.transmea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.ReferrerKind;
import fr.ess.transmea.Situation;
import fr.ess.transmea.portfolio.Secrecy.Told;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Attacks what is told of small portfolios: no combination of the sums gives one company, or two together, away. */
class SecrecyPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2012, 12, 31);

    @Property(tries = 300)
    void noSumOfOneOrTwoFilesCanBeWorkedOut(@ForAll("portfolios") Portfolio portfolio) {
        Map<Dimension, List<Told>> told = Secrecy.of(portfolio, ToldPortfolio.DIMENSIONS, Knowledge.none());
        attack(portfolio, told, line -> true);
        attack(portfolio, told, line -> line.invested().cents() != 0);
        attack(portfolio, told, line -> line.isFunded() && line.jobs() != null && line.jobs() != 0);
    }

    @Property(tries = 200)
    void whateverIsToldIsTrueAndOfThreeFilesAtLeast(@ForAll("portfolios") Portfolio portfolio) {
        Map<Dimension, List<Told>> told = Secrecy.of(portfolio, ToldPortfolio.DIMENSIONS, Knowledge.none());
        told.forEach((dimension, groups) -> {
            List<Portfolio.Group> real = portfolio.by(dimension);
            assertThat(groups).hasSameSizeAs(real);
            for (int i = 0; i < groups.size(); i++) {
                Tally tally = groups.get(i).tally();
                if (tally != null) {
                    assertThat(tally).isEqualTo(real.get(i).tally());
                    assertThat(tally.files()).isGreaterThanOrEqualTo(3);
                    assertThat(tally.funded()).isNotIn(1, 2);
                }
            }
        });
    }

    @Property(tries = 20)
    void manyFilesOfEachKindAreTold(@ForAll("large") Portfolio portfolio) {
        Map<Dimension, List<Told>> told = Secrecy.of(portfolio, ToldPortfolio.DIMENSIONS, Knowledge.none());
        assertThat(told.get(Dimension.ORIGIN)).isNotEmpty().noneMatch(Told::isWithheld);
    }

    /** An attacker of their own: a figure can be worked out if it adds nothing to the rank of what is told. */
    private static void attack(Portfolio portfolio, Map<Dimension, List<Told>> told, Predicate<PortfolioLine> bears) {
        List<PortfolioLine> lines = portfolio.lines().stream().filter(bears).toList();
        List<BigInteger[]> sums = new ArrayList<>();
        told.forEach((dimension, groups) -> {
            List<Portfolio.Group> real = portfolio.by(dimension);
            for (int i = 0; i < groups.size(); i++) {
                if (!groups.get(i).isWithheld()) {
                    sums.add(row(lines, real.get(i).lines()));
                }
            }
        });
        if (sums.isEmpty()) {
            return;
        }
        sums.add(row(lines, lines));
        int rank = Ranks.of(sums);
        for (int a = 0; a < lines.size(); a++) {
            for (int b = a; b < lines.size(); b++) {
                List<BigInteger[]> more = new ArrayList<>(sums);
                more.add(row(lines, List.of(lines.get(a), lines.get(b))));
                assertThat(Ranks.of(more))
                        .as("%s with %s", lines.get(a), lines.get(b))
                        .isGreaterThan(rank);
            }
        }
    }

    private static BigInteger[] row(List<PortfolioLine> all, List<PortfolioLine> held) {
        return all.stream()
                .map(line -> held.contains(line) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return lines(1, 14);
    }

    @Provide
    Arbitrary<Portfolio> large() {
        return lines(400, 500);
    }

    private static Arbitrary<Portfolio> lines(int least, int most) {
        Arbitrary<PortfolioLine> line = Combinators.combine(
                        Arbitraries.of(
                                BuyoutStage.LEAD, BuyoutStage.STUDY, BuyoutStage.FOLLOW_UP, BuyoutStage.FOLLOW_UP),
                        Arbitraries.of(Origin.class),
                        Arbitraries.of(Situation.class),
                        Arbitraries.of("Industrie", "Commerce").injectNull(.1),
                        Arbitraries.of("Ain", "Loire", "Rhône"),
                        Combinators.combine(
                                        Arbitraries.of(LeadSource.class),
                                        Arbitraries.of(ReferrerKind.COURT, ReferrerKind.BANK)
                                                .injectNull(.3))
                                .as(Tuple::of),
                        Arbitraries.longs().between(1_000_000, 3_000_000),
                        Arbitraries.integers().between(5, 12))
                .as((stage, origin, situation, sector, departement, lead, cents, jobs) ->
                        line(stage, origin, situation, sector, departement, lead.get1(), lead.get2(), cents, jobs));
        return line.list().ofMinSize(least).ofMaxSize(most).map(SecrecyPropertyTests::numbered);
    }

    private static PortfolioLine line(
            BuyoutStage stage,
            Origin origin,
            Situation situation,
            @Nullable String sector,
            String departement,
            LeadSource source,
            @Nullable ReferrerKind referrer,
            long cents,
            int jobs) {
        Euros paid = stage.isFunded() ? new Euros(cents) : Euros.ZERO;
        return new PortfolioLine(
                0,
                "",
                "",
                stage,
                DAY,
                null,
                origin,
                situation,
                sector,
                departement,
                source,
                null,
                referrer,
                DAY,
                paid,
                paid,
                Euros.ZERO,
                Euros.ZERO,
                Euros.ZERO,
                paid,
                stage.isFunded() ? jobs : null,
                Euros.ZERO,
                Euros.ZERO,
                true);
    }

    private static Portfolio numbered(List<PortfolioLine> lines) {
        PortfolioLine[] numbered = new PortfolioLine[lines.size()];
        Arrays.setAll(numbered, i -> {
            PortfolioLine x = lines.get(i);
            return new PortfolioLine(
                    i,
                    "2012-" + i,
                    "Entreprise " + i,
                    x.stage(),
                    x.since(),
                    x.fundedOn(),
                    x.origin(),
                    x.situation(),
                    x.sector(),
                    x.departement(),
                    x.leadSource(),
                    x.referrer(),
                    x.referrerKind(),
                    x.receivedOn(),
                    x.committed(),
                    x.invested(),
                    x.repaid(),
                    x.transferred(),
                    x.writtenOff(),
                    x.outstanding(),
                    x.jobs(),
                    x.levered(),
                    x.ticket(),
                    x.example());
        });
        return new Portfolio(DAY, Arrays.asList(numbered));
    }
}
