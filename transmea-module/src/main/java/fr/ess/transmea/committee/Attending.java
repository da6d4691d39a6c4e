package fr.ess.transmea.committee;

/** How a member is at a session. */
public enum Attending {
    PRESENT,
    /** By proxy, through somebody who is present. */
    REPRESENTED,
    EXCUSED,
    ABSENT
}
