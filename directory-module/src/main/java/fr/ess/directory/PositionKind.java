package fr.ess.directory;

/** How the point of an organisation is known. */
public enum PositionKind {
    /** The address was found. */
    EXACT,
    /** The centre of the commune. */
    COMMUNE,
    /** Worked out from neighbours. */
    APPROXIMATE,
    /** In doubt: kept, but never drawn nor searched by. */
    TO_CHECK
}
