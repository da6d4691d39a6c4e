package fr.ess.directory.search;

import java.util.List;

/** A filter whose values come from a nomenclature or from the territories; several values widen it. */
public enum Criterion {
    FAMILY("famille", "s.family_id = any (%s)", "legal_family"),
    SECTOR("secteur", "s.sector_id = any (%s)", "sector"),
    DEPARTEMENT("departement", "s.departement_id = any (%s)", Lookup.territory("DEPARTEMENT")),
    WORKFORCE("taille", "s.workforce_band_id = any (%s)", "workforce_band"),
    EPCI("epci", "s.epci_id = any (%s)", Lookup.territory("EPCI")),
    COMMUNE(
            "commune",
            "s.commune_id = any (%s)",
            new Lookup(
                    Lookup.COMMUNE.byCode() + " union all select commune_id, code, name from former_commune",
                    Lookup.COMMUNE.rows())),
    /** Of any level; a région stands for its départements. */
    TERRITORY(
            "territoire",
            "(s.departement_id = any (%1$s) or s.epci_id = any (%1$s) or s.commune_id = any (%1$s))",
            new Lookup(
                    Lookup.ANY_TERRITORY + " union all select commune_id, code, name from former_commune",
                    Lookup.ANY_TERRITORY)),
    /** A NAF code, its beginning, or words of its label. */
    ACTIVITY("activite", "s.naf_id = any (%s)", "naf") {
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

    /** Queries of rows (id, code, label): those that codes are looked up in, and those that names are. */
    private record Lookup(String byCode, String rows) {

        static final Lookup COMMUNE = territory("COMMUNE");

        static final String ANY_TERRITORY = """
                select d.id, t.code, t.name as label
                from territory t join territory d on t.level = 'REGION' and d.level = 'DEPARTEMENT' or d.id = t.id
                where t.level <> 'REGION' or d.id <> t.id""";

        static Lookup of(String query) {
            return new Lookup(query, query);
        }

        static Lookup territory(String level) {
            return of("select id, code, name as label from territory where level = '" + level + "'");
        }
    }

    private final String parameter;
    private final String condition;
    private final String byCode;
    private final String rows;

    Criterion(String parameter, String condition, String table) {
        this(parameter, condition, Lookup.of("select id, code, label from " + table));
    }

    Criterion(String parameter, String condition, Lookup lookup) {
        this.parameter = parameter;
        this.condition = condition;
        this.byCode = lookup.byCode();
        this.rows = lookup.rows();
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

    /** Rows of (id, code, label) that hold every value. */
    String rows() {
        return rows;
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
                """.formatted(name(), parameter, byCode, rows);
    }

    /** An array of the column's own type: with another, PostgreSQL leaves the index alone. */
    Object array(List<Integer> ids) {
        switch (this) {
            case DEPARTEMENT, EPCI, COMMUNE, TERRITORY -> {
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
