package fr.ess.cae;

/** Whether a co-operative takes every trade or those of a sector. */
public enum Trade {
    MULTI,
    SECTOR
}
