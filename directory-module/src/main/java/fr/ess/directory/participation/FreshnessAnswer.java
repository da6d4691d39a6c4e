package fr.ess.directory.participation;

/** What an organisation says of its entry when it is asked once a year. */
public enum FreshnessAnswer {
    /** Everything is still right. */
    RIGHT,
    /** Something has to be changed. */
    EDIT,
    /** The organisation ended. */
    CLOSED
}
