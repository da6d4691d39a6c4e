package fr.ess.observatory.values;

/** What a table is of. */
public enum ValuesPart {
    REGION,
    DEPARTEMENT,
    FAMILY
}
