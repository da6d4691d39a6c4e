package fr.ess.cae.people;

import fr.ess.cae.CoOperative;
import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the people of one co-operative, and says in the journal who read whom. */
@Service
public class People {

    private static final String ROWS = """
            select p.*, i.last_name, i.first_name, i.activity, t.name as commune, t.code as commune_code, d.name as departement, c.label as sector,
                   s.status, s.on_day as since
            from cae_person p
            join territory d on d.id = p.departement_id
            left join cae_person_identity i on i.person_id = p.id
            left join territory t on t.id = p.commune_id
            left join sector c on c.id = p.sector_id
            left join lateral (select f.status, f.on_day from cae_status_in_force f where f.person_id = p.id order by f.on_day desc limit 1) s on true
            """;

    private static final String ASKED = """
            where p.cae_id = :cae and (:q = '' or plain(i.first_name || ' ' || i.last_name) like '%' || plain(:q) || '%')
              and (:status = '' or s.status = :status)
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    People(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public long count(CoOperative cae, PeopleQuery query) {
        return asked("select count(*) from (" + ROWS + ASKED + ") as found", cae, query)
                .query(Long.class)
                .single();
    }

    /** A page of them by name; the journal knows which. */
    @Transactional
    public List<PersonRow> list(CoOperative cae, PeopleQuery query, int limit, int from) {
        List<PersonRow> rows = asked(
                        ROWS + ASKED
                                + "order by plain(i.last_name) nulls last, plain(i.first_name), p.number limit :limit offset :from",
                        cae,
                        query)
                .param("limit", limit)
                .param("from", from)
                .query(People::row)
                .list();
        journal.record(
                "cae_person.listed",
                "cae",
                cae.slug(),
                Map.of(
                        "dossiers",
                        rows.stream().map(row -> String.valueOf(row.number())).collect(Collectors.joining(", "))));
        return rows;
    }

    /** All of them, for a file of the co-operative itself. */
    @Transactional
    public void export(CoOperative cae, PeopleQuery query, Consumer<PersonRow> each) {
        journal.record("cae_person.exported", "cae", cae.slug(), Map.of("dossiers", String.valueOf(count(cae, query))));
        asked(ROWS + ASKED + "order by p.number", cae, query).query((ResultSet row) -> each.accept(row(row, 0)));
    }

    /** A record and all that it holds; the journal knows that it was read, and why. */
    @Transactional
    public Optional<PersonRecord> read(CoOperative cae, int number, String action) {
        Optional<PersonRecord> found = find(cae, number);
        found.ifPresent(record -> journal.record(
                action, "cae_person", String.valueOf(record.row().id()), Map.of("dossier", cae.slug() + "/" + number)));
        return found;
    }

    Optional<PersonRecord> find(CoOperative cae, int number) {
        return jdbc.sql(ROWS + "where p.cae_id = :cae and p.number = :number")
                .param("cae", cae.id())
                .param("number", number)
                .query((row, at) -> record(row, path(row.getLong("id")), years(row.getLong("id"))))
                .optional();
    }

    /**
     * The whole of every record that has a name, in order of their numbers; of the paths, the lines in force.
     *
     * @param action what the journal calls it
     */
    @Transactional
    public List<PersonRecord> all(CoOperative cae, String action) {
        Map<Long, List<PathLine>> paths = new HashMap<>();
        jdbc.sql("""
                        select s.*, true as in_force from cae_status_in_force s join cae_person p on p.id = s.person_id
                        where p.cae_id = ? order by s.on_day""").param(cae.id()).query((ResultSet row) -> {
            paths.computeIfAbsent(row.getLong("person_id"), person -> new ArrayList<>())
                    .add(line(row, 0));
        });
        Map<Long, List<PersonRecord.Year>> years = new HashMap<>();
        jdbc.sql(
                        "select y.* from cae_person_year y join cae_person p on p.id = y.person_id where p.cae_id = ? order by y.year")
                .param(cae.id())
                .query((ResultSet row) -> {
                    years.computeIfAbsent(row.getLong("person_id"), person -> new ArrayList<>())
                            .add(year(row, 0));
                });
        List<PersonRecord> found = jdbc.sql(ROWS + "where p.cae_id = ? and p.erased_on is null order by p.number")
                .param(cae.id())
                .query((row, at) -> record(
                        row,
                        paths.getOrDefault(row.getLong("id"), List.of()),
                        years.getOrDefault(row.getLong("id"), List.of())))
                .list();
        journal.record(action, "cae", cae.slug(), Map.of("dossiers", String.valueOf(found.size())));
        return found;
    }

    private List<PathLine> path(long person) {
        return jdbc.sql("""
                        select s.*, s.status is not null and not exists (select from cae_status l where l.supersedes = s.id) as in_force
                        from cae_status s where s.person_id = ? order by s.on_day, s.id""").param(person).query(People::line).list();
    }

    private List<PersonRecord.Year> years(long person) {
        return jdbc.sql("select * from cae_person_year where person_id = ? order by year")
                .param(person)
                .query(People::year)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, CoOperative cae, PeopleQuery query) {
        MembershipStatus status = query.status();
        return jdbc.sql(sql)
                .param("cae", cae.id())
                .param("q", query.q())
                .param("status", status == null ? "" : status.name());
    }

    private static PersonRow row(ResultSet row, int number) throws SQLException {
        String last = row.getString("last_name");
        return new PersonRow(
                row.getLong("id"),
                row.getInt("number"),
                last == null ? null : row.getString("first_name") + " " + last,
                row.getString("activity"),
                Gender.valueOf(row.getString("gender")),
                EntrySituation.valueOf(row.getString("situation")),
                row.getObject("birth_year", Integer.class),
                row.getString("commune"),
                row.getString("sector"),
                constant(MembershipStatus.class, row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getBoolean("example"));
    }

    private static PersonRecord record(ResultSet row, List<PathLine> path, List<PersonRecord.Year> years)
            throws SQLException {
        return new PersonRecord(
                row(row, 0),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getObject("commune_id", Integer.class),
                row.getString("commune_code"),
                row.getObject("sector_id", Integer.class),
                row.getString("departement"),
                row.getObject("erased_on", LocalDate.class),
                row.getLong("version"),
                path,
                years);
    }

    private static PathLine line(ResultSet row, int number) throws SQLException {
        return new PathLine(
                row.getLong("id"),
                constant(MembershipStatus.class, row.getString("status")),
                row.getObject("on_day", LocalDate.class),
                constant(LeavingReason.class, row.getString("reason")),
                row.getObject("supersedes", Long.class),
                row.getBoolean("in_force"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }

    private static PersonRecord.Year year(ResultSet row, int number) throws SQLException {
        return new PersonRecord.Year(
                row.getInt("year"),
                new Euros(row.getLong("turnover_cents")),
                new Euros(row.getLong("contribution_cents")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
