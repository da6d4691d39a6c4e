package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that nothing holds are taken for those that they resemble, and the vocabulary follows the entries. */
class SearchTyposTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final Sample sample = new Sample(database.jdbc());
    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @BeforeEach
    void clear() {
        sample.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static SearchQuery query(String text, boolean exact, @Nullable String cursor) {
        return new SearchQuery(text, exact, Map.of(), Set.of(), null, null, null, SearchOrder.RELEVANCE, 2, cursor);
    }

    private SearchPage find(String text) {
        return search.page(query(text, false, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ressorucerie             | ressourcerie             | swapped letters
            resourcerie              | ressourcerie             | a letter missing
            ressourcerrie            | ressourcerie             | a letter too many
            ressourcirie             | ressourcerie             | another letter
            resorcerie               | ressourcerie             | two letters missing
            ressourcerie hironddelle | ressourcerie hirondelles | the second word
            resourcerie hirondzelle  | ressourcerie hirondelles | both words
            ressource rie            | ressourcerie             | one word typed as two
            ressourceriehirondelles  | ressourcerie hirondelles | two words typed as one
            """)
    void whatWasMeantIsFoundAndSaid(String typed, String meant, String why) {
        sample.organisation("Ressourcerie des Hirondelles", Map.of());

        SearchPage page = find(typed);

        assertThat(page.lines()).as(why).hasSize(1);
        assertThat(page.corrected()).isEqualTo(meant);
    }

    @Test
    void whatSomethingAnswersIsTakenAsTyped() {
        sample.organisation("Solstice", Map.of());
        sample.organisation("Soltice", Map.of());

        assertThat(find("soltice").corrected()).isNull();
        assertThat(find("soltice").total()).isEqualTo(1);
    }

    @Test
    void whoInsistsFindsNothingElse() {
        sample.organisation("Solstice", Map.of());

        SearchPage page = search.page(query("solstcie", true, null));

        assertThat(page.total()).isZero();
        assertThat(page.corrected()).isNull();
    }

    @Test
    void numbersAreNeverCorrected() {
        sample.organisation("Numérotée", Map.of("siren", "732829320", "postal_code", "38250"));

        assertThat(find("732829321").total()).isZero();
        assertThat(find("38251").total()).isZero();
    }

    @Test
    void theFollowingPagesKeepToWhatTheFirstWasSearchedWith() {
        for (int i = 0; i < 5; i++) {
            sample.organisation("Solstice " + i, Map.of());
        }
        SearchPage first = find("solstcie");
        sample.organisation("Solstcie", Map.of());

        List<String> names = new ArrayList<>();
        SearchPage page = first;
        while (true) {
            page.lines().forEach(line -> names.add(line.name()));
            if (page.next() == null) {
                break;
            }
            page = search.page(query("solstcie", false, page.next()));
            assertThat(page.corrected()).isEqualTo("solstice");
        }

        assertThat(names).containsExactly("Solstice 0", "Solstice 1", "Solstice 2", "Solstice 3", "Solstice 4");
    }

    @Test
    void theExportHoldsWhatThePageShows() {
        sample.organisation("Solstice", Map.of());
        List<String> exported = new ArrayList<>();

        search.forEach(query("solstcie", false, null), line -> exported.add(line.name()));

        assertThat(exported).containsExactly("Solstice");
    }

    @Test
    void theVocabularyFollowsTheEntries() {
        Set<String> before = vocabulary();
        long id = sample.organisation("Zinzoline Zinzoline", Map.of("acronym", "Z.Z.L"));
        assertThat(vocabulary()).containsAll(before).contains("zinzoline", "zzl");

        update("update organisation set name = 'Zygomatique' where id = " + id);
        assertThat(vocabulary()).contains("zygomatique", "zzl").doesNotContain("zinzoline");

        update("update organisation set status = 'CLOSED' where id = " + id);
        assertThat(vocabulary()).isEqualTo(before);

        update("update organisation set status = 'PUBLISHED' where id = " + id);
        assertThat(vocabulary()).contains("zygomatique");

        sample.clear();
        assertThat(vocabulary()).isEqualTo(before);
    }

    @Test
    void manyEntriesAtOnceAreCountedOnce() {
        update("""
                insert into organisation (slug, name, source)
                select 'zz-' || i, 'Zinzoline ' || i % 10, 'CRESS' from generate_series(1, 500) as i""");
        assertThat(entries("zinzoline")).isEqualTo(500);

        update("update organisation set name = 'Zinzoline seule' where slug in ('zz-1', 'zz-2')");
        assertThat(entries("zinzoline")).isEqualTo(500);
        assertThat(entries("seule")).isEqualTo(2);
        assertThat(database.jdbc()
                        .sql("select count(*) from search_word_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void update(String sql) {
        database.jdbc().sql(sql).update();
    }

    private static int entries(String word) {
        return database.jdbc()
                .sql("select entries from search_word where word = ?")
                .param(word)
                .query(Integer.class)
                .single();
    }

    private static Set<String> vocabulary() {
        return new HashSet<>(database.jdbc()
                .sql("select word from search_word")
                .query(String.class)
                .list());
    }
}
