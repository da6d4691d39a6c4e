package fr.ess.cae;

/** As told by the person. */
public enum Gender {
    WOMAN,
    MAN,
    UNKNOWN
}
