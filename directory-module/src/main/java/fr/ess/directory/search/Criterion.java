package fr.ess.directory.search;

import java.util.List;

/** A filter whose values come from a nomenclature or from the territories; several values widen it. */
public enum Criterion {
    FAMILY("famille", "family_id", "legal_family"),
    SECTOR("secteur", "sector_id", "sector"),
    DEPARTEMENT("departement", "departement_id", territory("DEPARTEMENT"), territory("DEPARTEMENT")),
    WORKFORCE("taille", "workforce_band_id", "workforce_band"),
    EPCI("epci", "epci_id", territory("EPCI"), territory("EPCI")),
    COMMUNE(
            "commune",
            "commune_id",
            territory("COMMUNE") + " union all select commune_id, code, name from former_commune",
            territory("COMMUNE"));

    /** Those counted beside the results. */
    public static final List<Criterion> FACETS = List.of(FAMILY, SECTOR, DEPARTEMENT, WORKFORCE);

    private final String parameter;
    private final String column;
    private final String byCode;
    private final String byName;

    Criterion(String parameter, String column, String table) {
        this(parameter, column, "select id, code, label from " + table, "select id, code, label from " + table);
    }

    Criterion(String parameter, String column, String byCode, String byName) {
        this.parameter = parameter;
        this.column = column;
        this.byCode = byCode;
        this.byName = byName;
    }

    private static String territory(String level) {
        return "select id, code, name as label from territory where level = '" + level + "'";
    }

    /** As it stands in addresses. */
    public String parameter() {
        return parameter;
    }

    /** The column of {@code organisation_search}. */
    String column() {
        return column;
    }

    /** Rows of (id, code, label) that hold every value. */
    String rows() {
        return byName;
    }

    boolean isFacet() {
        return FACETS.contains(this);
    }

    /** Finds what was asked for, by its code or by its name as people write it. */
    String lookup() {
        return """
                select '%1$s' as criterion, given, r.id, r.code, r.label
                from unnest(:%2$s) as given join (%3$s) r on r.code = given
                union
                select '%1$s', given, r.id, r.code, r.label
                from unnest(:%2$s) as given join (%4$s) r on search_phrase(r.label) = search_phrase(given)
                """.formatted(name(), parameter, byCode, byName);
    }

    /** An array of the column's own type: with another, PostgreSQL leaves the index alone. */
    Object array(List<Integer> ids) {
        if (this == DEPARTEMENT || this == EPCI || this == COMMUNE) {
            return ids.stream().mapToInt(Integer::intValue).toArray();
        }
        short[] array = new short[ids.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = ids.get(i).shortValue();
        }
        return array;
    }
}
