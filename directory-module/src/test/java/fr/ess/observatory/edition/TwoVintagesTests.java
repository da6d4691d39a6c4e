package fr.ess.observatory.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small regions are told twice, with some units come, gone or grown in between: who keeps both subtracts, and learns no employer's jobs. */
class TwoVintagesTests {

    private static final int REGION = 1;
    private static final int[] JOBS = {0, 2, 2, 4, 8, 15, 35, 150};
    private static final int[] SIZES = {0, 1, 1, 1, 1, 2, 2, 3};

    private record Two(List<Count> before, List<Count> after) {

        static Two at(int seed) {
            Random random = new Random(seed);
            List<Count> before = new ArrayList<>();
            int units = 20 + random.nextInt(120);
            for (int i = 0; i < units; i++) {
                before.add(unit(random));
            }
            List<Count> after = new ArrayList<>(before);
            int moves = 1 + random.nextInt(12);
            for (int i = 0; i < moves; i++) {
                int at = random.nextInt(after.size());
                switch (random.nextInt(3)) {
                    case 0 -> after.add(unit(random));
                    case 1 -> after.remove(at);
                    default -> after.set(at, grown(after.get(at), random.nextInt(JOBS.length)));
                }
            }
            return new Two(before, after);
        }

        List<Figure> first() {
            return Edition.of(REGION, before);
        }

        List<Figure> second(List<Figure> first) {
            return Edition.of(REGION, after, List.of(new Edition.Earlier(before, first)));
        }
    }

    private static Count unit(Random random) {
        int commune = random.nextInt(6);
        int band = random.nextInt(JOBS.length);
        return new Count(
                10 + commune % 2,
                100 + commune,
                20 + commune % 2 + 2 * (commune / 4),
                random.nextInt(3),
                random.nextInt(2),
                SIZES[band],
                random.nextInt(4) > 0,
                1,
                JOBS[band] > 0 ? 1 : 0,
                JOBS[band],
                JOBS[band]);
    }

    private static Count grown(Count one, int band) {
        return new Count(
                one.departement(),
                one.commune(),
                one.epci(),
                one.family(),
                one.sector(),
                SIZES[band],
                one.headquarters(),
                1,
                JOBS[band] > 0 ? 1 : 0,
                JOBS[band],
                JOBS[band]);
    }

    /** Figures whose jobs are told in both, and differ by what one or two employers make: counted unit by unit. */
    private static List<Figure> given(Two two, List<Figure> first, List<Figure> second) {
        Map<Cell, Figure> told = first.stream()
                .filter(figure -> figure.jobs() != null)
                .collect(Collectors.toMap(TwoVintagesTests::cell, figure -> figure));
        return second.stream()
                .filter(figure -> figure.jobs() != null && told.containsKey(cell(figure)))
                .filter(figure -> {
                    Predicate<Count> in = count -> count.employers() > 0
                            && Attacker.isIn(count, REGION, figure.territory(), figure.breakdown(), figure.category());
                    List<Count> gone =
                            new ArrayList<>(two.before.stream().filter(in).toList());
                    List<Count> come = new ArrayList<>();
                    two.after.stream().filter(in).forEach(count -> {
                        if (!gone.remove(count)) {
                            come.add(count);
                        }
                    });
                    int moved = Math.max(gone.size(), come.size());
                    return moved == 1 || moved == 2;
                })
                .toList();
    }

    private static Cell cell(Figure figure) {
        return new Cell(figure.territory(), figure.breakdown(), figure.category());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void noDifferenceOfJobsIsOfOneOrTwoEmployers(int part) {
        for (int seed = part * 1_000; seed < part * 1_000 + 100; seed++) {
            Two two = Two.at(seed);
            List<Figure> first = two.first();
            List<Figure> second = two.second(first);
            assertThat(given(two, first, second)).as("seed " + seed).isEmpty();
            assertThat(new Attacker(REGION, two.after, second).recovered())
                    .as("within the later one, seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void theDifferenceTellsWhereTheEarlierOneIsNotThoughtOf() {
        int given = 0;
        for (int seed = 0; seed < 30; seed++) {
            Two two = Two.at(seed);
            given += given(two, two.first(), Edition.of(REGION, two.after)).isEmpty() ? 0 : 1;
        }
        assertThat(given).isGreaterThan(15);
    }

    @Test
    void whatDidNotMoveIsToldAgain() {
        Map<Cell, Long> again = new HashMap<>();
        Two two = Two.at(7);
        List<Figure> first = two.first();
        Edition.of(REGION, two.before, List.of(new Edition.Earlier(two.before, first)))
                .forEach(figure -> again.put(cell(figure), Objects.requireNonNullElse(figure.jobs(), -1L)));
        first.forEach(figure ->
                assertThat(again).containsEntry(cell(figure), Objects.requireNonNullElse(figure.jobs(), -1L)));
    }
}
