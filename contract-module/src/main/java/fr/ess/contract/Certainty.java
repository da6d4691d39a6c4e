package fr.ess.contract;

/** How sure the money of an envelope is; what is conditional is never counted as committed. */
public enum Certainty {
    FIRM,
    FORECAST,
    CONDITIONAL
}
