package fr.ess.transmea;

/** What the fund asks of a company. Source: seed 000, section 2. */
public enum EligibilityCriterion {
    SIZE,
    SITUATION,
    REGION,
    AMOUNT
}
