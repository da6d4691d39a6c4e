package fr.ess.directory.participation;

/** How somebody proves that they speak for an organisation. */
public enum ClaimMethod {
    /** A link sent to an address of the organisation's own domain. */
    DOMAIN_MAIL,
    /** A document that staff read. */
    DOCUMENT,
    /** A code in a letter to the address of the entry. */
    LETTER
}
