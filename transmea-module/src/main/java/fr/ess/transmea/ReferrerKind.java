package fr.ess.transmea;

/** What a referrer does. Source: seed 000, section 2; seed 003, axis 3. */
public enum ReferrerKind {
    ACCOUNTANT,
    /** Judge, administrator or registrar of a commercial court. */
    COURT,
    CHAMBER,
    LAWYER,
    NOTARY,
    BANK,
    /** A network of support, such as the URSCOP. */
    NETWORK,
    OTHER
}
