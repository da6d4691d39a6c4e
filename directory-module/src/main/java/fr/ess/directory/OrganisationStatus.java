package fr.ess.directory;

/** Where an entry stands. */
public enum OrganisationStatus {
    /** Proposed, not yet public. */
    DRAFT,
    PUBLISHED,
    /** The organisation ended; its page remains and says so. */
    CLOSED,
    /** A duplicate: its address leads to the entry that was kept. */
    MERGED
}
