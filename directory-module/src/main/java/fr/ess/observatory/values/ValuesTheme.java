package fr.ess.observatory.values;

/** What the questions of the self-assessment are about. */
public enum ValuesTheme {
    GOVERNANCE,
    EMPLOYMENT,
    TERRITORY,
    ENVIRONMENT
}
