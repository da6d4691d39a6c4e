package fr.ess.transmea.committee;

/** How a session is called. Source: seed 000, section 2. */
public enum SessionKind {
    ORDINARY,
    /** For takeovers before the court only. */
    URGENT
}
