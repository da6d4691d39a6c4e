package fr.ess.directory.duplicates;

/** What two entries say of one thing. */
enum Agreement {
    SAME,
    DIFFERENT,
    /** One of them says nothing. */
    UNKNOWN
}
