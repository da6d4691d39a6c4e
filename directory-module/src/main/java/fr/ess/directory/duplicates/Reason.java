package fr.ess.directory.duplicates;

/** Why two entries may be one organisation. */
public enum Reason {
    SAME_SIRET,
    SAME_SIREN,
    SAME_NAME,
    LIKE_NAME,
    SAME_ADDRESS,
    SAME_COMMUNE,
    SAME_PHONE,
    SAME_SITE,
    SAME_EMAIL
}
