package fr.ess.platform.replica;

import java.sql.SQLException;
import java.util.Set;

/** Tells by what the database said (SQLSTATE) whether a read failed for the replica's sake. */
public final class ReplicaFailures {

    /** The replica cancelled the statement because replaying could not wait for it any longer. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private ReplicaFailures() {}

    /** Whether an exception came from a replica that was lost or cancelled the read. */
    public static boolean caused(Throwable exception) {
        String state = state(exception);
        return CONFLICTS.contains(state) || state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether it is none the worse for it. */
    static boolean isConflict(Throwable exception) {
        return CONFLICTS.contains(state(exception));
    }

    private static String state(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
