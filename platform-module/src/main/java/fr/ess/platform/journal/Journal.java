package fr.ess.platform.journal;

import java.util.Map;

/**
 * The append-only record of who did what. Rows of tracked tables are journalled by the database itself; this is for
 * what changes no row of its own, such as a sign-in, a refused access or an export.
 */
public interface Journal {

    /** Records {@code action} (such as {@code account.signed-in}) on a subject, with whatever details help later. */
    void record(String action, String subjectType, String subjectId, Map<String, String> details);
}
