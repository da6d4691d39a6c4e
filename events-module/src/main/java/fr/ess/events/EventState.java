package fr.ess.events;

/** How far an event is; the public sees those that are published, and those that were and are cancelled. */
public enum EventState {
    DRAFT,
    PROPOSED,
    PUBLISHED,
    CANCELLED
}
