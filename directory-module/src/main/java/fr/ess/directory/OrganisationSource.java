package fr.ess.directory;

/** Where an entry comes from. */
public enum OrganisationSource {
    /** Named in the founding documents of the network. */
    SEED,
    /** Fictitious, for demonstration. */
    EXAMPLE,
    NATIONAL_LIST,
    CRESS,
    ORGANISATION
}
