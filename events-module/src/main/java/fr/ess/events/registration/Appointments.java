package fr.ess.events.registration;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times that people are registered for. */
@Repository
class Appointments {

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Appointment of(long seats) {
        return jdbc.sql("""
                        select e.id, e.slug, e.title, e.state, e.recurrence is not null as recurring,
                               nullif(concat_ws(', ', e.place, e.address, t.name), '') as place, e.online_link,
                               s.local_start, s.local_start + (e.ends_at - e.starts_at) as local_end, o.starts_at, e.sequence
                        from event_seats s join event e on e.id = s.event_id
                        left join territory t on t.id = e.commune_id
                        left join event_occurrence o on o.event_id = s.event_id and o.local_start = s.local_start
                        where s.id = ?""")
                .param(seats)
                .query((row, number) -> new Appointment(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("title"),
                        "CANCELLED".equals(row.getString("state")),
                        row.getBoolean("recurring"),
                        row.getString("place"),
                        row.getString("online_link"),
                        row.getObject("local_start", LocalDateTime.class),
                        row.getObject("local_end", LocalDateTime.class),
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getInt("sequence")))
                .single();
    }
}
