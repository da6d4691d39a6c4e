package fr.ess.poles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The poles and what is told of each, read: as many statements for one as for all. */
@Service
public class Poles {

    private static final String SELECT = """
            select p.*, d.code as departement, c.name as commune, coalesce(c.latitude, d.latitude) as latitude,
                   coalesce(c.longitude, d.longitude) as longitude, case when o.status = 'PUBLISHED' then o.slug end as entry,
                   s.id as state_id, s.state, s.from_day, s.accuracy, s.start_known, s.until_day, s.note,
                   s.source as state_source, s.example as state_example
            from pole p
            left join territory d on d.id = p.departement_id
            left join territory c on c.id = p.commune_id
            left join organisation o on o.id = p.organisation_id
            left join pole_state s on s.pole_id = p.id and s.during @> ?::date
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Poles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the région first, then by name. */
    public List<Pole> list(PoleQuery query) {
        StringBuilder sql = new StringBuilder(SELECT).append("where true");
        List<Object> values = new ArrayList<>(List.of(LocalDate.now(clock)));
        if (!query.text().isEmpty()) {
            sql.append(" and strpos(plain(concat_ws(' ', p.name, p.place, p.presentation)), plain(?)) > 0");
            values.add(query.text());
        }
        if (query.inRegion() != null) {
            sql.append(" and p.in_region = ?");
            values.add(query.inRegion());
        }
        if (query.departement() != null) {
            sql.append(" and d.code = ?");
            values.add(query.departement());
        }
        if (query.state() != null) {
            sql.append(" and s.state = ?");
            values.add(query.state().name());
        }
        query.choices().forEach((topic, choice) -> {
            sql.append(" and exists (select from pole_fact f where f.pole_id = p.id and f.topic = ? and f.choice = ?)");
            values.add(topic.name());
            values.add(choice);
        });
        sql.append(" order by p.in_region is not true, p.example, plain(p.name), p.id");
        return jdbc.sql(sql.toString()).params(values).query(Poles::pole).list();
    }

    public Optional<Pole> find(String slug) {
        return jdbc.sql(SELECT + "where p.slug = ?")
                .params(LocalDate.now(clock), slug)
                .query(Poles::pole)
                .optional();
    }

    /** What may be chosen, in the order of the typology. */
    public List<Choice> choices() {
        return jdbc.sql("select topic, code, label from pole_choice order by topic, position")
                .query((row, number) -> new Choice(Topic.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    public Map<Long, List<Fact>> facts(Collection<Pole> poles) {
        return of(poles, """
                select f.*, c.label from pole_fact f left join pole_choice c on c.topic = f.topic and c.code = f.choice
                where f.pole_id = any (?) order by f.pole_id, f.topic, c.position, f.id""", Poles::fact, Fact::poleId);
    }

    /** The last first. */
    public Map<Long, List<StatePeriod>> states(Collection<Pole> poles) {
        return of(poles, """
                select id as state_id, pole_id, state, from_day, accuracy, start_known, until_day, note,
                       source as state_source, example as state_example
                from pole_state where pole_id = any (?) order by pole_id, from_day desc""", (row, number) -> state(row, row.getLong("pole_id")), StatePeriod::poleId);
    }

    /** The last first. */
    public Map<Long, List<PoleEvent>> events(Collection<Pole> poles) {
        return of(
                poles,
                "select * from pole_event where pole_id = any (?) order by pole_id, on_day desc, id desc",
                Poles::event,
                PoleEvent::poleId);
    }

    /** Who leads first, then by name. */
    public Map<Long, List<Member>> members(Collection<Pole> poles) {
        return of(poles, """
                select m.*, case when o.status = 'PUBLISHED' then o.slug end as entry
                from pole_member m left join organisation o on o.id = m.organisation_id
                where m.pole_id = any (?)
                order by m.pole_id, array_position(array['LEADER', 'FOUNDER', 'MEMBER'], m.part), plain(m.name), m.id""", Poles::member, Member::poleId);
    }

    /** By year. */
    public Map<Long, List<SelfFinancing>> selfFinancing(Collection<Pole> poles) {
        return of(
                poles,
                "select * from pole_self_financing where pole_id = any (?) order by pole_id, year",
                (row, number) -> new SelfFinancing(
                        row.getLong("pole_id"),
                        row.getInt("year"),
                        row.getInt("percent"),
                        row.getString("source"),
                        row.getBoolean("example")),
                SelfFinancing::poleId);
    }

    private <T> Map<Long, List<T>> of(
            Collection<Pole> poles, String sql, RowMapper<T> mapper, Function<T, Long> poleId) {
        return jdbc.sql(sql).param(poles.stream().map(Pole::id).toArray(Long[]::new)).query(mapper).list().stream()
                .collect(Collectors.groupingBy(poleId));
    }

    private static Pole pole(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Pole(
                id,
                row.getString("slug"),
                row.getString("name"),
                row.getString("entry"),
                row.getString("place"),
                row.getObject("in_region", Boolean.class),
                row.getString("departement"),
                row.getString("commune"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("presentation"),
                row.getString("source"),
                row.getBoolean("example"),
                row.getLong("version"),
                row.getObject("state_id") == null ? null : state(row, id));
    }

    private static StatePeriod state(ResultSet row, long pole) throws SQLException {
        return new StatePeriod(
                row.getLong("state_id"),
                pole,
                PoleState.valueOf(row.getString("state")),
                day(row, "from_day"),
                row.getBoolean("start_known"),
                row.getObject("until_day", LocalDate.class),
                row.getString("note"),
                row.getString("state_source"),
                row.getBoolean("state_example"));
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getLong("id"),
                row.getLong("pole_id"),
                Topic.valueOf(row.getString("topic")),
                row.getString("choice"),
                row.getString("label"),
                row.getObject("number", Integer.class),
                row.getString("wording"),
                row.getString("source"),
                row.getBoolean("example"));
    }

    private static PoleEvent event(ResultSet row, int number) throws SQLException {
        return new PoleEvent(
                row.getLong("id"),
                row.getLong("pole_id"),
                day(row, "on_day"),
                row.getString("title"),
                row.getString("text"),
                row.getString("source"),
                row.getBoolean("example"));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getLong("pole_id"),
                row.getString("name"),
                row.getString("entry"),
                Part.valueOf(row.getString("part")),
                row.getObject("from_day") == null ? null : day(row, "from_day"),
                row.getObject("until_day", LocalDate.class),
                row.getString("source"),
                row.getBoolean("example"));
    }

    private static RoughDay day(ResultSet row, String column) throws SQLException {
        return new RoughDay(row.getObject(column, LocalDate.class), Accuracy.valueOf(row.getString("accuracy")));
    }

    /** Today, for who asks what holds. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
