package fr.ess.contract;

/** How far money has come, after its allocation. */
public enum LedgerStep {
    VOTED,
    ENGAGED,
    PAID
}
