package fr.ess.contract.evaluation;

/** Whether the sources of a figure say the same. */
public enum Agreement {
    /** Nobody gives a figure. */
    NONE,
    /** One source alone. */
    SINGLE,
    /** Some value suits every source. */
    AGREEING,
    /** No value suits every source. */
    DISAGREEING
}
