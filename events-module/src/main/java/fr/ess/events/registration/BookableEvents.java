package fr.ess.events.registration;

import fr.ess.events.EventState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that take registrations. */
@Service
@Transactional(readOnly = true)
public class BookableEvents {

    /** How far ahead one may choose among the times of an event that recurs. */
    private static final int MOST_TIMES = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    BookableEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing for an event that is not published, or takes no registrations here. */
    public Optional<BookableEvent> find(String slug) {
        return jdbc.sql("""
                        select e.id, e.slug, e.title, e.state, e.recurrence is not null as recurring, e.zone, e.example,
                               nullif(concat_ws(', ', e.place, e.address, t.name), '') as place, m.*
                        from event e join event_registration_terms m on m.event_id = e.id
                        left join territory t on t.id = e.commune_id
                        where e.slug = ? and e.state in ('PUBLISHED', 'CANCELLED')""").param(slug).query(this::event).optional();
    }

    private BookableEvent event(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        boolean recurring = row.getBoolean("recurring");
        return new BookableEvent(
                id,
                row.getString("slug"),
                row.getString("title"),
                EventState.valueOf(row.getString("state")) == EventState.CANCELLED,
                recurring,
                ZoneId.of(row.getString("zone")),
                row.getBoolean("example"),
                row.getString("place"),
                new RegistrationTerms(
                        row.getBoolean("open"),
                        row.getObject("opens_at", OffsetDateTime.class),
                        row.getObject("closes_at", OffsetDateTime.class),
                        row.getInt("most_companions"),
                        row.getObject("largest_group", Integer.class)),
                times(id),
                recurring ? List.of() : sessions(id));
    }

    private List<BookableEvent.Time> times(long event) {
        return jdbc.sql("""
                        select o.local_start, o.starts_at, o.ends_at at time zone e.zone as local_end,
                               e.places, coalesce(s.taken, 0) as taken,
                               (select count(*) from event_registration r where r.seats_id = s.id and r.state = 'WAITING') as waiting
                        from event_occurrence o join event e on e.id = o.event_id
                        left join event_seats s on s.event_id = o.event_id and s.local_start = o.local_start and s.session_id is null
                        where o.event_id = ? and o.starts_at > ? order by o.starts_at limit ?""")
                .param(event)
                .param(OffsetDateTime.now(clock))
                .param(MOST_TIMES)
                .query((row, number) -> new BookableEvent.Time(
                        row.getObject("local_start", LocalDateTime.class),
                        row.getObject("local_end", LocalDateTime.class),
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getObject("places", Integer.class),
                        row.getInt("taken"),
                        row.getInt("waiting")))
                .list();
    }

    private List<BookableEvent.Session> sessions(long event) {
        return jdbc.sql("""
                        select p.id, p.title, p.starts_at, p.ends_at, p.room, p.places, coalesce(s.taken, 0) as taken
                        from event_session p join event e on e.id = p.event_id
                        left join event_seats s on s.session_id = p.id and s.local_start = e.starts_at
                        where p.event_id = ? and p.kind in ('TALK', 'WORKSHOP') order by p.starts_at, p.id""")
                .param(event)
                .query((row, number) -> new BookableEvent.Session(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        row.getString("room"),
                        row.getObject("places", Integer.class),
                        row.getInt("taken")))
                .list();
    }
}
