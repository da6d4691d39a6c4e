package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The grid of the map, over any rectangle of the earth. */
class MapGridTests {

    @Provide
    Arbitrary<Bounds> rectangles() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-180, 180).list().ofSize(2),
                        Arbitraries.doubles().between(-90, 90).list().ofSize(2))
                .as((x, y) -> new Bounds(
                        Math.min(x.get(0), x.get(1)),
                        Math.min(y.get(0), y.get(1)),
                        Math.max(x.get(0), x.get(1)),
                        Math.max(y.get(0), y.get(1))));
    }

    private static long cells(MapGrid grid, Bounds area) {
        return (grid.column(area.east()) - grid.column(area.west()) + 1L)
                * (grid.row(area.north()) - grid.row(area.south()) + 1L);
    }

    @Property
    void noRectangleHasMoreCellsThanAnAnswerMayHold(
            @ForAll("rectangles") Bounds area, @ForAll @IntRange(max = 20) int zoom) {
        assertThat(cells(MapGrid.over(area, zoom), area)).isBetween(1L, (long) MapGrid.MOST_CELLS);
        assertThat(cells(MapGrid.over(area, null), area)).isBetween(1L, (long) MapGrid.MOST_CELLS);
        assertThat(MapGrid.over(area, zoom).level())
                .isLessThanOrEqualTo(Math.max(MapGrid.COARSEST, zoom + 2))
                .isLessThanOrEqualTo(MapGrid.over(area, null).level());
    }

    @Property
    void aPointStandsInItsCellAndItsCellInTheOneAbove(
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @IntRange(min = 5, max = 22) int level) {
        MapGrid grid = new MapGrid(level);
        MapGrid above = new MapGrid(level - 1);
        int column = grid.column(longitude);
        int row = grid.row(latitude);

        assertThat(longitude).isBetween(grid.west(column) - 1e-9, grid.west(column + 1) + 1e-9);
        assertThat(latitude).isBetween(grid.south(row) - 1e-9, grid.south(row + 1) + 1e-9);
        assertThat(above.column(longitude)).isEqualTo(column >> 1);
        assertThat(above.row(latitude)).isEqualTo(row >> 1);
    }

    @Example
    void theRegionOnAScreenIsGatheredInCellsOf64Pixels() {
        Bounds region = new Bounds(3.69, 44.13, 7.17, 46.53);

        assertThat(MapGrid.over(region, 8).level()).isEqualTo(10);
        assertThat(MapGrid.over(region, 20).level())
                .isEqualTo(MapGrid.over(region, null).level());
    }
}
