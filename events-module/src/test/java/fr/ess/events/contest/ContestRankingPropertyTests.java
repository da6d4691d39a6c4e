package fr.ess.events.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** The ranking is the weighted mean of who counts, whatever the order in which the sheets came. */
class ContestRankingPropertyTests {

    private static final int ENTRIES = 3;
    private static final ContestFixture fixture = new ContestFixture();
    private static final ContestRanking ranking = new ContestRanking(fixture.jdbc);

    @AfterContainer
    static void close() {
        fixture.close();
    }

    /** What a juror does with an entry: marks it, recuses themselves, or both, the recusal last. */
    record Deed(int entry, int juror, List<Integer> marks, boolean marked, boolean recused) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<List<Integer>> marks =
                Arbitraries.integers().between(0, 5).list().ofSize(3);
        return Combinators.combine(
                        marks.list().ofSize(ENTRIES * ContestFixture.JURORS),
                        Arbitraries.integers().between(0, 4).list().ofSize(ENTRIES * ContestFixture.JURORS))
                .as((all, what) -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Deed(
                                i / ContestFixture.JURORS,
                                i % ContestFixture.JURORS,
                                all.get(i),
                                what.get(i) != 0,
                                what.get(i) == 1))
                        .toList());
    }

    /** Rank and mean of an entry. */
    record Place(
            int entry, @Nullable Integer rank, @Nullable BigDecimal mean, int sheets) {}

    private static List<Place> places(List<Deed> deeds) {
        int contest = fixture.contest(ENTRIES);
        List<Long> entries = fixture.entries(contest);
        List<Long> jurors = fixture.jurors(contest);
        for (Deed deed : deeds) {
            if (deed.marked()) {
                fixture.sheet(contest, entries.get(deed.entry()), jurors.get(deed.juror()), deed.marks());
            }
            if (deed.recused()) {
                fixture.recuse(contest, entries.get(deed.entry()), jurors.get(deed.juror()));
            }
        }
        return ranking.of(contest).stream()
                .map(one -> new Place(entries.indexOf(one.entry()), one.rank(), one.mean(), one.sheets()))
                .toList();
    }

    @Property(tries = 25)
    void theOrderOfTheSheetsDoesNotMatterAndWhoIsRecusedNeverCounts(
            @ForAll("deeds") List<Deed> deeds, @ForAll Random random) {
        List<Deed> shuffled = new ArrayList<>(deeds);
        Collections.shuffle(shuffled, random);
        List<Place> places = places(deeds);
        assertThat(places(shuffled)).isEqualTo(places);
        for (Place place : places) {
            List<Deed> counting = deeds.stream()
                    .filter(deed -> deed.entry() == place.entry() && deed.marked() && !deed.recused())
                    .toList();
            assertThat(place.sheets()).isEqualTo(counting.size());
            int points = counting.stream()
                    .mapToInt(deed -> 3 * deed.marks().get(0)
                            + 2 * deed.marks().get(1)
                            + 2 * deed.marks().get(2))
                    .sum();
            assertThat(place.mean())
                    .isEqualTo(
                            counting.size() < 2
                                    ? null
                                    : BigDecimal.valueOf(points)
                                            .divide(
                                                    BigDecimal.valueOf(7L * counting.size()),
                                                    12,
                                                    RoundingMode.HALF_UP));
            long better = places.stream()
                    .filter(other -> place.mean() != null
                            && other.mean() != null
                            && other.mean().compareTo(place.mean()) > 0)
                    .count();
            assertThat(place.rank()).isEqualTo(place.mean() == null ? null : Integer.valueOf((int) better + 1));
        }
    }
}
