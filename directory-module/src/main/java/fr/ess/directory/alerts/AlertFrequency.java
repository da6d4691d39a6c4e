package fr.ess.directory.alerts;

/** How often somebody is told, where there is something to tell. */
public enum AlertFrequency {
    WEEKLY,
    MONTHLY
}
