package fr.ess.contract.amendment;

/** What kind of act a change needs, the lightest first. */
public enum Required {
    NOTHING,
    DECISION,
    AMENDMENT
}
