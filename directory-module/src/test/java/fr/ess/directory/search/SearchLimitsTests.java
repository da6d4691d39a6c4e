package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More organisations than are counted: what is said of frequent words, and what is still exact. */
class SearchLimitsTests {

    private static final int MANY = 2 * SearchSql.MOST_COUNTED - 20;
    private static final TestDatabase database = TestDatabase.fresh();

    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @BeforeAll
    static void fill() {
        database.jdbc().sql("""
                insert into organisation (slug, name, source, family_id)
                select 'zz-' || i, 'Zinzoline ' || i, 'CRESS', 1 + i % 2 from generate_series(1, :many) as i
                """).param("many", MANY).update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static SearchQuery query(
            @Nullable String text, Map<Criterion, List<String>> criteria, @Nullable String cursor) {
        return new SearchQuery(
                text, criteria, null, null, null, text == null ? SearchOrder.NAME : SearchOrder.RELEVANCE, 100, cursor);
    }

    @Test
    void frequentWordsAreCountedUpToALimitAndSaySo() {
        FacetedPage result = search.facetedPage(query("zinzoline", Map.of(), null));

        assertThat(result.page().exact()).isFalse();
        assertThat(result.page().total()).isEqualTo(SearchSql.MOST_COUNTED);
        assertThat(result.exact()).isFalse();
        assertThat(search.page(query("zinzoline", Map.of(), null))).isEqualTo(result.page());
    }

    @Test
    void aFilterThatLeavesFewerIsCountedExactly() {
        Map<Criterion, List<String>> association = Map.of(Criterion.FAMILY, List.of("association"));

        FacetedPage result = search.facetedPage(query("zinzoline", association, null));

        assertThat(result.page().exact()).isTrue();
        assertThat(result.page().total()).isEqualTo(MANY / 2);
        assertThat(result.exact()).isTrue();
    }

    @Test
    void withoutWordsEverythingIsCounted() {
        FacetedPage result = search.facetedPage(query(null, Map.of(), null));

        assertThat(result.page().exact()).isTrue();
        assertThat(result.page().total()).isEqualTo(MANY);
        assertThat(result.exact()).isTrue();
    }

    @Test
    void pagesGoOnBeyondWhatIsCounted() {
        Set<Long> seen = new HashSet<>();
        String cursor = null;
        do {
            SearchPage page = search.page(query("zinzoline", Map.of(), cursor));
            page.lines().forEach(line -> assertThat(seen.add(line.id())).isTrue());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(MANY);
    }
}
