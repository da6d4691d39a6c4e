package fr.ess.directory.search;

import fr.ess.directory.search.FacetedPage.Filter;
import fr.ess.directory.search.SearchTerms.Term;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations. The number of statements never depends on how many are found. */
@Service
public class OrganisationSearch {

    private static final int FETCH_SIZE = 500;
    private static final int SUGGESTIONS = 8;

    private static final RowMapper<OrganisationLine> LINES = new SimplePropertyRowMapper<>(OrganisationLine.class);

    private final JdbcClient jdbc;

    OrganisationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hit(OrganisationLine line, Cursor key) {}

    private record FacetRow(@Nullable String facet, String code, String label, int rank, long total) {}

    /** The page alone, for the API. */
    public SearchPage page(SearchQuery query) {
        SearchSql sql = new SearchSql(query, SearchTerms.of(query, jdbc));
        long total =
                jdbc.sql(sql.total()).params(sql.parameters()).query(Long.class).single();
        return page(query, sql, total);
    }

    /** The page with the counts of its facets. */
    public FacetedPage facetedPage(SearchQuery query) {
        SearchTerms terms = SearchTerms.of(query, jdbc);
        SearchSql sql = new SearchSql(query, terms);
        List<FacetRow> rows = jdbc.sql(sql.facets())
                .params(sql.parameters())
                .query(FacetRow.class)
                .list();
        long total = rows.stream()
                .filter(row -> row.facet() == null)
                .mapToLong(FacetRow::total)
                .sum();
        Map<Criterion, List<FacetValue>> facets = new EnumMap<>(Criterion.class);
        Criterion.FACETS.forEach(facet -> facets.put(facet, values(facet, rows, terms)));
        Map<Criterion, List<Filter>> filters = new EnumMap<>(Criterion.class);
        terms.criteria()
                .forEach((criterion, found) -> filters.put(
                        criterion,
                        found.stream()
                                .collect(
                                        LinkedHashMap<String, Filter>::new,
                                        (byValue, term) ->
                                                byValue.put(term.given(), new Filter(term.given(), term.label())),
                                        Map::putAll)
                                .values()
                                .stream()
                                .toList()));
        return new FacetedPage(page(query, sql, total), facets, filters);
    }

    private SearchPage page(SearchQuery query, SearchSql sql, long total) {
        Cursor after = query.cursor() == null ? null : Cursor.decode(query.cursor(), query);
        List<Hit> hits = jdbc.sql(sql.page(after))
                .params(sql.parameters())
                .query((row, number) -> new Hit(
                        LINES.mapRow(row, number),
                        new Cursor(
                                row.getInt("tier"),
                                row.getString("sort_name"),
                                created(row.getObject("created_at", OffsetDateTime.class)),
                                row.getDouble("distance_km"),
                                row.getLong("id"))))
                .list();
        boolean more = hits.size() > query.limit();
        List<Hit> shown = more ? hits.subList(0, query.limit()) : hits;
        return new SearchPage(
                total,
                shown.stream().map(Hit::line).toList(),
                more ? shown.get(shown.size() - 1).key().encode(query) : null);
    }

    private static Instant created(OffsetDateTime value) {
        return value.toInstant();
    }

    private static List<FacetValue> values(Criterion facet, List<FacetRow> rows, SearchTerms terms) {
        List<Term> chosen = terms.criteria().getOrDefault(facet, List.of());
        return rows.stream()
                .filter(row -> facet.name().equals(row.facet()))
                .sorted(sequence(facet))
                .map(row -> new FacetValue(
                        row.code(),
                        row.label(),
                        row.total(),
                        chosen.stream().anyMatch(term -> term.code().equals(row.code()))))
                .filter(value -> value.count() > 0 || value.chosen())
                .toList();
    }

    /** Families and sectors by size; départements and sizes in their own order. */
    private static Comparator<FacetRow> sequence(Criterion facet) {
        return switch (facet) {
            case DEPARTEMENT -> Comparator.comparing(FacetRow::code);
            case WORKFORCE -> Comparator.comparingInt(FacetRow::rank);
            default -> Comparator.comparingLong(FacetRow::total).reversed().thenComparing(FacetRow::label);
        };
    }

    /** The organisations whose names go on as {@code text} begins. */
    public List<OrganisationLine> suggestions(String text) {
        SearchQuery query = new SearchQuery(text, Map.of(), null, null, null, SearchOrder.RELEVANCE, SUGGESTIONS, null);
        return page(query, new SearchSql(query, SearchTerms.of(query, jdbc)), 0).lines();
    }

    /** Refuses what {@link #forEach} would refuse, before anything is written. */
    public void verify(SearchQuery query) {
        SearchTerms.of(query, jdbc);
    }

    /** Hands over every organisation of the search, whatever its page, without ever holding them all. */
    @Transactional(readOnly = true) // a result is streamed within a transaction only
    public void forEach(SearchQuery query, Consumer<OrganisationLine> consumer) {
        SearchSql sql = new SearchSql(query, SearchTerms.of(query, jdbc));
        try (Stream<OrganisationLine> lines =
                jdbc.sql(sql.everything()).withFetchSize(FETCH_SIZE).params(sql.parameters()).query(LINES).stream()) {
            lines.forEach(consumer);
        }
    }
}
