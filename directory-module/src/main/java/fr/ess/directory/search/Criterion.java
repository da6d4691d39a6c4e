package fr.ess.directory.search;

import java.util.List;

/** A filter whose values come from a nomenclature or from the territories; several values widen it. */
public enum Criterion {
    FAMILY("famille", "s.family_id = any (%s)", nomenclature("legal_family")),
    SECTOR("secteur", "s.sector_id = any (%s)", nomenclature("sector")),
    DEPARTEMENT("departement", "s.departement_id = any (%s)", territories("DEPARTEMENT")),
    WORKFORCE("taille", "s.workforce_band_id = any (%s)", nomenclature("workforce_band")),
    EPCI("epci", "s.epci_id = any (%s)", territories("EPCI")),
    /** Of today; a merged commune stands for the one that it is part of, an arrondissement for its city. */
    COMMUNE("commune", "s.commune_id = any (%s)", territories("COMMUNE") + formerCommunes()),
    /** Of any level; a région stands for its départements. */
    TERRITORY(
            "territoire",
            "(s.departement_id = any (%1$s) or s.epci_id = any (%1$s) or s.commune_id = any (%1$s))",
            """
            select case t.level when 'REGION' then d.id else t.id end as id, t.code, t.name as label, t.search_name
            from territory t left join territory d on t.level = 'REGION' and d.level = 'DEPARTEMENT'""" + formerCommunes()),
    /** The territories of a local portal that is published, by its address of today or of before. */
    PORTAL("plateforme", TERRITORY.condition, """
            select pt.territory_id as id, named.slug as code, p.name as label, null::text as search_name
            from local_portal p
            join portal_territory pt on pt.portal_id = p.id
            join (select id, slug from local_portal union all select portal_id, slug from portal_former_slug) named
              on named.id = p.id
            where p.state = 'PUBLISHED'"""),
    /** A NAF code, its beginning, or words of its label. */
    ACTIVITY("activite", "s.naf_id = any (%s)", nomenclature("naf")) {
        @Override
        String lookup() {
            return """
                    select 'ACTIVITY' as criterion, given, r.id, r.code, r.label
                    from unnest(:activite) as given join naf r
                      on case when given ~ '^[0-9]{2}([.]?[0-9]{0,2}[A-Za-z]?)$'
                         then starts_with(replace(r.code, '.', ''), upper(replace(given, '.', '')))
                         else r.words @@ search_query(given) end
                    """;
        }
    };

    /** Those counted beside the results. */
    public static final List<Criterion> FACETS = List.of(FAMILY, SECTOR, DEPARTEMENT, WORKFORCE);

    private final String parameter;
    private final String condition;
    private final String rows;

    Criterion(String parameter, String condition, String rows) {
        this.parameter = parameter;
        this.condition = condition;
        this.rows = rows;
    }

    private static String nomenclature(String table) {
        return "select id, code, label, search_phrase(label) as search_name from " + table;
    }

    private static String territories(String level) {
        return "select id, code, name as label, search_name from territory where level = '" + level + "'";
    }

    private static String formerCommunes() {
        return " union all select commune_id, code, name, search_name from former_commune";
    }

    /** As it stands in addresses. */
    public String parameter() {
        return parameter;
    }

    /** Holds of {@code organisation_search s} where the array {@code values} holds the criterion's value. */
    String condition(String values) {
        return condition.formatted(values);
    }

    /** The column of {@code organisation_search} of a facet. */
    String column() {
        return condition.substring("s.".length(), condition.indexOf(' '));
    }

    /** Rows of (id, code, label, search_name) that hold every value. */
    String rows() {
        return rows;
    }

    boolean isFacet() {
        return FACETS.contains(this);
    }

    /** Finds what was asked for, by its code or by its name as people write it. */
    String lookup() {
        return """
                select '%1$s' as criterion, given, r.id, r.code, coalesce(r.label, r.code) as label
                from (select given, search_phrase(given) as phrase from unnest(:%2$s) as given) as g
                join (%3$s) r on r.code = given or r.search_name = phrase
                """.formatted(name(), parameter, rows);
    }

    /** An array of the column's own type: with another, PostgreSQL leaves the index alone. */
    Object array(List<Integer> ids) {
        switch (this) {
            case DEPARTEMENT, EPCI, COMMUNE, TERRITORY, PORTAL -> {
                return ids.stream().mapToInt(Integer::intValue).toArray();
            }
            default -> {
                short[] array = new short[ids.size()];
                for (int i = 0; i < array.length; i++) {
                    array[i] = ids.get(i).shortValue();
                }
                return array;
            }
        }
    }
}
