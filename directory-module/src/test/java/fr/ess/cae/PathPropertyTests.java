package fr.ess.cae;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cae.people.PathRules;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is told, corrected and forgotten in whatever order: the database takes what the rules take and refuses the rest, for
 * every period opening + entries − exits is closing, and forgetting somebody changes no figure of any day.
 */
class PathPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2014, 3, 3);
    private static final int DAYS = 10;

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static int made;

    @AfterContainer
    static void close() {
        database.close();
    }

    /** Somebody tells a status; or of the line told {@code back} ago, where there is one, that it was another or none. */
    record Attempt(int person, @Nullable MembershipStatus status, int day, int back) {}

    /** A line in force as the model knows it. */
    record Line(long id, PathRules.Point point) {}

    @Provide
    Arbitrary<Attempt> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(MembershipStatus.class).injectNull(.1),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(-5, 2))
                .as(Attempt::new);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void everyPathIsSoundAndEveryPeriodAddsUp(
            @ForAll @Size(min = 6, max = 40) List<@From("attempts") Attempt> attempts) {
        long[] caes = {cae(), cae()};
        // The first two are one human being in two co-operatives.
        long[] people = {enrol(caes[0], "A"), enrol(caes[1], "A"), enrol(caes[0], "B")};
        List<List<Line>> told = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Attempt attempt : attempts) {
            tell(people[attempt.person], attempt, told.get(attempt.person));
        }
        for (int from = -1; from <= DAYS; from++) {
            for (int to = from; to <= DAYS; to += 3) {
                for (Long cae : new Long[] {null, caes[0], caes[1]}) {
                    assertAddsUp(cae, FIRST.plusDays(from), FIRST.plusDays(to));
                }
            }
        }
        for (int day = -1; day <= DAYS; day++) {
            for (int person = 0; person < people.length; person++) {
                assertThat(status(people[person], day)).isEqualTo(expected(told.get(person), day));
            }
        }
        assertForgettingChangesNothing(people);
    }

    private void tell(long person, Attempt attempt, List<Line> told) {
        Line old = attempt.back >= 0 && attempt.back < told.size() ? told.get(attempt.back) : null;
        if (attempt.status == null && old == null) {
            return;
        }
        PathRules.Point point = attempt.status == null
                ? null
                : new PathRules.Point(
                        attempt.status,
                        FIRST.plusDays(attempt.day),
                        attempt.status == MembershipStatus.LEFT ? LeavingReason.OTHER : null);
        List<PathRules.Point> after = new ArrayList<>(
                told.stream().filter(line -> !line.equals(old)).map(Line::point).toList());
        if (point != null) {
            after.add(point);
        }
        boolean sound = PathRules.fault(after).isEmpty();
        try {
            long id = jdbc.sql("""
                            insert into cae_status (person_id, status, on_day, reason, supersedes, recorded_by)
                            values (?, ?, ?, ?, ?::bigint, 'essai') returning id""")
                    .param(person)
                    .param(point == null ? null : point.status().name())
                    .param(FIRST.plusDays(attempt.day))
                    .param(
                            point == null || point.reason() == null
                                    ? null
                                    : point.reason().name())
                    .param(old == null ? null : old.id)
                    .query(Long.class)
                    .single();
            assertThat(sound).as("%s was taken after %s", attempt, told).isTrue();
            told.remove(old);
            if (point != null) {
                told.add(new Line(id, point));
            }
        } catch (DataIntegrityViolationException refused) {
            assertThat(sound).as("%s was refused after %s", attempt, told).isFalse();
        }
    }

    private static void assertAddsUp(@Nullable Long cae, LocalDate from, LocalDate to) {
        long difference = jdbc.sql("select opening + entries - exits - closing from cae_flow(?::bigint, ?, ?)")
                .param(cae)
                .param(from)
                .param(to)
                .query(Long.class)
                .single();
        assertThat(difference).as("%s from %s to %s", cae, from, to).isZero();
    }

    private static @Nullable String status(long person, int day) {
        return jdbc.sql("select status from cae_people_at(?) where person_id = ?")
                .params(FIRST.plusDays(day), person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static @Nullable String expected(List<Line> told, int day) {
        TreeMap<LocalDate, MembershipStatus> path = new TreeMap<>();
        told.forEach(line -> path.put(line.point.onDay(), line.point.status()));
        var last = path.floorEntry(FIRST.plusDays(day));
        return last == null || last.getValue() == MembershipStatus.LEFT
                ? null
                : last.getValue().name();
    }

    private static void assertForgettingChangesNothing(long[] people) {
        List<String> before = figures();
        for (long person : people) {
            jdbc.sql("""
                            select cae_erase(p.id, ?) from cae_person p where p.id = ?
                              and not exists (select from cae_stay s where s.person_id = p.id and s.during @> ?::date)""")
                    .params(FIRST.plusDays(DAYS), person, FIRST.plusDays(DAYS))
                    .query((row, number) -> 1)
                    .list();
        }
        assertThat(figures()).isEqualTo(before);
    }

    /** Everything that any figure is made of, without the numbers by which records are known. */
    private static List<String> figures() {
        return jdbc.sql("""
                        select concat_ws('|', d.day, a.individual_id, a.cae_id, a.status, a.entered_on, a.is_new, a.counted, a.gender, a.situation,
                                         a.sector, a.departement)
                        from generate_series(?::date, ?::date, interval '1 day') as d (day) cross join lateral cae_people_at(d.day::date) a
                        order by d.day, a.person_id""")
                .params(FIRST.minusDays(1), FIRST.plusDays(DAYS))
                .query(String.class)
                .list();
    }

    private static long cae() {
        int departement = jdbc.sql("select id from territory where level = 'DEPARTEMENT' order by code limit 1")
                .query(Integer.class)
                .single();
        return jdbc.sql(
                        "insert into cae (slug, name, trade, departement_id, source) values (?, 'Essai', 'MULTI', ?, 'essai') returning id")
                .params("essai-" + made++, departement)
                .query(Long.class)
                .single();
    }

    private static long enrol(long cae, String name) {
        return jdbc.sql("select cae_enrol(?, ?, 'Essai', '1980-05-01', 'WOMAN', 'RSA', null, null, null)")
                .params(cae, name + made)
                .query(Long.class)
                .single();
    }
}
