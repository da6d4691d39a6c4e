package fr.ess.observatory;

/** What is counted. */
public enum Measure {
    UNITS,
    EMPLOYERS,
    JOBS
}
