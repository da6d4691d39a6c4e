package fr.ess.contract.governance;

/** How far a meeting has come. */
public enum MeetingState {
    /** Nobody was told yet. */
    PLANNED,
    CONVENED,
    HELD,
    CANCELLED
}
