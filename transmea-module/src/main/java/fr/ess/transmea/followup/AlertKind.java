package fr.ess.transmea.followup;

/** What in a company that is followed needs somebody to look. */
public enum AlertKind {
    JOBS_LOST,
    NEGATIVE_EQUITY,
    LATE_FIGURES,
    LATE
}
