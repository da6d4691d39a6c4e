package fr.ess.contract.indicator;

/** Where a value comes from. */
public enum ValueSource {
    /** The approved report of an operator. */
    REPORT,
    /** The staff. */
    ENTERED,
    /** The platform itself. */
    COUNTED
}
