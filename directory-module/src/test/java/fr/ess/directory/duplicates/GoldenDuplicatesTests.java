package fr.ess.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invented entries in {@code golden/duplicates.csv}, of which those of one group are one organisation. The table says what is
 * right: when the search misses, the search is to be improved.
 */
class GoldenDuplicatesTests {

    private static final Logger log = LoggerFactory.getLogger(GoldenDuplicatesTests.class);
    private static final double PRECISION_OF_THE_RULE = 0.99;
    private static final double RECALL_OF_PROPOSALS = 0.90;
    /** Nobody looks through a list that is mostly noise. */
    private static final double PRECISION_OF_PROPOSALS = 0.75;

    private static final TestDatabase database = TestDatabase.demonstration();
    private static final Map<Long, String> groups = new HashMap<>();
    private static final Map<Long, String> names = new HashMap<>();
    private static final Set<Pair> merged = new HashSet<>();
    private static final Set<Pair> proposed = new HashSet<>();

    private record Pair(long low, long high) {}

    @BeforeAll
    static void search() throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> file = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                GoldenDuplicatesTests.class.getResourceAsStream("/golden/duplicates.csv")),
                        StandardCharsets.UTF_8))) {
            file.forEach(rows::add);
        }
        for (NamedCsvRecord row : rows) {
            long id = insert(row, groups.size());
            groups.put(id, row.getField("groupe"));
            names.put(id, row.getField("nom") + ", " + row.getField("commune"));
        }
        DuplicateFixture.search(database).run();
        database.jdbc()
                .sql("select merged_id, kept_id from organisation_merge where by_rule")
                .query(row -> {
                    add(merged, row.getLong(1), row.getLong(2));
                });
        database.jdbc().sql("select low_id, high_id from duplicate_pair").query(row -> {
            add(proposed, row.getLong(1), row.getLong(2));
        });
    }

    private static void add(Set<Pair> pairs, long one, long other) {
        if (groups.containsKey(one) && groups.containsKey(other)) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
        }
    }

    private static long insert(NamedCsvRecord row, int number) {
        return database.jdbc()
                .sql("""
                        insert into organisation (slug, name, usual_name, acronym, siren, siret, address, postal_code, phone, website,
                            email, commune_id, source)
                        select :slug, :nom, nullif(:usage, ''), nullif(:sigle, ''), nullif(:siren, ''), nullif(:siret, ''),
                               nullif(:adresse, ''), :cp, nullif(:tel, ''), nullif(:site, ''), nullif(:courriel, ''),
                               (select id from territory where level = 'COMMUNE' and name = :commune), 'CRESS'
                        returning id""")
                .param("slug", "golden-" + number)
                .param("nom", row.getField("nom"))
                .param("usage", row.getField("nom_d_usage"))
                .param("sigle", row.getField("sigle"))
                .param("siren", row.getField("siren"))
                .param("siret", row.getField("siret"))
                .param("adresse", row.getField("adresse"))
                .param("cp", row.getField("code_postal"))
                .param("tel", row.getField("telephone"))
                .param("site", row.getField("site"))
                .param("courriel", row.getField("courriel"))
                .param("commune", row.getField("commune"))
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Every pair that is one organisation. */
    private static Set<Pair> expected() {
        Set<Pair> pairs = new HashSet<>();
        groups.forEach((one, group) -> groups.forEach((other, same) -> {
            if (one < other && group.equals(same)) {
                pairs.add(new Pair(one, other));
            }
        }));
        return pairs;
    }

    private static String told(Set<Pair> pairs) {
        return pairs.stream()
                .map(pair -> names.get(pair.low) + " / " + names.get(pair.high))
                .sorted()
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static Set<Pair> without(Set<Pair> pairs, Set<Pair> others) {
        Set<Pair> rest = new HashSet<>(pairs);
        rest.removeAll(others);
        return rest;
    }

    @Test
    void whatIsMergedAloneIsOne() {
        Set<Pair> wrong = without(merged, expected());
        double precision = 1 - (double) wrong.size() / merged.size();
        log.info("{} pairs merged by rule, precision {}", merged.size(), precision);

        assertThat(merged).as("the rule finds its own").hasSizeGreaterThanOrEqualTo(12);
        assertThat(precision).as(told(wrong)).isGreaterThanOrEqualTo(PRECISION_OF_THE_RULE);
    }

    @Test
    void whatIsOneIsProposed() {
        Set<Pair> due = without(expected(), merged);
        Set<Pair> missed = without(due, proposed);
        double recall = 1 - (double) missed.size() / due.size();
        log.info("{} pairs to propose, recall {}, missed:{}", due.size(), recall, told(missed));

        assertThat(recall).as(told(missed)).isGreaterThanOrEqualTo(RECALL_OF_PROPOSALS);
    }

    @Test
    void proposalsAreMostlyRight() {
        Set<Pair> wrong = without(proposed, expected());
        double precision = 1 - (double) wrong.size() / proposed.size();
        log.info("{} pairs proposed, precision {}, wrong:{}", proposed.size(), precision, told(wrong));

        assertThat(precision).as(told(wrong)).isGreaterThanOrEqualTo(PRECISION_OF_PROPOSALS);
    }
}
