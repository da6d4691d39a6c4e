package fr.ess.contract;

/** How far an act has come; only one in force says anything of the contract. */
public enum ActState {
    DRAFT,
    PROPOSED,
    IN_FORCE,
    ABANDONED
}
