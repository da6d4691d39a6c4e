package fr.ess.platform.journal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The append-only record of who did what. Rows of tracked tables are journalled by the database itself; this is for
 * what changes no row of its own, such as a sign-in, a refused access or an export.
 */
public interface Journal {

    /** Records {@code action} (such as {@code account.signed-in}) on a subject, with whatever details help later. */
    void record(String action, String subjectType, String subjectId, Map<String, String> details);

    /** The journal of this database, for what runs without Spring. */
    static Journal on(JdbcClient database) {
        return new DatabaseJournal(database);
    }

    /**
     * From here to the end of the current transaction, writes one entry for each table and kind of change, with how
     * many rows and a hash of them, instead of one entry for each row: for imports and other bulk work.
     *
     * @param batch what the rows belong to, in French, as the journal shows it
     */
    void summarise(String batch);
}
