package fr.ess.directory.search;

import fr.ess.directory.search.FacetedPage.Filter;
import fr.ess.directory.search.SearchTerms.Term;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations. The number of statements never depends on how many are found. */
@Service
public class OrganisationSearch {

    private static final int FETCH_SIZE = 500;
    private static final int SUGGESTIONS = 6;

    /** Beyond that many, one entry in two hundred answers of a million, and a walk along the names soon meets a page of them. */
    private static final int MOST_RANKED = 5_000;

    private static final RowMapper<OrganisationLine> LINES = new SimplePropertyRowMapper<>(OrganisationLine.class);

    private final JdbcClient jdbc;
    private final int mostRanked;

    @Autowired
    OrganisationSearch(JdbcClient jdbc) {
        this(jdbc, MOST_RANKED);
    }

    OrganisationSearch(JdbcClient jdbc, int mostRanked) {
        this.jdbc = jdbc;
        this.mostRanked = mostRanked;
    }

    /**
     * How a text is taken.
     *
     * @param after the row before the page
     * @param corrected what it is taken for; absent where it is taken as typed
     */
    private record Reading(@Nullable Cursor after, @Nullable String corrected) {}

    private record Asked(SearchQuery query, Reading reading, SearchTerms terms, SearchSql sql) {

        /** The pages after the first keep to what the first was searched with. */
        boolean mayBeMistyped() {
            return query.text() != null && !query.exact() && query.cursor() == null;
        }
    }

    private static Reading asTyped(SearchQuery query) {
        if (query.cursor() == null) {
            return new Reading(null, null);
        }
        Cursor.Resumption resumption = Cursor.decode(query.cursor(), query);
        return new Reading(resumption.row(), resumption.corrected());
    }

    private Asked ask(SearchQuery query, Reading reading) {
        SearchQuery meant = reading.corrected() == null ? query : query.meaning(reading.corrected());
        SearchTerms terms = SearchTerms.of(meant, jdbc);
        return new Asked(query, reading, terms, new SearchSql(meant, terms, mostRanked));
    }

    /** What the text may have been meant for; nothing where something answers it as it is. */
    private @Nullable String correct(SearchQuery query) {
        return jdbc.sql("select search_correct(:text)")
                .param("text", query.text())
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private record Key(
            long id,
            int tier,
            String sortName,
            OffsetDateTime createdAt,
            @Nullable Double distanceKm) {}

    private record Count(long total, long abundance) {}

    private record FacetRow(@Nullable String facet, String code, String label, int rank, long total) {}

    /** The page alone, for the API. */
    public SearchPage page(SearchQuery query) {
        Asked asked = ask(query, asTyped(query));
        Count count = count(asked);
        if (count.total() == 0 && asked.mayBeMistyped()) {
            String corrected = correct(query);
            if (corrected != null) {
                asked = ask(query, new Reading(null, corrected));
                count = count(asked);
            }
        }
        return page(asked, count);
    }

    private Count count(Asked asked) {
        return jdbc.sql(asked.sql().total())
                .params(asked.sql().parameters())
                .query(Count.class)
                .single();
    }

    /** The page with the counts of its facets. */
    public FacetedPage facetedPage(SearchQuery query) {
        Asked asked = ask(query, asTyped(query));
        List<FacetRow> rows = facetRows(asked);
        if (total(rows) == 0 && asked.mayBeMistyped()) {
            String corrected = correct(query);
            if (corrected != null) {
                asked = ask(query, new Reading(null, corrected));
                rows = facetRows(asked);
            }
        }
        return facetedPage(asked, rows);
    }

    private List<FacetRow> facetRows(Asked asked) {
        return jdbc.sql(asked.sql().facets())
                .params(asked.sql().parameters())
                .query(FacetRow.class)
                .list();
    }

    private static long total(List<FacetRow> rows) {
        return count(rows, null);
    }

    private static long count(List<FacetRow> rows, @Nullable String facet) {
        return rows.stream()
                .filter(row -> Objects.equals(row.facet(), facet))
                .mapToLong(FacetRow::total)
                .sum();
    }

    private FacetedPage facetedPage(Asked asked, List<FacetRow> rows) {
        SearchTerms terms = asked.terms();
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
        boolean part = count(rows, SearchSql.READ) > SearchSql.MOST_COUNTED
                && asked.query().text() != null;
        return new FacetedPage(
                page(asked, new Count(total(rows), count(rows, SearchSql.ABUNDANCE))), facets, filters, !part);
    }

    private SearchPage page(Asked asked, Count count) {
        SearchQuery query = asked.query();
        Cursor after = asked.reading().after();
        Abundance abundance = after == null ? Abundance.of(count.abundance()) : after.abundance();
        List<Key> keys = jdbc.sql(asked.sql().page(after, abundance))
                .params(asked.sql().parameters())
                .query(Key.class)
                .list();
        boolean more = keys.size() > query.limit();
        List<Key> shown = more ? keys.subList(0, query.limit()) : keys;
        boolean exact = query.text() == null || count.total() <= SearchSql.MOST_COUNTED;
        return new SearchPage(
                exact ? count.total() : SearchSql.MOST_COUNTED,
                exact,
                lines(shown),
                more
                        ? cursor(shown.get(shown.size() - 1), abundance)
                                .encode(query, asked.reading().corrected())
                        : null,
                asked.reading().corrected());
    }

    private static Cursor cursor(Key last, Abundance abundance) {
        return new Cursor(
                last.tier(),
                abundance,
                last.sortName(),
                last.createdAt().toInstant(),
                Objects.requireNonNullElse(last.distanceKm(), 0.0),
                last.id());
    }

    private List<OrganisationLine> lines(List<Key> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SearchSql.LINES)
                        .param("ids", keys.stream().map(Key::id).toArray(Long[]::new))
                        .param("distances", keys.stream().map(Key::distanceKm).toArray(Double[]::new))
                        .query(LINES)
                        .list();
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
        Asked asked = ask(query, asTyped(query));
        return page(asked, count(asked)).lines();
    }

    /** Of all pages together, its text taken as the first page takes it. */
    SearchSql whole(SearchQuery query) {
        return ask(query, new Reading(null, query.text() == null || query.exact() ? null : correct(query)))
                .sql();
    }

    /** Refuses what {@link #forEach} would refuse, before anything is written. */
    public void verify(SearchQuery query) {
        SearchTerms.of(query, jdbc);
    }

    /** Hands over every organisation of the search, whatever its page, without ever holding them all. */
    @Transactional(readOnly = true) // a result is streamed within a transaction only
    public void forEach(SearchQuery query, Consumer<OrganisationLine> consumer) {
        SearchSql sql = whole(query);
        try (Stream<OrganisationLine> lines =
                jdbc.sql(sql.everything()).withFetchSize(FETCH_SIZE).params(sql.parameters()).query(LINES).stream()) {
            lines.forEach(consumer);
        }
    }
}
