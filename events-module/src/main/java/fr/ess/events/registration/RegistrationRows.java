package fr.ess.events.registration;

import fr.ess.directory.participation.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of registrations and of the seats that they hold. Every writer first locks the row of the time's seats, so that one
 * time is changed by one transaction after the other; how many are taken is counted by the database.
 */
@Repository
class RegistrationRows {

    private static final String ONE = """
            select r.*, e.slug, s.local_start, o.starts_at,
                   array(select c.session_id from event_seat_claim h join event_seats c on c.id = h.seats_id
                         where h.registration_id = r.id and c.session_id is not null) as held,
                   case when r.state = 'WAITING' then (select count(*) from event_registration w
                         where w.seats_id = r.seats_id and w.state = 'WAITING' and w.rank < r.rank) else 0 end as before
            from event_registration r join event_seats s on s.id = r.seats_id join event e on e.id = s.event_id
            left join event_occurrence o on o.event_id = s.event_id and o.local_start = s.local_start
            """;

    private final JdbcClient jdbc;

    RegistrationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seats of one time or session. */
    record Seats(long id, @Nullable Integer places, int taken) {

        boolean fit(int persons) {
            return places == null || taken + persons <= places;
        }
    }

    /** The number of those seats; made where nobody asked before. Those of the time come before those of its sessions. */
    long seats(long event, LocalDateTime start, @Nullable Long session) {
        return findSeats(event, start, session).orElseGet(() -> {
            jdbc.sql("""
                            insert into event_seats (event_id, local_start, session_id)
                            values (:event, :start, cast(:session as bigint)) on conflict do nothing""")
                    .param("event", event)
                    .param("start", start)
                    .param("session", session)
                    .update();
            return findSeats(event, start, session).orElseThrow();
        });
    }

    private Optional<Long> findSeats(long event, LocalDateTime start, @Nullable Long session) {
        return jdbc.sql("""
                        select id from event_seats where event_id = :event and local_start = :start
                        and session_id is not distinct from cast(:session as bigint)""")
                .param("event", event)
                .param("start", start)
                .param("session", session)
                .query(Long.class)
                .optional();
    }

    /** Those that are still in the programme. */
    List<Long> sessions(long event, List<Long> asked) {
        return jdbc.sql("select id from event_session where event_id = ? and id = any (?) order by id")
                .param(event)
                .param(asked.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Seats lock(long id) {
        return jdbc.sql("select id, places, taken from event_seats where id = ? for update")
                .param(id)
                .query((row, number) -> new Seats(row.getLong(1), row.getObject(2, Integer.class), row.getInt("taken")))
                .single();
    }

    /** Whether nobody else is changing them now. */
    boolean tryLock(long id) {
        return jdbc.sql("select id from event_seats where id = ? for update skip locked")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    boolean anybodyWaits(long seats) {
        return jdbc.sql("select exists (select from event_registration where seats_id = ? and state = 'WAITING')")
                .param(seats)
                .query(Boolean.class)
                .single();
    }

    /** The first on the waiting list whose address is known to be theirs. */
    Optional<Registration> firstWaiting(long seats) {
        return jdbc.sql(ONE + """
                        where r.seats_id = ? and r.state = 'WAITING' and r.verified_at is not null
                        order by r.rank limit 1""").param(seats).query(RegistrationRows::read).optional();
    }

    Optional<Long> live(long seats, String email) {
        return jdbc.sql("""
                        select id from event_registration
                        where seats_id = ? and email = ? and state in ('HELD', 'WAITING', 'OFFERED', 'CONFIRMED')""").param(seats).param(email).query(Long.class).optional();
    }

    long insert(long seats, RegistrationState state, Wish wish, OffsetDateTime now, OffsetDateTime until) {
        return jdbc.sql("""
                        insert into event_registration
                            (seats_id, state, email, name, organisation, companions, group_name, persons, sessions, created_at, until)
                        values (:seats, :state, :email, :name, :organisation, :companions, :group, :persons, :sessions, :now, :until)
                        returning id""")
                .param("seats", seats)
                .param("state", state.name())
                .param("email", wish.email().value())
                .param("name", wish.name())
                .param("organisation", wish.organisation())
                .param("companions", wish.companionNames())
                .param("group", wish.group())
                .param("persons", wish.persons())
                .param("sessions", wish.sessions().toArray(Long[]::new))
                .param("now", now)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    void claim(long registration, Collection<Long> seats, int persons) {
        for (long one : seats) {
            jdbc.sql("insert into event_seat_claim (registration_id, seats_id, persons) values (?, ?, ?)")
                    .param(registration)
                    .param(one)
                    .param(persons)
                    .update();
        }
    }

    void release(long registration) {
        jdbc.sql("delete from event_seat_claim where registration_id = ?")
                .param(registration)
                .update();
    }

    /** Keeps the claims that stay, with their new number, so that nobody finds the seats free meanwhile. */
    void reclaim(long registration, Set<Long> seats, int persons) {
        jdbc.sql("delete from event_seat_claim where registration_id = ? and not seats_id = any (?)")
                .param(registration)
                .param(seats.toArray(Long[]::new))
                .update();
        for (long one : seats) {
            jdbc.sql("""
                            insert into event_seat_claim (registration_id, seats_id, persons) values (?, ?, ?)
                            on conflict (registration_id, seats_id) do update set persons = excluded.persons""").param(registration).param(one).param(persons).update();
        }
    }

    void change(long registration, Wish wish) {
        jdbc.sql("""
                        update event_registration set name = :name, organisation = :organisation, companions = :companions,
                            group_name = :group, persons = :persons, sessions = :sessions where id = :id""")
                .param("name", wish.name())
                .param("organisation", wish.organisation())
                .param("companions", wish.companionNames())
                .param("group", wish.group())
                .param("persons", wish.persons())
                .param("sessions", wish.sessions().toArray(Long[]::new))
                .param("id", registration)
                .update();
    }

    /** @param until how long what is to be confirmed or taken is kept */
    void move(long registration, RegistrationState state, OffsetDateTime now, @Nullable OffsetDateTime until) {
        jdbc.sql("""
                        update event_registration set state = :state, until = cast(:until as timestamptz),
                            verified_at = case when :verified then coalesce(verified_at, :now) else verified_at end,
                            ended_at = case when :over then :now end
                        where id = :id""")
                .param("state", state.name())
                .param("until", until)
                .param("verified", !state.isOver() && state != RegistrationState.HELD)
                .param("over", state.isOver())
                .param("now", now)
                .param("id", registration)
                .update();
    }

    void coming(long registration, OffsetDateTime now) {
        jdbc.sql("update event_registration set coming_at = ? where id = ?")
                .param(now)
                .param(registration)
                .update();
    }

    void erase(long registration, OffsetDateTime now) {
        jdbc.sql("""
                        update event_registration set email = null, name = null, organisation = null, companions = '{}',
                            group_name = null, erased_at = ? where id = ? and erased_at is null""").param(now).param(registration).update();
    }

    /** A new link to it. */
    Token link(long registration) {
        Token token = Token.random();
        jdbc.sql("insert into event_registration_link (token_hash, registration_id) values (?, ?)")
                .param(token.hash())
                .param(registration)
                .update();
        return token;
    }

    Optional<Registration> byToken(String token) {
        return jdbc.sql(ONE + "join event_registration_link l on l.registration_id = r.id where l.token_hash = ?")
                .param(new Token(token).hash())
                .query(RegistrationRows::read)
                .optional();
    }

    Registration byId(long id) {
        return jdbc.sql(ONE + "where r.id = ?")
                .param(id)
                .query(RegistrationRows::read)
                .single();
    }

    private static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getLong("seats_id"),
                row.getString("slug"),
                row.getObject("local_start", LocalDateTime.class),
                row.getObject("starts_at", OffsetDateTime.class),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("email"),
                row.getString("name"),
                row.getString("organisation"),
                Arrays.asList((String[]) row.getArray("companions").getArray()),
                row.getString("group_name"),
                row.getInt("persons"),
                Arrays.asList((Long[]) row.getArray("sessions").getArray()),
                Arrays.asList((Long[]) row.getArray("held").getArray()),
                row.getInt("before"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("verified_at", OffsetDateTime.class),
                row.getObject("until", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getObject("coming_at", OffsetDateTime.class),
                row.getObject("erased_at") != null);
    }
}
