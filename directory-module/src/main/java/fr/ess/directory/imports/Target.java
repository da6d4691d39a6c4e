package fr.ess.directory.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of somebody's own file may mean, and the words by which it is recognised. */
public enum Target {
    SIREN("SIREN", "siren", "numero siren", "n siren", "siren unite legale"),
    SIRET("SIRET", "siret", "numero siret", "n siret", "siret etablissement", "siret siege"),
    RNA("Numéro RNA", "rna", "numero rna", "n rna", "identifiant association", "waldec"),
    NAME(
            "Nom",
            "nom",
            "name",
            "raison sociale",
            "denomination",
            "nom de la structure",
            "structure",
            "organisation",
            "titre",
            "nom ou raison sociale",
            "association",
            "intitule",
            "nom association"),
    ACRONYM("Sigle", "sigle", "acronyme"),
    USUAL_NAME("Nom usuel", "nom usuel", "nom d usage", "enseigne", "brand", "nom commercial"),
    ADDRESS(
            "Adresse (se complète d’une colonne à l’autre)",
            "adresse",
            "address",
            "address line 1",
            "adresse 1",
            "rue",
            "voie",
            "numero et voie"),
    POSTAL_CODE("Code postal", "code postal", "cp", "post code", "postal code", "zip", "codepostal"),
    COMMUNE("Commune", "commune", "ville", "city", "libelle commune", "nom commune", "localite"),
    COMMUNE_CODE("Code INSEE de la commune", "code insee", "insee", "code commune", "codeinsee", "com"),
    DEPARTEMENT("Département (code)", "departement", "department", "dep", "code departement", "dpt"),
    LATITUDE("Latitude", "latitude", "lat", "y"),
    LONGITUDE("Longitude", "longitude", "lon", "lng", "long", "x"),
    SCORE("Score du géocodage", "geocoding score", "geo score", "score", "result score"),
    LEGAL_CATEGORY("Catégorie juridique (code)", "categorie juridique", "nature juridique", "code juridique"),
    FAMILY("Famille de l’ESS", "famille", "famille ess", "famille juridique"),
    NAF("Activité (code NAF)", "naf", "ape", "code naf", "code ape", "activite principale"),
    DESCRIPTION("Description", "description", "objet", "presentation"),
    WEBSITE("Site web", "site", "site web", "website", "url", "site internet"),
    EMAIL("Courriel", "courriel", "email", "e mail", "mail", "adresse mail", "adresse email"),
    PHONE("Téléphone", "telephone", "tel", "phone"),
    FOUNDED_ON("Date de création", "date de creation", "date creation", "creation", "creee le"),
    CLOSED_ON("Date de fermeture", "date de fermeture", "date fermeture", "date de dissolution", "date dissolution");

    private final String label;
    private final String words;

    Target(String label, String... words) {
        this.label = label;
        this.words = String.join("|", words);
    }

    /** As the screen offers it. */
    public String label() {
        return label;
    }

    /** What a header most likely means; nothing where it says nothing. */
    static @Nullable Target of(String header) {
        String heard = Text.words(header);
        for (Target target : values()) {
            if (List.of(target.words.split("\\|")).contains(heard)) {
                return target;
            }
        }
        return null;
    }

    static @Nullable Target named(String name) {
        for (Target target : values()) {
            if (target.name().equals(name)) {
                return target;
            }
        }
        return null;
    }
}
