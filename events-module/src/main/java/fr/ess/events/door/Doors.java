package fr.ess.events.door;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times of events as doors that people come through, and their sessions. */
@Service
@Transactional
public class Doors {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Period OPEN_BEFORE = Period.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Doors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One time of an event.
     *
     * @param seats the row that its registrations and arrivals belong to; absent while there are none
     */
    public record Door(long event, @Nullable Long seats, LocalDateTime start, LocalDateTime end, boolean open) {}

    /** A session at which who comes may be noted as well. */
    public record Session(
            long id,
            String title,
            LocalDateTime start,
            @Nullable String room) {}

    @Transactional(readOnly = true)
    public Door find(long event, LocalDateTime start) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(PARIS));
        return jdbc.sql("""
                        select e.id, s.id as seats, cast(:start as timestamp) + (e.ends_at - e.starts_at) as ending
                        from event e left join event_seats s on s.event_id = e.id and s.local_start = :start and s.session_id is null
                        where e.id = :event""")
                .param("event", event)
                .param("start", start)
                .query((row, number) -> new Door(
                        event,
                        row.getObject("seats", Long.class),
                        start,
                        row.getObject("ending", LocalDateTime.class),
                        !now.isBefore(start.minus(OPEN_BEFORE))))
                .single();
    }

    /** With the row that arrivals belong to, made where nobody registered. */
    Door opened(long event, LocalDateTime start) {
        Door door = find(event, start);
        if (!door.open()) {
            throw new RefusedException("L’accueil ouvre la veille de l’événement\u00a0: rien n’est noté avant.");
        }
        if (door.seats() != null) {
            return door;
        }
        jdbc.sql("insert into event_seats (event_id, local_start) values (?, ?) on conflict do nothing")
                .param(event)
                .param(start)
                .update();
        return find(event, start);
    }

    /** Those of the programme, in their order. */
    @Transactional(readOnly = true)
    public List<Session> sessions(long event) {
        return jdbc.sql(
                        "select id, title, starts_at, room from event_session where event_id = ? and kind in ('TALK', 'WORKSHOP') order by starts_at, id")
                .param(event)
                .query((row, number) -> new Session(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getString("room")))
                .list();
    }

    /** What a ticket or a choice from the list leads to. */
    record Seat(
            long event,
            long seats,
            String title,
            LocalDateTime start,
            String state,
            int persons,
            @Nullable String name) {}

    /** Nobody else notes or changes that registration until the transaction ends. */
    Optional<Seat> locked(long registration) {
        return jdbc.sql("""
                        select s.event_id, r.seats_id, e.title, s.local_start, r.state, r.persons, r.name
                        from event_registration r join event_seats s on s.id = r.seats_id join event e on e.id = s.event_id
                        where r.id = ? for no key update of r""")
                .param(registration)
                .query((row, number) -> new Seat(
                        row.getLong("event_id"),
                        row.getLong("seats_id"),
                        row.getString("title"),
                        row.getObject("local_start", LocalDateTime.class),
                        row.getString("state"),
                        row.getInt("persons"),
                        row.getString("name")))
                .optional();
    }
}
