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
 * @param text in PostgreSQL's own notations, by the name of the parameter that takes it; empty where no word is left
 */
record SearchTerms(Map<String, String> text, Map<Criterion, List<Term>> criteria) {

    /** One value of a criterion, found. */
    record Term(String given, int id, String code, String label) {}

    /** The words, the same with none unfinished, then within names and places, then with activities; and the whole. */
    private static final String TEXT = """
            select name as criterion, value as given, 0 as id, '' as code, '' as label
            from (values ('words', search_query(:text)::text), ('whole', search_query(:text, whole => true)::text),
                         ('placed', search_query(:text, 'AB')::text), ('active', search_query(:text, 'ABC')::text),
                         ('phrase', search_phrase(:text)), ('core', search_key(:text))) as text (name, value)
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
            return new SearchTerms(Map.of(), Map.of());
        }
        List<Row> rows = jdbc.sql(String.join("union all\n", statements))
                .params(parameters)
                .query(Row.class)
                .list();
        Map<Criterion, List<Term>> found = new EnumMap<>(Criterion.class);
        query.criteria().forEach((criterion, values) -> found.put(criterion, found(criterion, values, rows)));
        Map<String, String> text = new HashMap<>();
        for (Row row : rows) {
            if (Character.isLowerCase(row.criterion().charAt(0)) && row.given() != null) {
                text.put(row.criterion(), row.given());
            }
        }
        return new SearchTerms(text.containsKey("words") ? text : Map.of(), found);
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
