package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What holds of every search over any organisations. */
class SearchPropertiesTests {

    private static final List<String> WORDS = List.of("Atelier", "Vélo", "Maison", "Élan", "Œuvre");

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static List<String> families;

    @SuppressWarnings("NullAway.Init")
    private static List<String> sectors;

    private static final List<String> COMMUNES = List.of("38185", "69123", "26362", "01004");

    /** A random organisation; each number picks from the reference data, 0 leaves the column empty. */
    record Given(String name, String description, int family, int sector, int commune, int latitude) {}

    @BeforeContainer
    static void start() {
        database = TestDatabase.fresh();
        database.jdbc().sql("""
                insert into legal_family (id, code, label, source)
                values (1, 'association', 'Association', 'test'), (2, 'cooperative', 'Coopérative', 'test')
                on conflict do nothing""").update();
        database.jdbc().sql("""
                insert into sector (id, code, label, source)
                values (1, 'un', 'Un', 'test'), (2, 'deux', 'Deux', 'test') on conflict do nothing""").update();
        families = database.jdbc()
                .sql("select code from legal_family order by id limit 3")
                .query(String.class)
                .list();
        sectors = database.jdbc()
                .sql("select code from sector order by id limit 3")
                .query(String.class)
                .list();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    private final Sample sample = new Sample(database.jdbc());
    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @Provide
    Arbitrary<List<Given>> organisations() {
        Arbitrary<String> names =
                Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(" ", words));
        return Combinators.combine(
                        names,
                        names,
                        Arbitraries.integers().between(0, families.size()),
                        Arbitraries.integers().between(0, sectors.size()),
                        Arbitraries.integers().between(0, COMMUNES.size()),
                        Arbitraries.integers().between(0, 5))
                .as(Given::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<SearchQuery> queries() {
        return Combinators.combine(
                        Arbitraries.of("", "velo", "atel", "maison elan", "oeuv"),
                        Arbitraries.of(families).set().ofMaxSize(2),
                        Arbitraries.of(sectors).set().ofMaxSize(2),
                        Arbitraries.of("01", "26", "38", "69").set().ofMaxSize(2),
                        Arbitraries.of(SearchOrder.values()),
                        Arbitraries.integers().between(1, 7))
                .as((text, family, sector, departement, order, limit) -> {
                    Map<Criterion, List<String>> criteria = new EnumMap<>(Criterion.class);
                    put(criteria, Criterion.FAMILY, family);
                    put(criteria, Criterion.SECTOR, sector);
                    put(criteria, Criterion.DEPARTEMENT, departement);
                    return new SearchQuery(
                            text.isEmpty() ? null : text,
                            criteria,
                            null,
                            order == SearchOrder.DISTANCE ? new Near(45, 5, 500) : null,
                            null,
                            order == SearchOrder.RELEVANCE && text.isEmpty() ? SearchOrder.NAME : order,
                            limit,
                            null);
                });
    }

    private static void put(Map<Criterion, List<String>> criteria, Criterion criterion, Set<String> values) {
        if (!values.isEmpty()) {
            criteria.put(criterion, List.copyOf(values));
        }
    }

    private void store(List<Given> organisations) {
        organisations.forEach(this::store);
    }

    private void store(Given given) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("description", given.description());
        if (given.family() > 0) {
            columns.put("family_id", sample.id("legal_family", families.get(given.family() - 1)));
        }
        if (given.sector() > 0) {
            columns.put("sector_id", sample.id("sector", sectors.get(given.sector() - 1)));
        }
        if (given.commune() > 0) {
            columns.put("commune_id", sample.id("territory", COMMUNES.get(given.commune() - 1)));
        }
        if (given.latitude() > 0) {
            columns.put("latitude", 45 + given.latitude() / 10.0);
            columns.put("longitude", 5.0);
            columns.put("position_kind", "APPROXIMATE"); // of no commune in particular
        }
        sample.organisation(given.name(), columns);
    }

    private static SearchQuery from(SearchQuery query, @Nullable String cursor) {
        return new SearchQuery(
                query.text(),
                query.criteria(),
                query.ess(),
                query.near(),
                query.bounds(),
                query.order(),
                query.limit(),
                cursor);
    }

    /** Every page in turn; {@code between} happens after each. */
    private List<Long> walk(SearchQuery query, Runnable between) {
        return walk(search, query, between);
    }

    private static List<Long> walk(OrganisationSearch search, SearchQuery query, Runnable between) {
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page = search.page(from(query, cursor));
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(query.limit());
            page.lines().forEach(line -> seen.add(line.id()));
            cursor = page.next();
            between.run();
        } while (cursor != null);
        return seen;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void pagesGiveTheExportInItsOrderAndTheTotalThatWasSaid(
            @ForAll("organisations") List<Given> organisations, @ForAll("queries") SearchQuery query) {
        sample.clear();
        store(organisations);
        List<Long> exported = new ArrayList<>();
        search.forEach(query, line -> exported.add(line.id()));

        assertThat(walk(query, () -> {})).isEqualTo(exported).doesNotHaveDuplicates();
        assertThat(search.page(query).total()).isEqualTo(exported.size());
        assertThat(search.facetedPage(query).page()).isEqualTo(search.page(query));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aCursorNeitherLosesNorRepeatsWhileRowsAreInserted(
            @ForAll("organisations") List<Given> organisations,
            @ForAll("queries") SearchQuery query,
            @ForAll("organisations") @Size(max = 5) List<Given> newcomers) {
        sample.clear();
        store(organisations);
        List<Long> there = walk(query, () -> {});
        List<Given> waiting = new ArrayList<>(newcomers);

        List<Long> seen = walk(query, () -> {
            if (!waiting.isEmpty()) {
                store(waiting.remove(0));
            }
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void wordsThatTooManyEntriesHoldToRankThemGiveEveryEntryOnce(
            @ForAll("organisations") List<Given> organisations,
            @ForAll("queries") SearchQuery query,
            @ForAll @IntRange(max = 6) int mostRanked) {
        sample.clear();
        store(organisations);
        List<Long> exported = new ArrayList<>();
        search.forEach(query, line -> exported.add(line.id()));

        assertThat(walk(new OrganisationSearch(database.jdbc(), mostRanked), query, () -> {}))
                .containsExactlyInAnyOrderElementsOf(exported);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void namesThatBeginWithTheWordsComeFirstHoweverManyThereAre(
            @ForAll("organisations") List<Given> organisations, @ForAll @IntRange(max = 6) int mostRanked) {
        sample.clear();
        store(organisations);
        OrganisationSearch many = new OrganisationSearch(database.jdbc(), mostRanked);
        SearchQuery query = new SearchQuery("velo", Map.of(), null, null, null, SearchOrder.RELEVANCE, 100, null);

        List<Integer> kinds = many.page(query).lines().stream()
                .map(line -> line.name().equals("Vélo")
                        ? 0
                        : line.name().startsWith("Vélo ") ? 1 : line.name().contains("Vélo") ? 2 : 3)
                .toList();

        assertThat(kinds).isSorted();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void aCursorKeepsToItsOrderWhileWordsBecomeFrequent(
            @ForAll("organisations") List<Given> organisations,
            @ForAll("queries") SearchQuery query,
            @ForAll("organisations") @Size(max = 5) List<Given> newcomers) {
        sample.clear();
        store(organisations);
        OrganisationSearch many = new OrganisationSearch(database.jdbc(), Math.max(1, organisations.size() / 3));
        List<Long> there = walk(many, query, () -> {});
        List<Given> waiting = new ArrayList<>(newcomers);

        List<Long> seen = walk(many, query, () -> {
            if (!waiting.isEmpty()) {
                store(waiting.remove(0));
            }
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void facetsCountWhatEveryOtherFilterLeaves(
            @ForAll("organisations") List<Given> organisations, @ForAll("queries") SearchQuery query) {
        sample.clear();
        store(organisations);
        FacetedPage result = search.facetedPage(query);

        assertThat(counts(result, Criterion.FAMILY))
                .isEqualTo(naive(query, Criterion.FAMILY, OrganisationLine::family));
        assertThat(counts(result, Criterion.SECTOR))
                .isEqualTo(naive(query, Criterion.SECTOR, OrganisationLine::sector));
        assertThat(counts(result, Criterion.DEPARTEMENT))
                .isEqualTo(naive(query, Criterion.DEPARTEMENT, OrganisationLine::departement));
    }

    private static Map<String, Long> counts(FacetedPage result, Criterion facet) {
        Map<String, Long> counts = new TreeMap<>();
        result.facets().getOrDefault(facet, List.of()).stream()
                .filter(value -> value.count() > 0)
                .forEach(value -> counts.put(value.code(), value.count()));
        return counts;
    }

    /** Reads every organisation and counts by hand. */
    private Map<String, Long> naive(
            SearchQuery query, Criterion own, Function<OrganisationLine, @Nullable String> value) {
        Map<Criterion, List<String>> others = new EnumMap<>(Criterion.class);
        others.putAll(query.criteria());
        others.remove(own);
        Map<String, Long> counts = new TreeMap<>();
        search.forEach(
                new SearchQuery(
                        query.text(), Map.of(), query.ess(), query.near(), query.bounds(), query.order(), 1, null),
                line -> {
                    String code = value.apply(line);
                    if (code != null && others.entrySet().stream().allMatch(filter -> answers(line, filter))) {
                        counts.merge(code, 1L, Long::sum);
                    }
                });
        return counts;
    }

    private static boolean answers(OrganisationLine line, Map.Entry<Criterion, List<String>> filter) {
        String value = switch (filter.getKey()) {
            case FAMILY -> line.family();
            case SECTOR -> line.sector();
            case DEPARTEMENT -> line.departement();
            default -> throw new IllegalStateException();
        };
        return value != null && filter.getValue().contains(value);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aCircleHoldsExactlyWhatIsWithinItsRadius(
            @ForAll("organisations") List<Given> organisations, @ForAll @IntRange(min = 1, max = 70) int radius) {
        sample.clear();
        store(organisations);
        Set<Long> expected = new HashSet<>();
        search.forEach(new SearchQuery(null, Map.of(), null, null, null, SearchOrder.NAME, 1, null), line -> {
            if (line.latitude() != null && (line.latitude() - 45) * 111.19493 <= radius) {
                expected.add(line.id());
            }
        });

        assertThat(walk(
                        new SearchQuery(
                                null, Map.of(), null, new Near(45, 5, radius), null, SearchOrder.DISTANCE, 3, null),
                        () -> {}))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
