package fr.ess.transmea;

/** On which side of a finance plan a line stands. */
public enum PlanSide {
    USE,
    SOURCE,
    /** Covers a part of a loan, and brings no money itself. */
    GUARANTEE
}
