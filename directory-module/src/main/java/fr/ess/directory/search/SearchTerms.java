package fr.ess.directory.search;

import fr.ess.platform.web.BadParameterException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the words and codes of a query stand for in the database.
 *
 * @param words the text query, in PostgreSQL's own notation; absent where the text holds no word
 * @param phrase the words of the text, as names are compared
 */
record SearchTerms(@Nullable String words, @Nullable String phrase, Map<Criterion, List<Term>> criteria) {

    /** One value of a criterion, found. */
    record Term(String given, int id, String code, String label) {}

    private static final String TEXT = """
            select 'TEXT' as criterion, search_query(:text)::text as given, 0 as id, '' as code,
                   search_phrase(:text) as label
            """;

    private record Row(String criterion, @Nullable String given, int id, String code, String label) {}

    /** Looks everything up in one statement, or in none; names the first value that nothing answers to. */
    static SearchTerms of(SearchQuery query, JdbcClient jdbc) {
        List<String> statements = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (query.text() != null) {
            statements.add(TEXT);
            parameters.put("text", query.text());
        }
        query.criteria().forEach((criterion, values) -> {
            statements.add(criterion.lookup());
            parameters.put(criterion.parameter(), values.toArray(String[]::new));
        });
        if (statements.isEmpty()) {
            return new SearchTerms(null, null, Map.of());
        }
        List<Row> rows = jdbc.sql(String.join("union all\n", statements))
                .params(parameters)
                .query(Row.class)
                .list();
        Map<Criterion, List<Term>> found = new EnumMap<>(Criterion.class);
        query.criteria().forEach((criterion, values) -> found.put(criterion, found(criterion, values, rows)));
        return rows.stream()
                .filter(row -> row.criterion().equals("TEXT"))
                .findFirst()
                .map(row -> new SearchTerms(row.given(), row.label(), found))
                .orElseGet(() -> new SearchTerms(null, null, found));
    }

    private static List<Term> found(Criterion criterion, List<String> values, List<Row> rows) {
        List<Term> terms = new ArrayList<>();
        for (Row row : rows) {
            if (row.criterion().equals(criterion.name()) && row.given() != null) {
                terms.add(new Term(row.given(), row.id(), row.code(), row.label()));
            }
        }
        for (String value : values) {
            if (terms.stream().noneMatch(term -> term.given().equals(value))) {
                throw new BadParameterException(criterion.parameter(), "« " + value + " » n’existe pas ici.");
            }
        }
        return terms;
    }
}
