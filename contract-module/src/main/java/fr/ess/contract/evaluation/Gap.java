package fr.ess.contract.evaluation;

/** What an evaluator would miss. */
public enum Gap {
    /** No action is said to bring the effect. */
    NO_ACTION,
    /** Nothing measures the effect. */
    NO_INDICATOR,
    /** The indicator has no value. */
    NO_FIGURE,
    /** Values that are due are missing from the figure. */
    INCOMPLETE,
    /** The figure rests on what was typed alone: no report and no count of the platform proves it. */
    UNPROVEN
}
