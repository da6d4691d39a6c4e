package fr.ess.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's calendar: real events of 2012 as the sources tell them, and examples around today. */
class EventCalendarTests {

    private static final TestDatabase database = TestDatabase.demonstration();
    private static final JdbcClient jdbc = database.jdbc();
    private static final EventCalendar calendar = new EventCalendar(jdbc);
    private static final Occurrences occurrences =
            new Occurrences(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())));

    @BeforeAll
    static void expand() {
        occurrences.refresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static EventQuery from(LocalDate from, @Nullable LocalDate to) {
        return new EventQuery(from, to, null, null, null, null, "");
    }

    private static List<EventLine> walk(EventQuery query, int size) {
        List<EventLine> all = new ArrayList<>();
        @Nullable EventCursor after = null;
        do {
            EventPage page = calendar.page(query, after, size);
            all.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void thePartsMakeTheWholeInOrder() {
        EventQuery query = from(LocalDate.of(2012, 1, 1), null);
        List<EventLine> whole = calendar.page(query, null, 1_000).lines();

        assertThat(walk(query, 3)).isEqualTo(whole);
        assertThat(whole).extracting(EventLine::start).isSorted();
        assertThat(calendar.page(query, null, 2).total())
                .isEqualTo(whole.size())
                .isGreaterThan(50);
    }

    @Test
    void whatStillGoesOnIsFoundOnEachOfItsDays() {
        LocalDate day = LocalDate.of(2012, 11, 17);

        assertThat(calendar.page(from(day, day), null, 20).lines())
                .extracting(EventLine::slug)
                .containsExactly("rencontres-solidaires-2012", "forum-de-l-emploi-solidaire-2012");
        assertThat(calendar.page(from(LocalDate.of(2012, 10, 26), LocalDate.of(2012, 10, 31)), null, 20)
                        .lines())
                .isEmpty();
    }

    @Test
    void filtersNarrow() {
        LocalDate past = LocalDate.of(2012, 1, 1);
        int campaign = calendar.campaign("mois-de-l-ess-2012").orElseThrow().id();

        assertThat(calendar.page(new EventQuery(past, null, EventKind.FORUM, null, campaign, null, ""), null, 20)
                        .lines())
                .extracting(EventLine::slug)
                .containsExactly("forum-de-l-emploi-solidaire-2012");
        assertThat(calendar.page(new EventQuery(past, null, null, null, null, null, "ampleur nationale"), null, 20)
                        .lines())
                .extracting(EventLine::slug)
                .containsExactly("rencontre-nationale-ptce-2012");
        int ain = jdbc.sql("select id from territory where level = 'DEPARTEMENT' and code = '01'")
                .query(Integer.class)
                .single();
        assertThat(calendar.page(new EventQuery(past, null, null, ain, null, null, ""), null, 20)
                        .lines())
                .allMatch(line -> String.valueOf(line.communeCode()).startsWith("01"))
                .hasSize(2);
    }

    @Test
    void aMonthTellsItsLastDaysHoweverCrowdedTheFirstAre() {
        jdbc.sql("""
                insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source, example)
                select 'exemple-foule-' || n, 'Exemple ' || n, 'WORKSHOP', 'PUBLISHED', 'Un exemple.', start, start + interval '2 hours', 'Lyon', 'Exemple', true
                from generate_series(1, 12) n,
                     lateral (select timestamp '2011-05-03 09:00' + case when n <= 10 then interval '0' else interval '28 days 14 hours' end as start) s""").update();
        occurrences.refresh();
        EventQuery may = from(LocalDate.of(2011, 5, 1), LocalDate.of(2011, 5, 31));

        EventMonth month = calendar.month(may, 4);

        assertThat(month.perDay())
                .containsExactlyInAnyOrderEntriesOf(Map.of(LocalDate.of(2011, 5, 3), 10, LocalDate.of(2011, 5, 31), 2));
        assertThat(month.lines())
                .extracting(EventLine::start)
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(
                        LocalDate.of(2011, 5, 3),
                        LocalDate.of(2011, 5, 3),
                        LocalDate.of(2011, 5, 3),
                        LocalDate.of(2011, 5, 3),
                        LocalDate.of(2011, 5, 31),
                        LocalDate.of(2011, 5, 31));
        assertThat(month.total()).isEqualTo(calendar.page(may, null, 1).total());
        assertThat(calendar.month(from(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 6, 30)), 4)
                        .perDay())
                .as("what goes on past midnight stands on the first day")
                .containsExactly(Map.entry(LocalDate.of(2011, 6, 1), 2));
    }

    @Test
    void placesAddUpToWhatTakesPlaceInACommune() {
        EventQuery all = from(LocalDate.of(2012, 1, 1), null);
        List<EventPlace> places = calendar.places(all);

        assertThat(places).hasSizeGreaterThan(3).extracting(EventPlace::times).isSortedAccordingTo((a, b) -> b - a);
        assertThat(places.stream().mapToInt(EventPlace::times).sum())
                .isEqualTo((int) calendar.page(all, null, 1_000).lines().stream()
                        .filter(line -> line.commune() != null)
                        .count());
        EventPlace first = places.get(0);
        int commune = jdbc.sql("select id from territory where level = 'COMMUNE' and code = ?")
                .param(first.code())
                .query(Integer.class)
                .single();
        assertThat(calendar.page(new EventQuery(all.from(), null, null, null, null, commune, ""), null, 1_000)
                        .lines())
                .hasSize(first.times())
                .allMatch(line -> first.name().equals(line.commune()));
    }

    @Test
    void theNewestAreThoseThatChangedLast() {
        EventProfiles profiles = new EventProfiles(jdbc, new Programmes(jdbc));
        EventQuery all = from(LocalDate.of(2012, 1, 1), null);
        jdbc.sql(
                        "update event set title = title || ' !', changed_at = now() where slug = 'rencontre-nationale-ptce-2012'")
                .update();
        List<Long> everything = new ArrayList<>();
        profiles.forEach(all, profile -> everything.add(profile.line().id()));

        assertThat(profiles.newest(all, 3))
                .hasSize(3)
                .first()
                .matches(profile -> profile.line().slug().equals("rencontre-nationale-ptce-2012"));
        assertThat(profiles.newest(all, 1_000))
                .extracting(profile -> profile.line().id())
                .containsExactlyInAnyOrderElementsOf(everything);
        assertThat(profiles.newest(all, 1_000))
                .extracting(profile -> profile.details().changedAt().toInstant().toEpochMilli())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void aRuleIsWorkedOutAgainWhenItChangesAndNotBefore() {
        long weekly = jdbc.sql("select id from event where slug = 'exemple-cafe-des-porteurs-de-projet'")
                .query(Long.class)
                .single();
        assertThat(times(weekly)).hasSize(39);

        jdbc.sql("update event set recurrence = 'FREQ=WEEKLY;COUNT=5' where id = ?")
                .param(weekly)
                .update();
        occurrences.refresh();
        assertThat(times(weekly)).hasSize(4);
        jdbc.sql("update event set recurrence = 'FREQ=WEEKLY;COUNT=40' where id = ?")
                .param(weekly)
                .update();
        occurrences.refresh();
        assertThat(times(weekly)).hasSize(39).extracting(LocalDateTime::getHour).containsOnly(9);
        assertThat(jdbc.sql("select count(*) from event_to_expand")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<LocalDateTime> times(long event) {
        return jdbc.sql("select local_start from event_occurrence where event_id = ?")
                .param(event)
                .query(LocalDateTime.class)
                .list();
    }

    @Test
    void theDayOfThePolesHasItsThreeWorkshopsSideBySide() {
        EventProfile day = new EventProfiles(jdbc, new Programmes(jdbc))
                .find("rencontre-nationale-ptce-2012")
                .orElseThrow();

        assertThat(day.programme())
                .filteredOn(item -> item.kind() == SessionKind.WORKSHOP)
                .hasSize(3)
                .extracting(ProgrammeItem::start)
                .containsOnly(LocalDateTime.parse("2012-10-25T14:00"));
        assertThat(day.programme().get(0).speakers()).hasSize(2);
        assertThat(day.organisers()).extracting(EventProfile.Organiser::entry).contains("val-horizon");
        assertThat(new EventProfiles(jdbc, new Programmes(jdbc)).find("nulle-part"))
                .isEmpty();
    }
}
