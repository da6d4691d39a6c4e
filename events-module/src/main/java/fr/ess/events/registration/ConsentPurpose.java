package fr.ess.events.registration;

/** What people may agree to beyond their registration, each on its own. */
public enum ConsentPurpose {
    /** To be written to after the event: its results, a question on how it was. */
    FOLLOW_UP,
    /** To be told of other events. */
    NEWS
}
