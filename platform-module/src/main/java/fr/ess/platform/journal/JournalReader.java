package fr.ess.platform.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal, the newest entries first, a page at a time or as a stream. */
@Service
public class JournalReader {

    /** Beyond this many, entries are not counted: nobody reads that far. */
    public static final int COUNTED = 10_000;

    private static final String SELECT = """
            select id, at, actor_name, actor_roles, action, subject_type, subject_id, subject_label,
                   purpose, address, path, request_id,
                   (select array_agg(array[f.field, before ->> f.field, after ->> f.field] order by f.field)
                    from (select jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}'))) as f (field)
                    where coalesce(before ->> f.field, after ->> f.field) is not null) as changes
            from journal_entry""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JournalReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<JournalEntry> page(JournalFilter filter, JournalCursor after, int limit) {
        Conditions conditions = conditions(filter);
        return jdbc.sql(SELECT + conditions.where()
                        + " and (at, id) < (:at, :id) order by at desc, id desc limit :limit")
                .params(conditions.values())
                .param("at", Timestamp.from(instant(after)))
                .param("id", after.id())
                .param("limit", limit)
                .query(JournalReader::entry)
                .list();
    }

    /** How many entries there are, or one more than {@link #COUNTED} when there are more. */
    @Transactional(readOnly = true)
    public int count(JournalFilter filter) {
        Conditions conditions = conditions(filter);
        return jdbc.sql("select count(*) from (select from journal_entry" + conditions.where()
                        + " limit :limit) as capped")
                .params(conditions.values())
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** Hands every entry to {@code reader} without holding them all. */
    @Transactional(readOnly = true)
    public void forEach(JournalFilter filter, Consumer<JournalEntry> reader) {
        Conditions conditions = conditions(filter);
        try (Stream<JournalEntry> all = jdbc
                .sql(SELECT + conditions.where() + " order by at desc, id desc")
                .withFetchSize(500)
                .params(conditions.values())
                .query(JournalReader::entry)
                .stream()) {
            all.forEach(reader);
        }
    }

    /** Every action that ever happened. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return distinct("action");
    }

    private record Conditions(String where, Map<String, Object> values) {}

    private Conditions conditions(JournalFilter filter) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!filter.actor().isBlank()) {
            where.add("actor_name = any(:actors)");
            values.put("actors", actorsLike(filter.actor()));
        }
        equal("action", filter.action(), where, values);
        equal("subject_type", filter.subjectType(), where, values);
        equal("subject_id", filter.subjectId(), where, values);
        if (filter.from() != null) {
            where.add("at >= :from");
            values.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            where.add("at < :to");
            values.put("to", startOf(filter.to().plusDays(1)));
        }
        return new Conditions(" where " + (where.isEmpty() ? "true" : String.join(" and ", where)), values);
    }

    private static void equal(String column, String value, List<String> where, Map<String, Object> values) {
        if (!value.isBlank()) {
            where.add(column + " = :" + column);
            values.put(column, value.strip());
        }
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Actors are few and entries many: the names are searched, the entries found by index. */
    private String[] actorsLike(String typed) {
        List<String> names = distinct("actor_name");
        return jdbc.sql(
                        "select name from unnest(:names::text[]) as name where position(plain(:typed) in plain(name)) > 0")
                .param("names", names.toArray(String[]::new))
                .param("typed", typed.strip())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    /** Hops from each value to the next along the column's index instead of reading every entry. */
    private List<String> distinct(String column) {
        return jdbc.sql("""
                        with recursive hop (value) as (
                            (select COLUMN from journal_entry order by COLUMN limit 1)
                            union all
                            select (select COLUMN from journal_entry where COLUMN > value order by COLUMN limit 1)
                            from hop where value is not null)
                        select value from hop where value is not null order by value""".replace("COLUMN", column)).query(String.class).list();
    }

    private static Instant instant(JournalCursor cursor) {
        return Instant.ofEpochSecond(cursor.micros() / 1_000_000, cursor.micros() % 1_000_000 * 1_000);
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                List.of((String[]) row.getArray("actor_roles").getArray()),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("subject_label"),
                changes(row.getArray("changes")),
                row.getString("purpose"),
                row.getString("address"),
                row.getString("path"),
                row.getString("request_id"));
    }

    @SuppressWarnings("NullAway") // arrays of nullable elements, which NullAway does not tell apart here
    private static List<JournalEntry.FieldChange> changes(@Nullable Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        List<JournalEntry.FieldChange> changes = new ArrayList<>();
        for (String[] change : (String[][]) array.getArray()) {
            changes.add(new JournalEntry.FieldChange(change[0], change[1], change[2]));
        }
        return changes;
    }
}
