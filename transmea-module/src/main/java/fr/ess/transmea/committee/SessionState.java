package fr.ess.transmea.committee;

/** Where a session is. */
public enum SessionState {
    PLANNED,
    CONVENED,
    OPEN,
    CLOSED,
    CANCELLED
}
