package fr.ess.transmea;

/** What a movement of the fund does; amounts are at cost. */
public enum EntryKind {
    /** The committee decided to invest: the amount is no longer available. */
    COMMITMENT,
    /** What was committed will not be paid out. */
    RELEASE,
    DISBURSEMENT,
    REPAYMENT,
    /** The stake is sold. */
    TRANSFER,
    WRITE_OFF
}
