package fr.ess.contract;

/** What is signed or decided together. */
public enum ActKind {
    CONTRACT,
    AMENDMENT,
    DECISION
}
