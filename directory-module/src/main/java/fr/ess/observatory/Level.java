package fr.ess.observatory;

/** The levels of territories of which figures are told. */
public enum Level {
    REGION,
    DEPARTEMENT,
    EPCI,
    COMMUNE
}
