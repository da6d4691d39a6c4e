package fr.ess.events.contest;

/** Where an entry to the contest is. */
public enum EntryState {
    /** Nobody has opened the link sent to its address. */
    UNCONFIRMED,
    SUBMITTED,
    WITHDRAWN
}
