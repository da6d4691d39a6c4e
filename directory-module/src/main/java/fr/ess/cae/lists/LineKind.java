package fr.ess.cae.lists;

/** What becomes of a line. */
public enum LineKind {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Somebody of that name has a record already: left aside unless a human being says that it is another. */
    NAMESAKE,
    REFUSED
}
