package fr.ess.contract.report;

/** What becomes of a report. */
public enum ReportEventKind {
    SUBMITTED,
    RETURNED,
    APPROVED,
    REOPENED,
    EXTENDED
}
