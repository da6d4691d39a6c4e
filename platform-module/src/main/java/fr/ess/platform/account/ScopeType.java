package fr.ess.platform.account;

/** What a scoped role is bounded to; the scope itself is the thing's slug. */
public enum ScopeType {
    ORGANISATION,
    /** An organisation that is a co-operative of activity and employment. */
    CAE,
    /** A local portal. */
    PORTAL
}
