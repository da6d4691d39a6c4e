package fr.ess.transmea;

/** Who told the fund of a takeover. */
public enum LeadSource {
    EMPLOYEES,
    OWNER,
    REFERRER,
    /** The fund found it itself. */
    PROSPECTING
}
