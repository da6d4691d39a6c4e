package fr.ess.events;

/** What a part of a programme is. */
public enum SessionKind {
    TALK,
    WORKSHOP,
    BREAK,
    MEAL,
    WELCOME,
    CLOSING
}
