package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalReaderTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final JournalReader reader =
            new JournalReader(jdbc, Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/Paris")));
    private static final String TYPE = "thing";

    @BeforeAll
    static void write() {
        JdbcTemplate script = new JdbcTemplate(database.dataSource());
        script.execute("create table thing (id int primary key, name text); select journal_track('thing')");
        script.execute(
                "select set_config('maillage.actor_name', 'Zoé Étoile', true); insert into thing values (1, 'a')");
        script.execute("select set_config('maillage.actor_name', 'Anne', true);"
                + "insert into thing select i, 'n' from generate_series(2, 25) as i");
        script.execute(
                "select set_config('maillage.actor_name', 'Anne', true); update thing set name = null where id = 1");
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    private static JournalFilter filter(
            String actor, String action, String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new JournalFilter(actor, action, TYPE, id, from, to);
    }

    private static List<JournalEntry> first(JournalFilter filter) {
        return reader.page(filter, JournalCursor.NEWEST, 100);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        JournalFilter all = filter("", "", "", null, null);
        List<Long> ids = new ArrayList<>();
        JournalCursor cursor = JournalCursor.NEWEST;
        for (List<JournalEntry> page = reader.page(all, cursor, 7);
                !page.isEmpty();
                page = reader.page(all, cursor, 7)) {
            page.forEach(entry -> ids.add(entry.id()));
            cursor = JournalCursor.parse(page.get(page.size() - 1).cursor().toString())
                    .orElseThrow();
        }
        assertThat(ids)
                .hasSize(26)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a))
                .doesNotHaveDuplicates();
        assertThat(reader.count(all)).isEqualTo(26);
    }

    @Test
    void whoIsFoundWithoutAccentsAndInPart() {
        assertThat(first(filter("etoile", "", "", null, null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorName()).isEqualTo("Zoé Étoile"));
        assertThat(first(filter("nobody", "", "", null, null))).isEmpty();
    }

    @Test
    void filtersAddUp() {
        assertThat(first(filter("", "thing.updated", "", null, null))).hasSize(1);
        assertThat(first(filter("", "", "1", null, null))).hasSize(2);
        assertThat(first(filter("anne", "thing.updated", "1", null, null))).hasSize(1);
        assertThat(first(filter("anne", "thing.updated", "2", null, null))).isEmpty();
    }

    @Test
    void daysAreThoseOfParisAndTheLastOneCounts() {
        LocalDate day = jdbc.sql("select (max(at) at time zone 'Europe/Paris')::date from journal_entry")
                .query(LocalDate.class)
                .single();
        assertThat(first(filter("", "", "", day.minusDays(1), day))).hasSize(26);
        assertThat(first(filter("", "", "", day.plusDays(1), null))).isEmpty();
        assertThat(first(filter("", "", "", null, day.minusDays(2)))).isEmpty();
    }

    @Test
    void aChangeShowsWhatWasThereBefore() {
        assertThat(first(filter("", "thing.updated", "", null, null)).get(0).changes())
                .containsExactly(new JournalEntry.FieldChange("name", "a", null));
    }

    @Test
    void theStreamGivesEveryEntry() {
        List<Long> ids = new ArrayList<>();
        reader.forEach(filter("", "", "", null, null), entry -> ids.add(entry.id()));
        assertThat(ids).hasSize(26);
        assertThat(reader.actions()).contains("thing.created", "thing.updated");
    }
}
