package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;

/** What holds of the map of any search over any organisations: it shows what the list holds, whichever way it is worked out. */
class MapPropertiesTests {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    private final Sample sample = new Sample(database.jdbc());
    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());
    private final OrganisationMap map = new OrganisationMap(database.jdbc(), search);

    /** A random organisation; without a place where {@code place} is absent. */
    record Given(String name, boolean cooperative, List<Double> place) {}

    @BeforeContainer
    static void start() {
        database = TestDatabase.fresh();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    /** Anywhere in the région, and often on a border between cells or where others stand. */
    private static Arbitrary<Double> longitudes() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.doubles().between(3.7, 7.15)),
                Tuple.of(1, Arbitraries.of(4.21875, 4.84, 5.625, 5.9765625, 5.99, 6.0)));
    }

    private static Arbitrary<Double> latitudes() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.doubles().between(44.15, 46.5)),
                Tuple.of(1, Arbitraries.of(45.0, 45.75, 45.10546875, 45.84375, 46.0)));
    }

    @Provide
    Arbitrary<List<Given>> organisations() {
        Arbitrary<List<Double>> somewhere =
                Combinators.combine(longitudes(), latitudes()).as((x, y) -> List.of(x, y));
        Arbitrary<List<Double>> nowhere = Arbitraries.just(List.of());
        return Combinators.combine(
                        Arbitraries.of("Atelier", "Maison", "Le vélo"),
                        Arbitraries.of(true, false),
                        Arbitraries.frequencyOf(Tuple.of(6, somewhere), Tuple.of(1, nowhere)))
                .as(Given::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Bounds> rectangles() {
        return Combinators.combine(longitudes(), longitudes(), latitudes(), latitudes())
                .as((x, otherX, y, otherY) ->
                        new Bounds(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)));
    }

    private void store(Given given) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("family_id", sample.id("legal_family", given.cooperative() ? "cooperative" : "association"));
        if (!given.place().isEmpty()) {
            columns.put("longitude", given.place().get(0));
            columns.put("latitude", given.place().get(1));
            columns.put("position_kind", "COMMUNE");
        }
        sample.organisation(given.name(), columns);
    }

    private static SearchQuery query(@Nullable String text, boolean filtered, @Nullable Bounds bounds) {
        Map<Criterion, List<String>> criteria = new EnumMap<>(Criterion.class);
        if (filtered) {
            criteria.put(Criterion.FAMILY, List.of("cooperative"));
        }
        return new SearchQuery(text, false, criteria, Set.of(), null, null, bounds, SearchOrder.NAME, 100, null);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void groupsAddUpToTheListOfTheSameSearch(
            @ForAll("organisations") List<Given> organisations,
            @ForAll("rectangles") Bounds area,
            @ForAll boolean filtered,
            @ForAll boolean worded,
            @ForAll @IntRange(min = 3, max = 20) int zoom) {
        sample.clear();
        organisations.forEach(this::store);
        String text = worded ? "velo" : null;

        MapAnswer inside = map.of(query(text, filtered, area), zoom);
        assertThat(inside.total())
                .isEqualTo(search.page(query(text, filtered, area)).total());
        assertThat(inside.unplaced()).isZero();
        assertThat(inside.clusters())
                .hasSizeLessThanOrEqualTo(MapGrid.MOST_CELLS)
                .allSatisfy(cluster -> {
                    assertThat(cluster.longitude()).isBetween(area.west() - 1e-9, area.east() + 1e-9);
                    assertThat(cluster.latitude()).isBetween(area.south() - 1e-9, area.north() + 1e-9);
                    assertThat(cluster.slug() != null).isEqualTo(cluster.entries() == 1);
                });

        MapAnswer whole = map.of(query(text, filtered, null), zoom);
        assertThat(whole.total() + whole.unplaced())
                .isEqualTo(search.page(query(text, filtered, null)).total());
    }

    /** 5.625° is where a column of cells begins; the entry's row is cut by the south of the rectangle. */
    @Example
    void whoStandsWhereAColumnBeginsInARowThatTheRectangleCutsIsShown() {
        sample.clear();
        store(new Given("Atelier", true, List.of(5.625, 45.01)));
        SearchQuery cut = query(null, false, new Bounds(5.5, 45.0, 7, 46));
        assertThat(search.page(cut).total()).isEqualTo(1);
        assertThat(map.of(cut, 8).total()).isEqualTo(1);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void keptCellsGiveWhatThePointsGive(
            @ForAll("organisations") List<Given> organisations,
            @ForAll("rectangles") Bounds area,
            @ForAll @IntRange(min = 3, max = 14) int zoom) {
        sample.clear();
        organisations.forEach(this::store);
        SearchQuery everybody = query(null, false, area);
        // A condition that all fulfil takes the way over the points.
        SearchQuery overPoints =
                new SearchQuery(null, Map.of(), null, new Near(45.3, 5.4, 500), area, SearchOrder.NAME, 100, null);

        MapAnswer kept = map.of(everybody, zoom);
        MapAnswer live = map.of(overPoints, zoom);

        assertThat(kept.total()).isEqualTo(live.total());
        assertThat(kept.extent()).isEqualTo(live.extent());
        assertThat(kept.clusters())
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(
                                (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                        .build())
                .containsExactlyInAnyOrderElementsOf(live.clusters());
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void cellsFollowWhateverChanges(
            @ForAll("organisations") List<Given> organisations, @ForAll @IntRange(max = 4) int change) {
        sample.clear();
        organisations.forEach(this::store);
        database.jdbc().sql(CHANGES.get(change)).update();

        List<Map<String, Object>> followed = cells();
        database.jdbc().sql("select map_rebuild()").query((row, number) -> "").list();
        assertThat(followed).isEqualTo(cells());
        assertThat(count("select count(*) from map_cell_change")).isZero();
        assertThat(count("select coalesce(sum(entries), 0) from map_cell where level = 7"))
                .isEqualTo(count("select count(*) from organisation_search where published and place is not null"));
    }

    private static final List<String> CHANGES = List.of(
            "update organisation set longitude = longitude + 0.01, latitude = 45.2 where id % 3 = 0 and longitude < 7",
            "update organisation set status = 'CLOSED' where id % 2 = 0",
            "update organisation set position_kind = 'TO_CHECK' where id % 2 = 0 and position_kind is not null",
            "delete from organisation where id % 2 = 0",
            "update organisation set name = name || ' bis'");

    private static List<Map<String, Object>> cells() {
        return database.jdbc().sql("""
                select level, x, y, entries, round(sum_longitude::numeric, 6) as sum_longitude,
                       round(sum_latitude::numeric, 6) as sum_latitude, west, south, east, north, organisation_id
                from map_cell order by level, x, y""").query().listOfRows();
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
