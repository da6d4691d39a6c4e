package fr.ess.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of one event. */
@Service
@Transactional(readOnly = true)
public class EventProfiles {

    private static final int FETCH_SIZE = 200;
    private static final String ONE = """
            select e.*, e.starts_at as local_start, e.ends_at as local_end, e.recurrence is not null as recurring,
                   event_instant(e.starts_at, e.zone) as instant,
                   t.name as commune, t.code as commune_code, c.slug as campaign, c.name as campaign_name, s.name as series,
                   array(select r.name from event_organiser r where r.event_id = e.id order by r.position) as organisers,
                   array(select x.day::text from event_exception x where x.event_id = e.id order by x.day) as exceptions
            from event e left join territory t on t.id = e.commune_id
            left join event_campaign c on c.id = e.campaign_id left join event_series s on s.id = e.series_id
            """;
    private static final String FEED =
            ONE + "where e.id in (select o.event_id from event_occurrence o where %s) order by e.starts_at, e.id";

    /** Chosen by few columns first, so that no more descriptions are read than are told. */
    private static final String NEWEST = ONE + """
            where e.id in (select n.id from event n
                           where n.id in (select o.event_id from event_occurrence o where %s) order by n.changed_at desc, n.id desc limit %d)
            order by e.changed_at desc, e.id desc""";

    private final JdbcClient jdbc;
    private final Programmes programmes;

    EventProfiles(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    /** Nothing for an event that is not, or not yet, published. */
    public Optional<EventProfile> find(String slug) {
        return jdbc.sql(ONE + "where e.slug = ? and e.state in ('PUBLISHED', 'CANCELLED')")
                .param(slug)
                .query(this::profile)
                .optional();
    }

    /**
     * Gives each event that takes place in answer to a question, once, in the order in which they were announced first; one
     * after the other, without programme, organisers' entries and editions, which no feed tells.
     */
    public void forEach(EventQuery query, Consumer<EventProfile> each) {
        Map<String, Object> values = new HashMap<>();
        String where = EventCalendar.where(query, values);
        jdbc.sql(FEED.formatted(where)).withFetchSize(FETCH_SIZE).params(values).query(row -> {
            each.accept(told(row, 0));
        });
    }

    /** Of those that answer a question the ones that changed last, told as in {@link #forEach}. */
    public List<EventProfile> newest(EventQuery query, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = EventCalendar.where(query, values);
        return jdbc.sql(NEWEST.formatted(where, most))
                .params(values)
                .query(EventProfiles::told)
                .list();
    }

    private static EventProfile told(ResultSet row, int number) throws SQLException {
        EventLine line = EventCalendar.read(row, number);
        return new EventProfile(
                line,
                details(row),
                line.organisers().stream()
                        .map(name -> new EventProfile.Organiser(name, null))
                        .toList(),
                List.of(),
                List.of(),
                Arrays.stream((String[]) row.getArray("exceptions").getArray())
                        .map(LocalDate::parse)
                        .toList(),
                List.of());
    }

    private EventProfile profile(ResultSet row, int number) throws SQLException {
        EventLine line = EventCalendar.read(row, number);
        return new EventProfile(
                line,
                details(row),
                organisers(line.id()),
                programmes.of(List.of(line.id())).getOrDefault(line.id(), List.of()),
                times(line.id()),
                exceptions(line.id()),
                editions(line.id()));
    }

    private static EventProfile.Details details(ResultSet row) throws SQLException {
        return new EventProfile.Details(
                row.getString("description"),
                row.getString("end_reason"),
                row.getString("change_reason"),
                row.getString("address"),
                row.getString("access"),
                row.getString("accessibility"),
                row.getString("online_link"),
                row.getString("recurrence"),
                row.getString("campaign_name"),
                row.getString("series"),
                row.getObject("edition", Integer.class),
                row.getString("source"),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private List<EventProfile.Organiser> organisers(long event) {
        return jdbc.sql("""
                        select r.name, case when o.status = 'PUBLISHED' then o.slug end as entry
                        from event_organiser r left join organisation o on o.id = r.organisation_id
                        where r.event_id = ? order by r.position""")
                .param(event)
                .query((row, number) -> new EventProfile.Organiser(row.getString("name"), row.getString("entry")))
                .list();
    }

    private List<LocalDateTime> times(long event) {
        return jdbc.sql("select local_start from event_occurrence where event_id = ? order by local_start")
                .param(event)
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .list();
    }

    private List<LocalDate> exceptions(long event) {
        return jdbc.sql("select day from event_exception where event_id = ? order by day")
                .param(event)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private List<EventProfile.Edition> editions(long event) {
        return jdbc.sql("""
                        select o.edition, o.slug, o.title from event e join event o on o.series_id = e.series_id and o.id <> e.id
                        where e.id = ? and o.state in ('PUBLISHED', 'CANCELLED') order by o.edition desc""")
                .param(event)
                .query((row, number) ->
                        new EventProfile.Edition(row.getInt("edition"), row.getString("slug"), row.getString("title")))
                .list();
    }
}
