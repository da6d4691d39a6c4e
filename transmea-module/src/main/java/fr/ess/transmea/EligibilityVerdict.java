package fr.ess.transmea;

/** What a criterion says of a company. */
public enum EligibilityVerdict {
    MET,
    REFUSED,
    /** Not told, or not enough to say. */
    OPEN
}
