package fr.ess.cae;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Attacks everything that is told of a small region and its co-operatives: no combination gives one or two people away. */
class PublishedPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2011, 12, 31);

    @Property(tries = 200)
    void noSumOfOneOrTwoPeopleCanBeWorkedOut(@ForAll("snapshots") Snapshot everybody) {
        List<Long> people = everybody.lines().stream()
                .map(PersonLine::individual)
                .distinct()
                .toList();
        List<BigInteger[]> told = new ArrayList<>();
        for (Set<Long> sum : told(everybody, Published.of(everybody)).values()) {
            assertThat(sum).hasSizeGreaterThanOrEqualTo(3);
            told.add(row(people, sum));
        }
        if (told.isEmpty()) {
            return;
        }
        int rank = rank(told);
        for (Long one : people) {
            for (Long other : people) {
                List<BigInteger[]> more = new ArrayList<>(told);
                more.add(row(people, Set.copyOf(Arrays.asList(one, other))));
                assertThat(rank(more)).as("%s with %s", one, other).isGreaterThan(rank);
            }
        }
    }

    /** Some leave, some come, and what was told of the day before is kept. */
    @Property(tries = 200)
    void noFigureChangesByOneOrTwoPeople(@ForAll("large") Snapshot all, @ForAll @IntRange(max = 6) int moves) {
        Snapshot before = part(all, moves, Integer.MAX_VALUE);
        Snapshot after = part(all, 0, all.lines().size() - moves / 2);
        Published first = Published.of(before);
        Map<List<@Nullable Object>, Set<Long>> earlier = told(before, first);
        told(after, Published.of(after, List.of(first))).forEach((place, who) -> {
            Set<Long> then = earlier.getOrDefault(place, Set.of());
            long moved = Stream.concat(who.stream(), then.stream()).distinct().count()
                    - who.stream().filter(then::contains).count();
            assertThat(moved).as("%s", place).isNotIn(1L, 2L);
        });
    }

    private static Snapshot part(Snapshot all, int from, int to) {
        return new Snapshot(
                DAY, all.lines().subList(from, Math.min(to, all.lines().size())));
    }

    /** Whom each figure is over that is told on some page, worked out anew from the lines; the figure must be their number. */
    private static Map<List<@Nullable Object>, Set<Long>> told(Snapshot everybody, Published published) {
        Map<List<@Nullable Object>, Set<Long>> sums = new LinkedHashMap<>();
        Snapshot region = everybody.counted();
        Counts counts = published.region();
        for (Figure figure : Figure.values()) {
            add(sums, Arrays.asList(figure), region, figure::counts, counts.of(figure));
        }
        for (Dimension dimension : Dimension.values()) {
            Snapshot counted = dimension == Dimension.CO_OPERATIVE ? everybody : region;
            counts.by(dimension)
                    .forEach(told -> add(
                            sums,
                            Arrays.asList(dimension, told.key()),
                            counted,
                            line -> Objects.equals(dimension.of(line), told.key()),
                            told.people()));
        }
        for (long cae = 1; cae <= 3; cae++) {
            for (Figure figure : Figure.OF_CO_OPERATIVE) {
                add(
                        sums,
                        Arrays.asList(cae, figure),
                        everybody.of(cae),
                        figure::counts,
                        published.of(cae(cae)).of(figure));
            }
        }
        return sums;
    }

    private static void add(
            Map<List<@Nullable Object>, Set<Long>> sums,
            List<@Nullable Object> place,
            Snapshot snapshot,
            Predicate<PersonLine> counted,
            @Nullable Long told) {
        if (told != null) {
            Set<Long> who = snapshot.lines().stream()
                    .filter(counted)
                    .map(PersonLine::individual)
                    .collect(Collectors.toSet());
            assertThat(who).hasSize(told.intValue());
            sums.put(place, who);
        }
    }

    private static CoOperative cae(long id) {
        return new CoOperative(id, "essai", "Essai", null, Trade.MULTI, null, "Ain", "01", List.of(), null, "essai", 0);
    }

    private static BigInteger[] row(List<Long> all, Set<Long> held) {
        return all.stream()
                .map(one -> held.contains(one) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** Without fractions: rows are multiplied crosswise. */
    private static int rank(List<BigInteger[]> matrix) {
        List<BigInteger[]> rows =
                new ArrayList<>(matrix.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        for (int column = 0; column < rows.get(0).length; column++) {
            int at = column;
            int pivot = IntStream.range(rank, rows.size())
                    .filter(i -> rows.get(i)[at].signum() != 0)
                    .findFirst()
                    .orElse(-1);
            if (pivot < 0) {
                continue;
            }
            BigInteger[] chosen = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, chosen);
            for (int i = rank + 1; i < rows.size(); i++) {
                BigInteger[] row = rows.get(i);
                BigInteger times = row[column];
                for (int j = 0; times.signum() != 0 && j < row.length; j++) {
                    row[j] = row[j].multiply(chosen[at]).subtract(chosen[j].multiply(times));
                }
            }
            rank++;
        }
        return rank;
    }

    @Provide
    Arbitrary<Snapshot> snapshots() {
        return snapshots(1, 12);
    }

    @Provide
    Arbitrary<Snapshot> large() {
        return snapshots(12, 40);
    }

    private static Arbitrary<Snapshot> snapshots(int least, int most) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(MembershipStatus.WELCOMED, MembershipStatus.PROJECT, MembershipStatus.EMPLOYED),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Gender.WOMAN, Gender.MAN),
                        Arbitraries.of(EntrySituation.JOB_SEEKER, EntrySituation.RSA, EntrySituation.EMPLOYEE),
                        Arbitraries.of("Commerce", "Construction"),
                        Arbitraries.of("Ain", "Loire"))
                .as((cae, status, fresh, gender, situation, sector, departement) -> new PersonLine(
                        0, 0, cae, status, DAY, fresh, true, gender, situation, sector, departement, true))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(PublishedPropertyTests::numbered);
    }

    private static Snapshot numbered(List<PersonLine> lines) {
        return new Snapshot(
                DAY,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> {
                            PersonLine x = lines.get(i);
                            return new PersonLine(
                                    i,
                                    i,
                                    x.caeId(),
                                    x.status(),
                                    x.enteredOn(),
                                    x.fresh(),
                                    true,
                                    x.gender(),
                                    x.situation(),
                                    x.sector(),
                                    x.departement(),
                                    true);
                        })
                        .toList());
    }
}
