package fr.ess.directory.participation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads contributions from rows. */
final class ContributionRows {

    static final String SELECT = """
            select c.id, c.kind, c.state, c.organisation_id, o.name as organisation_name, o.slug as organisation_slug,
                   c.account_id, c.contributor_name, c.contributor_email, c.message,
                   (select array_agg(array[f.key, f.value]) from jsonb_each_text(c.entry) f where f.value is not null) as entry,
                   (select array_agg(array[f.key, f.value]) from jsonb_each_text(c.base) f where f.value is not null) as base,
                   c.created_at, c.held_at, c.judged_at, c.judged_by, c.reason, c.purged_at is not null as purged
            from contribution c left join organisation o on o.id = c.organisation_id
            """;

    private ContributionRows() {}

    static Contribution read(ResultSet row, int number) throws SQLException {
        return new Contribution(
                row.getLong("id"),
                ContributionKind.valueOf(row.getString("kind")),
                ContributionState.valueOf(row.getString("state")),
                row.getString("organisation_name") == null
                        ? null
                        : new Contribution.About(
                                row.getLong("organisation_id"),
                                row.getString("organisation_name"),
                                row.getString("organisation_slug")),
                row.getObject("account_id", Long.class),
                row.getString("contributor_name"),
                row.getString("contributor_email"),
                row.getString("message"),
                entry(row.getArray("entry")),
                entry(row.getArray("base")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("held_at")),
                instant(row.getTimestamp("judged_at")),
                row.getString("judged_by"),
                row.getString("reason"),
                row.getBoolean("purged"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }

    private static Map<String, String> entry(@Nullable Array array) throws SQLException {
        Map<String, String> entry = new LinkedHashMap<>();
        if (array != null) {
            for (String[] field : (String[][]) array.getArray()) {
                entry.put(field[0], field[1]);
            }
        }
        return entry;
    }
}
