package fr.ess.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar that everybody reads: each time of each event, in the order in which they begin. */
@Service
public class EventCalendar {

    /** No event is longer, so that what still goes on began no earlier. */
    private static final Period LONGEST = Period.ofDays(63);

    private static final int FETCH_SIZE = 500;
    private static final int NEXT_LOOKED_AT = 20;
    private static final String LINES = """
            select e.id, e.slug, e.title, e.kind, e.state, e.summary, o.local_start, o.starts_at as instant,
                   o.ends_at at time zone e.zone as local_end, e.zone, e.recurrence is not null as recurring, e.moved_from,
                   e.place, t.name as commune, t.code as commune_code, c.slug as campaign, e.price, e.audience, e.places, e.example,
                   array(select r.name from event_organiser r where r.event_id = e.id order by r.position) as organisers
            from (%s) o
            join event e on e.id = o.event_id
            left join territory t on t.id = e.commune_id
            left join event_campaign c on c.id = e.campaign_id
            order by o.starts_at, o.event_id
            """;

    private static final String FOUND = "select * from event_occurrence o where ";

    /** In a month everything stands on the day on which it begins, or on the first. */
    private static final String SHOWN_ON = "greatest(o.local_start::date, cast(:first as date))";

    private final JdbcClient jdbc;

    EventCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public EventPage page(EventQuery query, @Nullable EventCursor after, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        int total = jdbc.sql("select count(*) from (select 1 from event_occurrence o where " + where + " limit "
                        + (EventPage.MOST_COUNTED + 1) + ") found")
                .params(values)
                .query(Integer.class)
                .single();
        if (after != null) {
            where += " and (o.starts_at, o.event_id) > (:after, :event)";
            values.put("after", after.start().atOffset(ZoneOffset.UTC));
            values.put("event", after.event());
        }
        values.put("size", size + 1);
        List<EventLine> found = jdbc.sql(
                        LINES.formatted(FOUND + where + " order by o.starts_at, o.event_id limit :size"))
                .params(values)
                .query(EventCalendar::read)
                .list();
        boolean more = found.size() > size;
        List<EventLine> lines = more ? found.subList(0, size) : found;
        return new EventPage(lines, total, more ? lines.get(size - 1).cursor() : null);
    }

    /** What was found in the month with which the question begins, at most so many times of each day. */
    public EventMonth month(EventQuery query, int mostOfADay) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        values.put("first", query.from());
        Map<LocalDate, Integer> perDay = new HashMap<>();
        jdbc.sql("select " + SHOWN_ON + " as day, count(*) as times from event_occurrence o where " + where
                        + " group by 1")
                .params(values)
                .query(row -> {
                    perDay.put(row.getObject("day", LocalDate.class), row.getInt("times"));
                });
        values.put("most", mostOfADay);
        List<EventLine> lines = jdbc.sql(LINES.formatted("select * from (select o.*, row_number() over (partition by "
                        + SHOWN_ON + " order by o.starts_at, o.event_id) as place from event_occurrence o where "
                        + where
                        + ") ranked where place <= :most"))
                .params(values)
                .query(EventCalendar::read)
                .list();
        return new EventMonth(lines, perDay);
    }

    /** What begins next and is not cancelled, each event once. */
    public List<EventLine> next(LocalDate today, int size) {
        Set<Long> seen = new HashSet<>();
        return page(new EventQuery(today, null, null, null, null, null, ""), null, NEXT_LOOKED_AT).lines().stream()
                .filter(line -> !line.cancelled() && !line.start().toLocalDate().isBefore(today))
                .filter(line -> seen.add(line.id()))
                .limit(size)
                .toList();
    }

    /** Gives each time of what was found, one after the other. */
    @Transactional(readOnly = true)
    public void forEach(EventQuery query, Consumer<EventLine> each) {
        Map<String, Object> values = new HashMap<>();
        jdbc.sql(LINES.formatted(FOUND + where(query, values)))
                .withFetchSize(FETCH_SIZE)
                .params(values)
                .query(row -> {
                    each.accept(read(row, 0));
                });
    }

    /** In which communes what was found takes place and how often, those with the most first. */
    public List<EventPlace> places(EventQuery query) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("""
                        select t.code, t.name, t.latitude, t.longitude, count(*) as times
                        from event_occurrence o join event e on e.id = o.event_id join territory t on t.id = e.commune_id
                        where %s and t.latitude is not null and t.longitude is not null
                        group by t.id order by times desc, t.name""".formatted(where(query, values)))
                .params(values)
                .query((row, number) -> new EventPlace(
                        row.getString("code"),
                        row.getString("name"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getInt("times")))
                .list();
    }

    /** Conditions on the narrow table alone, so that few events have to be looked at. */
    static String where(EventQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("o.starts_at >= :low and o.ends_at > :start");
        OffsetDateTime start = query.start().atOffset(ZoneOffset.UTC);
        values.put("low", start.minus(LONGEST));
        values.put("start", start);
        if (query.end() != null) {
            where.append(" and o.starts_at < :end");
            values.put("end", query.end().atOffset(ZoneOffset.UTC));
        }
        if (query.kind() != null) {
            where.append(" and o.kind = :kind");
            values.put("kind", query.kind().name());
        }
        if (query.departement() != null) {
            where.append(" and o.departement_id = :departement");
            values.put("departement", query.departement());
        }
        if (query.campaign() != null) {
            where.append(" and o.campaign_id = :campaign");
            values.put("campaign", query.campaign());
        }
        if (query.commune() != null) {
            where.append(" and o.event_id in (select id from event where commune_id = :commune)");
            values.put("commune", query.commune());
        }
        if (!query.text().isEmpty()) {
            where.append(
                    " and o.event_id in (select id from event where search @@ websearch_to_tsquery('french_plain', :text))");
            values.put("text", query.text());
        }
        return where.toString();
    }

    static EventLine read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new EventLine(
                id,
                row.getString("slug"),
                row.getString("title"),
                EventKind.valueOf(row.getString("kind")),
                EventState.valueOf(row.getString("state")),
                row.getString("summary"),
                row.getObject("local_start", LocalDateTime.class),
                row.getObject("local_end", LocalDateTime.class),
                row.getString("zone"),
                row.getBoolean("recurring"),
                row.getObject("moved_from", LocalDateTime.class),
                row.getString("place"),
                row.getString("commune"),
                row.getString("commune_code"),
                row.getString("campaign"),
                row.getString("price"),
                row.getString("audience"),
                row.getObject("places", Integer.class),
                row.getBoolean("example"),
                Arrays.asList((String[]) row.getArray("organisers").getArray()),
                new EventCursor(row.getObject("instant", OffsetDateTime.class).toInstant(), id));
    }

    /** Rises with whatever changes in what the calendar shows. */
    public long version() {
        return jdbc.sql("select version from event_calendar_version")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public List<Campaign> campaigns() {
        return jdbc.sql("select * from event_campaign order by first_day desc, id")
                .query(EventCalendar::campaign)
                .list();
    }

    public Optional<Campaign> campaign(String slug) {
        return jdbc.sql("select * from event_campaign where slug = ?")
                .param(slug)
                .query(EventCalendar::campaign)
                .optional();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getInt("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("presentation"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("rules"),
                row.getString("source"),
                row.getBoolean("example"));
    }
}
