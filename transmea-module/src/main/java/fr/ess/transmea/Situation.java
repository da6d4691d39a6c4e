package fr.ess.transmea;

/** How the company is when its employees want it; it decides how large it may be. Source: seed 000, section 2. */
public enum Situation {
    HEALTHY,
    /** « Redressement judiciaire »: a company in difficulty. */
    RECEIVERSHIP
}
