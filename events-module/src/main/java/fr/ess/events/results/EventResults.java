package fr.ess.events.results;

import fr.ess.events.registration.OrganisedEvents;
import fr.ess.platform.account.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who registered, came and did not come: one query, whatever it is counted by. */
@Service
@Transactional(readOnly = true)
public class EventResults {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String COUNTED = """
            select %s as what, %s as at, %s as position, count(*) as times, cast(sum(a.registered) as bigint) as registered,
                   cast(sum(a.registered) filter (where a.kept) as bigint) as expected,
                   cast(sum(a.present) filter (where a.kept) as bigint) as present,
                   cast(sum(greatest(a.registered - a.present, 0)) filter (where a.kept) as bigint) as missing,
                   cast(sum(a.walk_ins) filter (where a.kept) as bigint) as walk_ins, e.example
            from event_attendance a join event e on e.id = a.event_id
            left join event_campaign c on c.id = e.campaign_id left join event_series s on s.id = e.series_id
            left join territory t on t.id = e.commune_id left join territory d on d.id = t.departement_id
            left join event_session p on p.id = a.session_id
            where e.state = 'PUBLISHED' and a.event_id = any (:events) and %s
            group by 1, 2, 3, e.example order by 3, 1, e.example""";

    private final JdbcClient jdbc;
    private final OrganisedEvents events;
    private final Clock clock;

    EventResults(JdbcClient jdbc, OrganisedEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One line, in persons.
     *
     * @param at when what is counted began, in local time; absent where it is more than one time of an event
     * @param times of events
     * @param expected those of the registered whose door was kept; absent where none was: then nobody is known to have come,
     *     or to be missing
     */
    public record Line(
            String what,
            @Nullable LocalDateTime at,
            long times,
            long registered,
            @Nullable Long expected,
            @Nullable Long present,
            @Nullable Long missing,
            @Nullable Long walkIns,
            boolean example) {

        /** Whoever came, registered or not. */
        public @Nullable Long came() {
            return present == null ? null : present + (walkIns == null ? 0 : walkIns);
        }
    }

    /** What was told before anything was counted here. */
    public record Told(@Nullable Integer year, String what, long persons, String source) {}

    /** Of all events that somebody may read the registrations of, and that have begun. */
    public List<Line> by(Grouping grouping, SignedIn person) {
        return jdbc.sql(COUNTED.formatted(
                        grouping.expression(),
                        grouping.at(),
                        grouping.at(),
                        "a.session_id is null and a.local_start <= :now"))
                .param("events", events.ids(person).toArray(Long[]::new))
                .param("now", LocalDateTime.now(clock.withZone(PARIS)))
                .query(EventResults::read)
                .list();
    }

    /** Of one event: each of its times, and below it each session. */
    public List<Line> of(long event) {
        return jdbc.sql(COUNTED.formatted(
                        "coalesce(p.title, 'Tout l’événement')",
                        "a.local_start",
                        "coalesce(p.starts_at, a.local_start - interval '1 second')",
                        "true"))
                .param("events", new Long[] {event})
                .query(EventResults::read)
                .list();
    }

    public List<Told> told() {
        return jdbc.sql("select year, what, persons, source from event_told_figure order by id")
                .query((row, number) -> new Told(
                        row.getObject("year", Integer.class),
                        row.getString("what"),
                        row.getLong("persons"),
                        row.getString("source")))
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("what"),
                row.getObject("at", LocalDateTime.class),
                row.getLong("times"),
                row.getLong("registered"),
                row.getObject("expected", Long.class),
                row.getObject("present", Long.class),
                row.getObject("missing", Long.class),
                row.getObject("walk_ins", Long.class),
                row.getBoolean("example"));
    }
}
