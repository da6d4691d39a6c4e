package fr.ess.cae;

/** Who pays for the co-operatives. Source: seed 000, section 3. */
public enum FinancingSource {
    REGION,
    OTHER_AUTHORITIES,
    PARTNER_BODIES,
    ENTREPRENEURS,
    SELF_FINANCING
}
