package fr.ess.directory.search;

import fr.ess.directory.search.SearchTerms.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of one search: its conditions are written once, for the page, the counts and the export. */
final class SearchSql {

    /** Of a text, that is: what is not searched by words is counted to the last. */
    static final int MOST_COUNTED = 2_000;

    /** The row that says how many rows the facets were counted from. */
    static final String READ = "READ";

    /** The row that says how finely to rank. */
    static final String ABUNDANCE = "ABUNDANCE";

    /** Those of the page, in its order, with their distances. */
    static final String LINES = """
            select k.distance_km as distanceKm,
            %s
            from unnest(:ids::bigint[], :distances::double precision[]) with ordinality as k (id, distance_km, place)
            join organisation o on o.id = k.id
            %sorder by k.place""".formatted(OrganisationLine.COLUMNS, OrganisationLine.JOINS);

    /** Said of the wide table too where its own index of changes is to be walked. */
    private static final String PUBLISHED = "o.status = 'PUBLISHED'";

    private static final String DISTANCE = "distance_km(:latitude, :longitude, s.place[1], s.place[0])";

    private final SearchQuery query;
    private final int mostRanked;
    private final @Nullable String words;
    private final List<String> base = new ArrayList<>(List.of("s.published"));
    private final Map<Criterion, String> facets = new EnumMap<>(Criterion.class);
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param mostRanked how many may be ranked tier by tier */
    SearchSql(SearchQuery query, SearchTerms terms, int mostRanked) {
        this.query = query;
        this.mostRanked = mostRanked;
        if (query.text() != null) {
            words = terms.text().isEmpty() ? "false" : "s.full_vector @@ :words::tsquery";
            parameters.putAll(terms.text());
        } else {
            words = null;
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
        List<String> all = allButFacets();
        all.addAll(facets.values());
        all.addAll(List.of(more));
        return String.join(" and ", all);
    }

    /** What holds of the rows whose names hold the words: what names hold the whole entry does. */
    String conditionsOfNames(String... more) {
        List<String> all = new ArrayList<>(base);
        all.add(RelevanceSql.NAMED);
        all.addAll(facets.values());
        all.addAll(List.of(more));
        return String.join(" and ", all);
    }

    private List<String> allButFacets() {
        List<String> conditions = new ArrayList<>(base);
        if (words != null) {
            conditions.add(words);
        }
        return conditions;
    }

    /** Total of the whole search, of frequent words one more than {@link #MOST_COUNTED} at most; and its abundance. */
    String total() {
        String total = isKept()
                ? "select coalesce(sum(entries), 0) from facet_count s where " + allBut(null)
                : count(conditions(), words == null ? Integer.MAX_VALUE - 1 : MOST_COUNTED);
        return "select total, %s as abundance from (%s) as counted (total)".formatted(abundance("total"), total);
    }

    /** The number of the {@link Abundance} of {@code total}; nothing is counted beyond what may be ranked. */
    private String abundance(String total) {
        if (!isByRelevance() || query.cursor() != null) {
            return "0";
        }
        return "case when %1$s <= %2$d then %3$d when (%4$s) > %5$d then %6$d when (%7$s) > %5$d then %8$d else %3$d end"
                .formatted(
                        total,
                        Math.min(mostRanked, MOST_COUNTED),
                        Abundance.FEW.number(),
                        count(conditionsOfNames(), mostRanked),
                        mostRanked,
                        Abundance.MANY.number(),
                        count(conditions("not " + RelevanceSql.NAMED), mostRanked),
                        Abundance.FEW_NAMES.number());
    }

    private static String count(String conditions, int most) {
        return "select count(*) from (select from organisation_search s where %s limit %d) as counted"
                .formatted(conditions, most + 1);
    }

    /** Whether the counts kept for the whole directory answer it: nothing is asked but values of the facets. */
    private boolean isKept() {
        return words == null && base.size() == 1;
    }

    /** Words are counted so far and no further: how many more there are would cost the most and say the least. */
    private String atMost() {
        return words == null ? "" : " limit " + (MOST_COUNTED + 1);
    }

    /**
     * Rows (facet, code, label, rank, total), one without facet for the whole search, one for what was read and one for its
     * abundance. The rows of the table are read once, into cells; a facet adds the cells that every other facet leaves.
     */
    String facets() {
        StringBuilder sql = new StringBuilder("with cells as (")
                .append(cells())
                .append(")\nselect null as facet, '' as code, '' as label, 0 as rank, coalesce(sum(n), 0) as total")
                .append(" from cells s where ")
                .append(allBut(null))
                .append("\nunion all select '" + READ
                        + "', '', '', 0, greatest(sum(n) filter (where %1$s), ".formatted(allBut(null)))
                .append("sum(n) filter (where (%s) is not true), 0) from cells s".formatted(allBut(null)))
                .append("\nunion all select '" + ABUNDANCE + "', '', '', 0, ")
                .append(abundance("(select coalesce(sum(n), 0) from cells s where %s)".formatted(allBut(null))));
        for (Criterion facet : Criterion.FACETS) {
            sql.append("\nunion all select '%s', v.code, v.label, v.id, coalesce(c.n, 0) from (%s) v"
                    .formatted(facet.name(), facet.rows()));
            sql.append(
                    " left join (select s.%1$s as id, sum(n) as n from cells s where %2$s group by 1) c on c.id = v.id"
                            .formatted(facet.column(), allBut(facet)));
        }
        return sql.toString();
    }

    /** Of words, what the search finds is read first, and apart from what only the counts of its facets are for. */
    private String cells() {
        String columns =
                Criterion.FACETS.stream().map(facet -> "s." + facet.column()).collect(Collectors.joining(", "));
        if (isKept()) {
            return "select " + columns + ", s.entries as n from facet_count s";
        }
        String rows = "select " + columns + " from organisation_search s where ";
        String read = words == null || facets.isEmpty()
                ? rows + String.join(" and ", allButFacets()) + atMost()
                : "(%s%s%s) union all (%s%s and (%s) is not true%s%s)"
                        .formatted(
                                rows,
                                conditions(),
                                atMost(),
                                rows,
                                String.join(" and ", allButFacets()),
                                String.join(" and ", facets.values()),
                                allButOne(),
                                atMost());
        return "select " + columns + ", count(*) as n from (" + read + ") s group by 1, 2, 3, 4";
    }

    /** A count of a facet takes what answers every other one: who fails two is in none. */
    private String allButOne() {
        return facets.size() == 1
                ? ""
                : facets.values().stream()
                        .map(condition -> "(" + condition + " is true)::int")
                        .collect(Collectors.joining(" + ", " and ", " >= " + (facets.size() - 1)));
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

    /**
     * Which are on one page, and a row more, which tells that there is another page: (id, tier, sort_name, created_at,
     * distance_km). What they show is asked for apart ({@link #LINES}): a statement that does both is planned anew for each
     * search, and to plan nine joins takes longer than to find a page. How many stands in the text: of a parameter the
     * planner thinks that it is a tenth of the table.
     */
    String page(@Nullable Cursor after, Abundance abundance) {
        int rows = query.limit() + 1;
        if (after != null) {
            parameters.putAll(after.parameters());
        }
        String keys = isByRelevance()
                ? new RelevanceSql(this, after, rows).keys(abundance)
                : keys(after != null) + " limit " + rows;
        return "select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from ("
                + keys + ") k order by " + keyOrder();
    }

    /** Every row, in the order of the search. */
    String everything() {
        return withLines(
                isByRelevance()
                        ? "select %s from organisation_search s where %s"
                                .formatted(keyColumns(RelevanceSql.TIER), conditions())
                        : keys(false));
    }

    /** Those that joined after one moment and not after another, the last first; for {@link SearchOrder#RECENT}. */
    String joined() {
        return withLines(
                "select %s from organisation_search s where %s order by s.created_at desc, s.organisation_id desc limit :most"
                        .formatted(
                                keyColumns("0"),
                                conditions("s.created_at > :joinedAfter", "s.created_at <= :joinedUntil")));
    }

    private String withLines(String keys) {
        return "with keys as (" + keys + ")\nselect k.distance_km as distanceKm,\n"
                + OrganisationLine.COLUMNS + "\nfrom keys k join organisation o on o.id = k.id\n"
                + OrganisationLine.JOINS + "order by " + keyOrder();
    }

    private String keyOrder() {
        return switch (query.order()) {
            case RELEVANCE -> "k.tier, k.sort_name, k.id";
            case NAME -> "k.sort_name, k.id";
            case RECENT, MODIFIED -> "k.created_at desc, k.id desc";
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
            case MODIFIED -> {
                return "select %s from organisation o join organisation_search s on s.organisation_id = o.id where %s order by o.updated_at desc, o.id desc"
                        .formatted(
                                keyColumns("0").replace("s.created_at", "o.updated_at as created_at"),
                                after
                                        ? conditions(PUBLISHED, "(o.updated_at, o.id) < (:afterCreated, :afterId)")
                                        : conditions(PUBLISHED));
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
