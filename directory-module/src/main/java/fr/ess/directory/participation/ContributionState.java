package fr.ess.directory.participation;

/** Where a contribution stands. */
public enum ContributionState {
    /** The address that was given is not known to be its sender's. */
    UNCONFIRMED,
    /** Waits for the staff. */
    HELD,
    ACCEPTED,
    REFUSED,
    /** Taken back by who made it. */
    WITHDRAWN
}
