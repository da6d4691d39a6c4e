package fr.ess.contract.indicator;

/** What a value is, which decides how several of them become one. */
public enum IndicatorKind {
    /** Something that happened during a year. */
    SUM,
    /** How many there are on a day: never added over years. */
    STOCK,
    /** One count over another: worked out again from the sums of both. */
    RATIO,
    /** A mean with its weight: worked out again from what was added up, never from other means. */
    MEAN;

    public boolean hasTwoTerms() {
        return this == RATIO || this == MEAN;
    }
}
