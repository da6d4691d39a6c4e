package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people type and what they should find, over the demonstration data and names like those of the national list.
 * The table says what is right: when a search misses, the search is to be improved.
 */
class GoldenSearchTests {

    private static final Logger log = LoggerFactory.getLogger(GoldenSearchTests.class);

    private static final int TOP = 3;
    private static final double SHARE = 0.95;

    private static final TestDatabase database = TestDatabase.demonstration();

    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @BeforeAll
    static void addNamesLikeThoseOfTheNationalList() {
        Sample sample = new Sample(database.jdbc());
        for (NamedCsvRecord row : rows("organisations.csv")) {
            Map<String, Object> columns = new TreeMap<>();
            put(columns, "acronym", row.getField("acronym"));
            put(columns, "usual_name", row.getField("usual_name"));
            put(columns, "former_name", row.getField("former_name"));
            put(columns, "siren", row.getField("siren"));
            put(columns, "siret", row.getField("siret"));
            put(columns, "naf_code", row.getField("naf"));
            put(columns, "postal_code", row.getField("postal_code"));
            columns.put(
                    "commune_id",
                    database.jdbc()
                            .sql("select id from territory where level = 'COMMUNE' and code = ?")
                            .param(row.getField("commune"))
                            .query(Integer.class)
                            .single());
            sample.organisation(row.getField("name"), columns);
        }
    }

    private static void put(Map<String, Object> columns, String name, String value) {
        if (!value.isEmpty()) {
            columns.put(name, value);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatPeopleTypeFindsWhatTheyMeanAmongTheFirstThree() {
        List<NamedCsvRecord> table = rows("search.csv");
        List<String> misses = new ArrayList<>();
        for (NamedCsvRecord row : table) {
            SearchPage page = search.page(new SearchQuery(
                    row.getField("query"), Map.of(), null, null, null, SearchOrder.RELEVANCE, TOP, null));
            if (page.lines().stream().noneMatch(line -> isMeant(line, row.getField("expected")))) {
                misses.add("« %s » should find %s (%s); found %d%s: %s"
                        .formatted(
                                row.getField("query"),
                                row.getField("expected"),
                                row.getField("why"),
                                page.total(),
                                page.corrected() == null ? "" : " for « " + page.corrected() + " »",
                                page.lines().stream()
                                        .map(OrganisationLine::name)
                                        .toList()));
            }
        }
        double share = 1 - (double) misses.size() / table.size();
        log.info(
                "{} of {} searches find what is meant among the first {} ({} %). Missed:\n{}",
                table.size() - misses.size(),
                table.size(),
                TOP,
                Math.round(share * 1000) / 10.0,
                String.join("\n", misses));

        assertThat(table).hasSizeGreaterThanOrEqualTo(200);
        assertThat(share).as(String.join("\n", misses)).isGreaterThanOrEqualTo(SHARE);
    }

    /** An expectation is a name, followed by the commune in parentheses where several have the name. */
    private static boolean isMeant(OrganisationLine line, String expected) {
        return line.name().equals(expected) || (line.name() + " (" + line.commune() + ")").equals(expected);
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream file = GoldenSearchTests.class.getResourceAsStream("/golden/" + name);
                Stream<NamedCsvRecord> records =
                        CsvReader.builder()
                                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                                .stream()) {
            return records.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
