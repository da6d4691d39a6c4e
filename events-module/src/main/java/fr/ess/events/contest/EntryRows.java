package fr.ess.events.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads entries from rows. */
final class EntryRows {

    static final String SELECT =
            "select e.*, t.name as departement from contest_entry e left join territory t on t.id = e.departement_id ";

    private EntryRows() {}

    static ContestEntry read(ResultSet row, int number) throws SQLException {
        return new ContestEntry(
                row.getLong("id"),
                row.getInt("contest_id"),
                EntryState.valueOf(row.getString("state")),
                row.getString("email"),
                row.getString("title") == null
                        ? null
                        : new EntryDraft(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("title"),
                                row.getString("problem"),
                                row.getString("solution"),
                                row.getString("audience"),
                                row.getInt("departement_id"),
                                row.getString("commune"),
                                EntryStage.valueOf(row.getString("stage"))),
                row.getString("departement"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("confirmed_at", OffsetDateTime.class),
                row.getLong("version"));
    }
}
