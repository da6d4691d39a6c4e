package fr.ess.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never be told of an event is refused by the database itself, whoever writes. */
class EventInvariantTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Set<String> STEPS =
            Set.of("DRAFT PROPOSED", "DRAFT PUBLISHED", "PROPOSED DRAFT", "PROPOSED PUBLISHED", "PUBLISHED CANCELLED");

    private final JdbcClient jdbc = database.jdbc();
    private long event;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void event() {
        event = insert("DRAFT", "2026-11-23 09:00", "2026-11-23 17:00");
    }

    private long insert(String state, String start, String end) {
        return jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source)
                        values ('e-' || nextval(pg_get_serial_sequence('event', 'id')), 'E', 'FORUM', ?, 'S', ?::timestamp, ?::timestamp, 'Ici', 'S')
                        returning id""")
                .param(state)
                .param(start)
                .param(end)
                .query(Long.class)
                .single();
    }

    private void set(String what) {
        jdbc.sql("update event set " + what + " where id = ?").param(event).update();
    }

    private void refused(String what) {
        assertThatThrownBy(() -> set(what)).as(what).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatMeansNothingIsRefused() {
        refused("ends_at = starts_at");
        refused("ends_at = starts_at - interval '1 hour'");
        refused("ends_at = starts_at + interval '63 days'");
        refused("recurrence = 'FREQ=DAILY'");
        refused("recurrence = 'FREQ=HOURLY;COUNT=3'");
        refused("places = 0");
        refused("online_link = 'javascript:alert(1)'");
        refused("end_reason = 'Pluie'");
        refused("edition = 3");
        refused("state = 'PUBLISHED', place = null");
        refused("slug = 'Été 2026'");
    }

    @ParameterizedTest
    @EnumSource(EventState.class)
    void itGoesForwardOnly(EventState from) {
        for (EventState to : EventState.values()) {
            event = insert(from.name(), "2026-11-23 09:00", "2026-11-23 17:00");
            if (from == to || STEPS.contains(from + " " + to)) {
                set("state = '" + to + "'");
            } else {
                refused("state = '" + to + "'");
            }
        }
    }

    @Test
    void whatPeopleWereToldStays() {
        set("state = 'PUBLISHED'");

        refused("slug = 'autre'");
        assertThatThrownBy(() ->
                        jdbc.sql("delete from event where id = ?").param(event).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        set("starts_at = '2026-11-30 09:00', ends_at = '2026-11-30 17:00'");
        set("starts_at = '2026-12-01 09:00', ends_at = '2026-12-01 17:00'");
        assertThat(jdbc.sql("select moved_from from event where id = ?")
                        .param(event)
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo("2026-11-23T09:00");
        assertThat(jdbc.sql("select sequence from event where id = ?")
                        .param(event)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        set("state = 'CANCELLED', end_reason = 'Pluie'");
        assertThat(jdbc.sql("select count(*) from event_occurrence where event_id = ?")
                        .param(event)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSessionLiesWithinItsEventAndNoRoomIsTakenTwice() {
        session("2026-11-23 09:00", "2026-11-23 10:00", "Salle 1");
        session("2026-11-23 09:00", "2026-11-23 10:00", "Salle 2");
        session("2026-11-23 10:00", "2026-11-23 11:00", "Salle 1");

        assertThatThrownBy(() -> session("2026-11-23 09:30", "2026-11-23 10:30", "Salle 1"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> session("2026-11-23 16:30", "2026-11-23 17:30", "Salle 1"))
                .isInstanceOf(DataIntegrityViolationException.class);
        refused("ends_at = '2026-11-23 10:30'");
    }

    private void session(String start, String end, String room) {
        jdbc.sql(
                        "insert into event_session (event_id, title, kind, starts_at, ends_at, room) values (?, 'S', 'TALK', ?::timestamp, ?::timestamp, ?)")
                .param(event)
                .param(start)
                .param(end)
                .param(room)
                .update();
    }

    /** As Java reckons them, so that the times of a rule and those without agree. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29 01:30, 2026-03-29T00:30:00Z",
        "2026-03-29 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29 03:30, 2026-03-29T01:30:00Z",
        "2026-10-25 01:30, 2026-10-24T23:30:00Z",
        "2026-10-25 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25 03:30, 2026-10-25T02:30:00Z",
        "2026-07-14 20:00, 2026-07-14T18:00:00Z"
    })
    void anHourThatClocksShowTwiceOrNeverIsOneMoment(String shown, Instant moment) {
        event = insert("PUBLISHED", shown, next(shown));

        assertThat(jdbc.sql("select starts_at from event_occurrence where event_id = ?")
                        .param(event)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(moment)
                .isEqualTo(LocalDateTime.parse(shown.replace(' ', 'T'))
                        .atZone(EventQuery.ZONE)
                        .toInstant());
    }

    private static String next(String shown) {
        return LocalDateTime.parse(shown.replace(' ', 'T')).plusDays(1).toString();
    }
}
