package fr.ess.contract.report;

import java.util.Set;

/** How far a report has come; the database refuses the same moves. */
public enum ReportState {
    OPEN,
    SUBMITTED,
    RETURNED,
    APPROVED,
    /** Approved once, and being written again; what was approved stays until another is. */
    REOPENED;

    public Set<ReportState> next() {
        return switch (this) {
            case OPEN, RETURNED, REOPENED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(RETURNED, APPROVED);
            case APPROVED -> Set.of(REOPENED);
        };
    }

    /** Whether its operator may write. */
    public boolean isWritable() {
        return next().contains(SUBMITTED);
    }
}
