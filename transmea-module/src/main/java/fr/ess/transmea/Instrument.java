package fr.ess.transmea;

/** How the fund invests. */
public enum Instrument {
    CAPITAL,
    /** « Titres participatifs ». */
    SECURITIES,
    /** « Compte courant d’associé ». */
    ACCOUNT
}
