package fr.ess.directory;

/** Where an entry comes from. */
public enum OrganisationSource {
    /** Named in the founding documents of the network. */
    SEED,
    /** Fictitious, for demonstration. */
    EXAMPLE,
    NATIONAL_LIST,
    /** INSEE's register of companies and establishments. */
    SIRENE,
    /** The national register of associations. */
    RNA,
    /** A file whose columns somebody of the CRESS matched by hand. */
    FILE,
    CRESS,
    ORGANISATION
}
