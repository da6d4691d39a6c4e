package fr.ess.directory.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one map: rows (longitude, latitude, entries, west, south, east, north, slug, name), and one without a place for
 * what has none.
 */
final class MapSql {

    private static final String CELL = """
            count(*)::int as entries, avg(s.place[0]) as longitude, avg(s.place[1]) as latitude, min(s.place[0]) as west,
            min(s.place[1]) as south, max(s.place[0]) as east, max(s.place[1]) as north, min(s.organisation_id) as id
            """;

    private static final String KEPT_CELL = """
            c.entries, c.sum_longitude / c.entries as longitude, c.sum_latitude / c.entries as latitude,
            c.west, c.south, c.east, c.north, c.organisation_id as id
            """;

    private static final String COLUMN = "floor((s.place[0] + 180) / 360 * :scale)::int";
    private static final String ROW = "floor((s.place[1] + 90) / 252 * :scale)::int";

    private final Map<String, Object> parameters = new HashMap<>();
    private final String text;

    private MapSql(String cells, MapGrid grid) {
        parameters.put("scale", grid.scale());
        parameters.put("level", grid.level());
        // Names are looked up for the few cells that hold one organisation, by its key, whatever the planner expects.
        text = "with cells as (" + cells + """
                )
                select cells.*, o.slug, o.name
                from cells left join lateral (
                    select slug, name from organisation where id = cells.id and cells.entries = 1 limit 1) o on true
                """;
    }

    String text() {
        return text;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Of the whole directory, from the cells that are kept. */
    static MapSql kept(MapGrid grid) {
        return new MapSql(
                "select " + KEPT_CELL + " from map_cell c where c.level = :level\nunion all\n"
                        + "select count(*)::int, null, null, null, null, null, null, null"
                        + " from organisation_search s where s.published and s.place is null",
                grid);
    }

    /**
     * Of a rectangle of the whole directory: the cells inside it from those that are kept, what stands in the cells that
     * its border cuts from the points. Nothing where no cell is inside.
     */
    static @Nullable MapSql kept(MapGrid grid, Bounds area) {
        int left = grid.column(area.west()) + 1;
        int right = grid.column(area.east()) - 1;
        int bottom = grid.row(area.south()) + 1;
        int top = grid.row(area.north()) - 1;
        if (left > right || bottom > top) {
            return null;
        }
        MapSql sql = new MapSql("""
                select %1$s
                from generate_series(:left, :right) as columns (x)
                cross join lateral (
                    select * from map_cell c
                    where c.level = :level and c.x = columns.x and c.y between :bottom and :top offset 0) c
                union all
                select %2$s
                from (values (1, box(point(:west, :south), point(:innerWest, :north))),
                             (2, box(point(:innerEast, :south), point(:east, :north))),
                             (3, box(point(:outerWest, :south), point(:outerEast, :innerSouth))),
                             (4, box(point(:outerWest, :innerNorth), point(:outerEast, :north)))) as strip (side, area)
                join organisation_search s on s.published and s.place <@ strip.area
                cross join lateral (values (%3$s, %4$s)) as cell (x, y)
                where case side when 1 then cell.x < :left when 2 then cell.x > :right
                                when 3 then cell.x between :left and :right and cell.y < :bottom
                                else cell.x between :left and :right and cell.y > :top end
                  and s.place <@ box(point(:west, :south), point(:east, :north))
                group by cell.x, cell.y
                """.formatted(KEPT_CELL, CELL, COLUMN, ROW), grid);
        double margin = 1e-9; // rounding must not lose a point between a strip and the cells
        sql.parameters.putAll(Map.of("left", left, "right", right, "bottom", bottom, "top", top));
        sql.parameters.putAll(Map.of(
                "west",
                area.west(),
                "south",
                area.south(),
                "east",
                area.east(),
                "north",
                area.north(),
                "innerWest",
                Math.min(area.east(), grid.west(left) + margin),
                "innerEast",
                grid.west(right + 1) - margin,
                "outerWest",
                grid.west(left) - margin,
                "outerEast",
                grid.west(right + 1) + margin,
                "innerSouth",
                grid.south(bottom) + margin,
                "innerNorth",
                grid.south(top + 1) - margin));
        return sql;
    }

    /** Of any search, from the points. */
    static MapSql live(MapGrid grid, SearchSql search) {
        MapSql sql = new MapSql(
                "select " + CELL + " from organisation_search s where " + search.conditions() + " group by " + COLUMN
                        + ", " + ROW,
                grid);
        sql.parameters.putAll(search.parameters());
        return sql;
    }
}
