package fr.ess.directory.duplicates;

import java.util.List;

/** What is taken from one of two entries as a whole when they are merged: columns that mean something together. */
public enum MergeField {
    NAME("name"),
    USUAL_NAME("usual_name"),
    ACRONYM("acronym"),
    FORMER_NAME("former_name"),
    NUMBERS("siren", "siret"),
    FORM("legal_category", "family_id"),
    ACTIVITY("naf_code", "sector_id"),
    WORKFORCE("workforce_band_id"),
    DESCRIPTION("description"),
    PLACE("address", "postal_code", "commune_id", "departement_id", "latitude", "longitude", "position_kind"),
    WEBSITE("website"),
    EMAIL("email"),
    PHONE("phone"),
    SERVICES("receives_trainees", "hires", "sells_to_companies", "sells_to_public");

    private final String columns;

    MergeField(String... columns) {
        this.columns = String.join(",", columns);
    }

    List<String> columns() {
        return List.of(columns.split(",", -1));
    }
}
