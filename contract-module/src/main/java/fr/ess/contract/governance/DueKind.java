package fr.ess.contract.governance;

/** What the secretariat of a body has to do next. */
public enum DueKind {
    PLAN,
    CONVENE,
    ATTENDANCE,
    MINUTES,
    FOLLOW_UP
}
