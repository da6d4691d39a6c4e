package fr.ess.events.contest;

/** How far an edition of the contest is, as the staff decide it. */
public enum ContestState {
    DRAFT,
    /** Announced: from the call to the end of the jury. */
    CALL,
    /** The jury is closed, the result is not public. */
    SCORED,
    /** The result is public, and stays. */
    DECIDED
}
