package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is measured is what the application asks; {@code -Dbench.write=true} writes the files of {@code bench/search/queries}. */
class SearchStatementsTests {

    private static final Path FOLDER = Path.of("..", "bench", "search", "queries");
    private static final TestDatabase database = TestDatabase.fresh();

    private static final String RARE = "'ribambelle bonson','hirondelles grenoble','fournil cance','canuts',"
            + "'ludotheque roche moliere','mekong','cerf volant','remouleurs lyon','accompagnerie genas','gentiane'";
    private static final String FREQUENT =
            "'association','solidaire','culture','atelier','lyon','maison','cooperative',"
                    + "'insertion','jeunes','famille'";
    private static final String NAMES =
            "'ribambelle','hirondelles','fournil','canuts','ludotheque','mekong','ressourcerie',"
                    + "'remouleurs','accompagnerie','gentiane'";
    private static final String MISTYPED =
            "'ribambele','hirondeles','founril','cannuts','ludotehque','mekonk','ressorucerie',"
                    + "'remoleurs','acompagnerie','gentianne'";
    private static final String STARTS = "'rib','asso','mais','cul','gent','compagn','coop','lud','ins','hiron'";

    @AfterAll
    static void close() {
        database.close();
    }

    private static SearchQuery query(
            @Nullable String text, Map<Criterion, List<String>> criteria, Set<Service> services) {
        return new SearchQuery(
                text,
                false,
                criteria,
                services,
                null,
                null,
                null,
                text == null ? SearchOrder.NAME : SearchOrder.RELEVANCE,
                20,
                null);
    }

    private static SearchSql sql(SearchQuery query) {
        return new SearchSql(query, SearchTerms.of(query, database.jdbc()), 5000);
    }

    private static String typed(String words) {
        return "select (array[%s])[1 + floor(random() * 10)] as text\n\\gset\n".formatted(words);
    }

    /** The same functions as in the application, a column each, as pgbench takes them. */
    private static final String TERMS = """
            select search_query(:text)::text as words, search_query(:text, whole => true)::text as whole,
                   search_query(:text, 'AB')::text as placed, search_query(:text, 'ABC')::text as active,
                   search_phrase(:text) as phrase, search_key(:text) as core
            \\gset
            """;

    private static final String CODES = """
            select array(select id from territory where level = 'DEPARTEMENT' and code = '38')::text as "departementIds",
                   array(select id from legal_family where code = 'association')::text as "familleIds", 8 as services
            \\gset
            """;

    /** The counts, then the page, ranked as they say. */
    private static String answer(SearchSql sql) {
        return "with counts as materialized (" + sql.facets()
                + ")\nselect max(total) filter (where facet = 'ABUNDANCE') as abundance from counts\n\\gset\n"
                + ranked(sql);
    }

    private static String ranked(SearchSql sql) {
        return "\\if :abundance = 2\n" + page(sql, Abundance.MANY) + "\\elif :abundance = 1\n"
                + page(sql, Abundance.FEW_NAMES) + "\\else\n" + page(sql, Abundance.FEW) + "\\endif\n";
    }

    private static String page(SearchSql sql, Abundance abundance) {
        return lines(sql.page(null, abundance));
    }

    private static String lines(String keys) {
        return "select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from ("
                + keys + ") keys\n\\gset\n" + SearchSql.LINES + ";\n";
    }

    private static Map<String, String> files() {
        SearchSql words = sql(query("mots", Map.of(), Set.of()));
        Map<Criterion, List<String>> criteria =
                Map.of(Criterion.DEPARTEMENT, List.of("38"), Criterion.FAMILY, List.of("association"));
        SearchSql filtered = sql(query("mots", criteria, Set.of(Service.SELLS_TO_PUBLIC)));
        SearchSql all = sql(query(null, Map.of(), Set.of()));
        SearchSql facets = sql(query(null, criteria, Set.of()));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("1-rare", typed(RARE) + TERMS + answer(words));
        files.put("2-frequent", typed(FREQUENT) + TERMS + answer(words));
        files.put("3-name", typed(NAMES) + TERMS + answer(words));
        files.put(
                "3-name-mistyped",
                typed(MISTYPED) + TERMS + words.facets() + ";\nselect search_correct(:text) as text\n\\gset\n" + TERMS
                        + answer(words));
        files.put("4-frequent-filtered", typed(FREQUENT) + TERMS + CODES + answer(filtered));
        files.put("5-all", all.facets() + ";\n" + page(all, Abundance.FEW));
        files.put("6-facets", CODES + facets.facets() + ";\n" + page(facets, Abundance.FEW));
        Cursor any = new Cursor(0, Abundance.FEW, "", java.time.Instant.EPOCH, 0, 1);
        files.put("7-next-page", """
                select sort_name as "afterName", organisation_id as "afterId" from organisation_search
                where organisation_id = (select 1 + floor(random() * (select max(id) from organisation)))::bigint
                \\gset
                """ + lines(all.page(any, Abundance.FEW)));
        files.put("8-typing", typed(STARTS) + TERMS + words.total() + "\n\\gset\n" + ranked(words));
        files.put("9-map", map() + ";\n");
        files.replaceAll((name, text) ->
                "-- " + name + ": written by SearchStatementsTests from the statements of the application\n" + text);
        return files;
    }

    /** Around Lyon, as the map asks at zoom 13. */
    private static String map() {
        Bounds lyon = new Bounds(4.75, 45.70, 4.95, 45.80);
        MapSql sql = Objects.requireNonNull(MapSql.kept(MapGrid.over(lyon, 13), lyon));
        String text = sql.text();
        for (Map.Entry<String, Object> parameter : sql.parameters().entrySet()) {
            text = text.replaceAll(
                    "(?<!:):" + parameter.getKey() + "\\b", parameter.getValue().toString());
        }
        return text;
    }

    @Test
    void theBenchAsksWhatTheApplicationAsks() throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = FOLDER.resolve(file.getKey() + ".sql");
            if (Boolean.getBoolean("bench.write")) {
                Files.writeString(path, file.getValue());
            }
            assertThat(path).hasContent(file.getValue());
        }
    }
}
