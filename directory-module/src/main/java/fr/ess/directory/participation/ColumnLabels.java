package fr.ess.directory.participation;

import java.util.Map;

/** What people call the columns of an entry. */
public final class ColumnLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "Nom"),
            Map.entry("usual_name", "Nom d’usage"),
            Map.entry("acronym", "Sigle"),
            Map.entry("former_name", "Ancien nom"),
            Map.entry("siren", "SIREN"),
            Map.entry("siret", "SIRET"),
            Map.entry("legal_category", "Forme juridique"),
            Map.entry("family_id", "Famille"),
            Map.entry("naf_code", "Activité (NAF)"),
            Map.entry("sector_id", "Secteur"),
            Map.entry("workforce_band_id", "Effectif salarié"),
            Map.entry("ess", "Économie sociale et solidaire"),
            Map.entry("description", "Ce qu’elle fait"),
            Map.entry("address", "Adresse"),
            Map.entry("postal_code", "Code postal"),
            Map.entry("commune_id", "Commune"),
            Map.entry("departement_id", "Département"),
            Map.entry("website", "Site"),
            Map.entry("email", "Courriel"),
            Map.entry("phone", "Téléphone"),
            Map.entry("receives_trainees", "Accueille des stagiaires"),
            Map.entry("hires", "Recrute"),
            Map.entry("sells_to_companies", "Vend aux entreprises"),
            Map.entry("sells_to_public", "Vend aux particuliers"),
            Map.entry("rna", "Numéro RNA"),
            Map.entry("naf25", "Activité (NAF 2025)"),
            Map.entry("founded_on", "Fondée le"),
            Map.entry("status", "État de la fiche"));

    private ColumnLabels() {}

    public static String of(String column) {
        return LABELS.getOrDefault(column, column);
    }
}
