package fr.ess.directory.web;

/** Under which licence the directory may be used again: Etalab's Open Licence, as that of the registers it draws on. */
final class OpenLicence {

    static final String NAME = "Licence Ouverte 2.0";
    static final String ADDRESS = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /** As the header {@code Link} of an answer names it, beside the page that explains the data. */
    static final String LINKS = "<" + ADDRESS + ">; rel=\"license\", </donnees-ouvertes>; rel=\"service-doc\","
            + " </v3/api-docs>; rel=\"service-desc\"";

    private OpenLicence() {}
}
