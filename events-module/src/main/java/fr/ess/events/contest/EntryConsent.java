package fr.ess.events.contest;

/** What entrants may agree to, each on its own. */
public enum EntryConsent {
    /** Their name and their idea on the public page, should they be the laureate. */
    PUBLICATION,
    /** To be told of other contests. */
    NEWS
}
