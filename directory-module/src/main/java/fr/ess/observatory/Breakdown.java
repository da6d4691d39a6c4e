package fr.ess.observatory;

/** What a published table is broken down by; no table crosses two of them. */
public enum Breakdown {
    TOTAL,
    FAMILY,
    SECTOR,
    /** Employers only: a unit without employees has no size. */
    SIZE,
    /** Headquarters are 1, further establishments 2. */
    SITE
}
