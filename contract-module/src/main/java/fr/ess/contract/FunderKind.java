package fr.ess.contract;

/** Why somebody pays; signatories alone have an envelope in the contract. */
public enum FunderKind {
    SIGNATORY,
    AUTHORITY,
    EUROPE,
    OTHER
}
