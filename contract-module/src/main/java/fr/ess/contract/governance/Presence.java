package fr.ess.contract.governance;

/** Whether a member came. */
public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT,
    /** By somebody who came. */
    REPRESENTED
}
