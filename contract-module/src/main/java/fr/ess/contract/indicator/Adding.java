package fr.ess.contract.indicator;

/** How values become one over actions, territories or years. */
public enum Adding {
    ADD,
    /** Of several years the last one counts. */
    LAST,
    /** They do not: there is no figure for several together. */
    NONE
}
