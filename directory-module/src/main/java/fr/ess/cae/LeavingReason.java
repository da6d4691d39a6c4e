package fr.ess.cae;

/** Why somebody left a co-operative. */
public enum LeavingReason {
    OWN_COMPANY,
    JOB,
    STOPPED,
    MOVED,
    OTHER
}
