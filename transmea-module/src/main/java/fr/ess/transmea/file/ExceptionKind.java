package fr.ess.transmea.file;

/** What a file asks the committee to overlook. */
public enum ExceptionKind {
    ELIGIBILITY,
    /** A ticket below the least or above the most. */
    TICKET
}
