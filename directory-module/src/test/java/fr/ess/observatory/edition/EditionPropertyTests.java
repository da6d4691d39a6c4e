package fr.ess.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.observatory.Breakdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small regions at random, with EPCI that cross a border and entries without a commune, are told and then attacked, by algebra of
 * the attacker's own and by bounds: no withheld figure comes out.
 */
class EditionPropertyTests {

    private static final int REGION = 1;
    private static final int[] JOBS = {0, 0, 0, 2, 2, 4, 8, 15, 35, 150, 750};
    private static final int[] SIZES = {0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noWithheldFigureCanBeWorkedOut(int part) {
        for (int seed = part * 1_000; seed < part * 1_000 + 200; seed++) {
            List<Count> counts = someCounts(new Random(seed));
            List<Figure> figures = Edition.of(REGION, counts);
            assertThat(new Attacker(REGION, counts, figures).recovered())
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void theAttackSucceedsWhereOnlySmallFiguresAreWithheld() {
        int recovered = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Count> counts = someCounts(new Random(seed));
            List<Figure> figures = Edition.of(REGION, counts).stream()
                    .map(figure -> smallOnesWithheld(figure, counts))
                    .toList();
            recovered += new Attacker(REGION, counts, figures).recovered().isEmpty() ? 0 : 1;
        }
        assertThat(recovered).isGreaterThan(10);
    }

    @Test
    void whatIsSmallOrDominatedIsNeverTold() {
        for (int seed = 0; seed < 100; seed++) {
            List<Count> counts = someCounts(new Random(seed));
            for (Figure figure : Edition.of(REGION, counts)) {
                long units = sum(figure, counts, Attacker.Measure.UNITS);
                long employers = sum(figure, counts, Attacker.Measure.EMPLOYERS);
                long jobs = sum(figure, counts, Attacker.Measure.JOBS);
                if (figure.units() != null) {
                    assertThat(figure.units()).isEqualTo(units).isNotIn(1L, 2L);
                }
                if (figure.jobs() != null) {
                    assertThat(figure.employers()).isEqualTo(employers).isNotIn(1L, 2L);
                    assertThat(figure.jobs()).isEqualTo(jobs);
                    long largest = counts.stream()
                            .filter(count -> Attacker.isIn(
                                    count, REGION, figure.territory(), figure.breakdown(), figure.category()))
                            .mapToLong(Count::largest)
                            .max()
                            .orElse(0);
                    assertThat(largest * 100).isLessThanOrEqualTo(jobs * 85);
                }
            }
        }
    }

    @Test
    void mostOfALargeRegionIsTold() {
        List<Figure> figures = Edition.of(REGION, counts(new Random(7), 60, 6, 4_000));
        long whole = figures.stream().filter(Figure::isWhole).count();
        assertThat(whole * 100 / figures.size()).isGreaterThan(45);
        assertThat(figures)
                .filteredOn(figure -> figure.territory() == REGION && figure.breakdown() == Breakdown.TOTAL)
                .allMatch(Figure::isWhole);
    }

    private static Figure smallOnesWithheld(Figure figure, List<Count> counts) {
        long units = sum(figure, counts, Attacker.Measure.UNITS);
        long employers = sum(figure, counts, Attacker.Measure.EMPLOYERS);
        boolean few = employers == 1 || employers == 2;
        return new Figure(
                figure.territory(),
                figure.breakdown(),
                figure.category(),
                units < 3 ? null : (Long) units,
                few ? null : (Long) employers,
                few ? null : (Long) sum(figure, counts, Attacker.Measure.JOBS),
                figure.detailed());
    }

    private static long sum(Figure figure, List<Count> counts, Attacker.Measure measure) {
        return counts.stream()
                .filter(count ->
                        Attacker.isIn(count, REGION, figure.territory(), figure.breakdown(), figure.category()))
                .mapToLong(measure::of)
                .sum();
    }

    private static List<Count> someCounts(Random random) {
        return counts(random, 2 + random.nextInt(6), 1 + random.nextInt(3), 1 + random.nextInt(160));
    }

    /** Départements are 10 and 11, EPCI from 20, communes from 100; the last EPCI crosses the border. */
    private static List<Count> counts(Random random, int communes, int epci, int units) {
        int families = 1 + random.nextInt(3);
        int sectors = 1 + random.nextInt(3);
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            int commune = random.nextInt(communes) * random.nextInt(communes) / Math.max(1, communes / 2) % communes;
            int of = commune % epci;
            boolean crossing = of == epci - 1;
            int departement = crossing ? 10 + commune / epci % 2 : 10 + of % 2;
            int band = random.nextInt(JOBS.length);
            boolean placed = random.nextInt(15) > 0;
            counts.add(new Count(
                    departement,
                    placed ? (Integer) (100 + commune) : null,
                    placed ? (Integer) (20 + of) : null,
                    random.nextInt(families),
                    random.nextInt(sectors),
                    SIZES[band],
                    random.nextInt(4) > 0,
                    1,
                    JOBS[band] > 0 ? 1 : 0,
                    JOBS[band],
                    JOBS[band]));
        }
        Set<Integer> withAndWithout = new HashSet<>();
        counts.removeIf(count -> count.epci() == null && withAndWithout.add(count.family()) && random.nextBoolean());
        return counts;
    }
}
