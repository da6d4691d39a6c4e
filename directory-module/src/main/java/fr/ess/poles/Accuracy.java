package fr.ess.poles;

/** How exactly a source knows a day. */
public enum Accuracy {
    DAY,
    MONTH,
    YEAR
}
