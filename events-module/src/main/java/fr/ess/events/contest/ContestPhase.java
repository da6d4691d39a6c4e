package fr.ess.events.contest;

/** Where an announced edition stands at a moment, as its public page tells it. */
public enum ContestPhase {
    TO_COME,
    OPEN,
    JURY,
    DECIDED
}
