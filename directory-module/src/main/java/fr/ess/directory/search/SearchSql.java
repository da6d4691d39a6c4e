package fr.ess.directory.search;

import fr.ess.directory.search.SearchTerms.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of one search: its conditions are written once, for the page, the counts and the export. */
final class SearchSql {

    /** Of a text, that is: what is not searched by words is counted to the last. */
    static final int MOST_COUNTED = 10_000;

    /** The row that says how many rows the facets were counted from. */
    static final String READ = "READ";

    private static final String DISTANCE = "distance_km(:latitude, :longitude, s.place[1], s.place[0])";

    private final SearchQuery query;
    private final List<String> base = new ArrayList<>(List.of("s.published"));
    private final Map<Criterion, String> facets = new HashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();

    SearchSql(SearchQuery query, SearchTerms terms) {
        this.query = query;
        if (query.text() != null) {
            base.add(terms.text().isEmpty() ? "false" : "s.full_vector @@ :words::tsquery");
            parameters.putAll(terms.text());
        }
        terms.criteria().forEach(this::restrict);
        if (!query.services().isEmpty()) {
            base.add("s.services & :services = :services");
            parameters.put("services", Service.bits(query.services()));
        }
        if (query.ess() != null) {
            base.add("s.ess = :ess");
            parameters.put("ess", query.ess().name());
        }
        if (query.bounds() != null) {
            inside(query.bounds(), "map");
        }
        if (query.near() != null) {
            inside(query.near().bounds(), "near");
            base.add(DISTANCE + " <= :radius");
            parameters.put("latitude", query.near().latitude());
            parameters.put("longitude", query.near().longitude());
            parameters.put("radius", query.near().radiusKm());
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void restrict(Criterion criterion, List<Term> terms) {
        String name = criterion.parameter() + "Ids";
        String condition = criterion.condition(":" + name);
        parameters.put(name, criterion.array(terms.stream().map(Term::id).toList()));
        if (criterion.isFacet()) {
            facets.put(criterion, condition);
        } else {
            base.add(condition);
        }
    }

    private void inside(Bounds box, String name) {
        base.add("s.place <@ box(point(:%1$sWest, :%1$sSouth), point(:%1$sEast, :%1$sNorth))".formatted(name));
        parameters.put(name + "West", box.west());
        parameters.put(name + "South", box.south());
        parameters.put(name + "East", box.east());
        parameters.put(name + "North", box.north());
    }

    /** What holds of every row {@code organisation_search s} of the search. */
    String conditions(String... more) {
        List<String> all = new ArrayList<>(base);
        all.addAll(facets.values());
        all.addAll(List.of(more));
        return String.join(" and ", all);
    }

    /** Total of the whole search; of frequent words one more than {@link #MOST_COUNTED} at most. */
    String total() {
        return isKept()
                ? "select coalesce(sum(entries), 0) from facet_count s where " + allBut(null)
                : "select count(*) from (select from organisation_search s where %s%s) as counted"
                        .formatted(conditions(), atMost());
    }

    /** Total of those whose names hold the words, up to one more than {@code most}. */
    String named(int most) {
        return "select count(*) from (select from organisation_search s where %s limit %d) as counted"
                .formatted(conditions(RelevanceSql.NAMED), most + 1);
    }

    /** Whether the counts kept for the whole directory answer it: nothing is asked but values of the facets. */
    private boolean isKept() {
        return base.size() == 1;
    }

    /** Words are counted so far and no further: how many more there are would cost the most and say the least. */
    private String atMost() {
        return query.text() == null ? "" : " limit " + (MOST_COUNTED + 1);
    }

    /**
     * Rows (facet, code, label, rank, total), one without facet for the whole search and one for what was read. The rows
     * of the table are read once, into cells; a facet adds the cells that every other facet leaves.
     */
    String facets() {
        String columns =
                Criterion.FACETS.stream().map(facet -> "s." + facet.column()).collect(Collectors.joining(", "));
        StringBuilder sql = new StringBuilder("with cells as (select ")
                .append(columns)
                .append(
                        isKept()
                                ? ", entries as n from facet_count s)\n"
                                : ", count(*) as n from (select %s from organisation_search s where %s%s) s group by 1, 2, 3, 4)\n"
                                        .formatted(columns, String.join(" and ", base), atMost()))
                .append("select null as facet, '' as code, '' as label, 0 as rank, coalesce(sum(n), 0) as total")
                .append(" from cells s where ")
                .append(allBut(null))
                .append("\nunion all select '" + READ + "', '', '', 0, coalesce(sum(n), 0) from cells");
        for (Criterion facet : Criterion.FACETS) {
            sql.append("\nunion all select '%s', v.code, v.label, v.id, coalesce(c.n, 0) from (%s) v"
                    .formatted(facet.name(), facet.rows()));
            sql.append(
                    " left join (select s.%1$s as id, sum(n) as n from cells s where %2$s group by 1) c on c.id = v.id"
                            .formatted(facet.column(), allBut(facet)));
        }
        return sql.toString();
    }

    private String allBut(@Nullable Criterion own) {
        List<String> others = new ArrayList<>(List.of("true"));
        facets.forEach((facet, condition) -> {
            if (facet != own) {
                others.add(condition);
            }
        });
        return String.join(" and ", others);
    }

    /** Whether the order asks how much of the words an entry explains. */
    boolean isByRelevance() {
        return query.order() == SearchOrder.RELEVANCE && parameters.containsKey("words");
    }

    /** One page and a row more, which tells that there is another page. */
    String page(@Nullable Cursor after, Abundance abundance) {
        if (after != null) {
            parameters.putAll(after.parameters());
        }
        parameters.put("rows", query.limit() + 1);
        return withLines(
                isByRelevance() ? new RelevanceSql(this, after).keys(abundance) : keys(after != null) + " limit :rows");
    }

    /** Every row, in the order of the search. */
    String everything() {
        return withLines(
                isByRelevance()
                        ? "select %s from organisation_search s where %s"
                                .formatted(keyColumns(RelevanceSql.TIER), conditions())
                        : keys(false));
    }

    private String withLines(String keys) {
        return "with keys as (" + keys + ")\nselect k.tier, k.sort_name, k.created_at, k.distance_km,\n"
                + OrganisationLine.COLUMNS + "\nfrom keys k join organisation o on o.id = k.id\n"
                + OrganisationLine.JOINS + "order by " + keyOrder();
    }

    private String keyOrder() {
        return switch (query.order()) {
            case RELEVANCE -> "k.tier, k.sort_name, k.id";
            case NAME -> "k.sort_name, k.id";
            case RECENT -> "k.created_at desc, k.id desc";
            case DISTANCE -> "k.distance_km, k.id";
        };
    }

    String keyColumns(String tier) {
        return "s.organisation_id as id, " + tier + " as tier, s.sort_name, s.created_at, "
                + (query.near() == null ? "null::double precision" : DISTANCE) + " as distance_km";
    }

    private String keys(boolean after) {
        String order;
        String rest;
        switch (query.order()) {
            case RECENT -> {
                order = "s.created_at desc, s.organisation_id desc";
                rest = "(s.created_at, s.organisation_id) < (:afterCreated, :afterId)";
            }
            case DISTANCE -> {
                order = "distance_km, s.organisation_id";
                rest = "(" + DISTANCE + ", s.organisation_id) > (:afterDistance, :afterId)";
            }
            default -> {
                order = "s.sort_name, s.organisation_id";
                rest = "(s.sort_name, s.organisation_id) > (:afterName, :afterId)";
            }
        }
        return "select %s from organisation_search s where %s order by %s"
                .formatted(keyColumns("0"), after ? conditions(rest) : conditions(), order);
    }
}
