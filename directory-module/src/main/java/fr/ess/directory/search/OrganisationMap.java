package fr.ess.directory.search;

import fr.ess.directory.search.MapAnswer.Cluster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A search on the map, gathered into few groups whatever it finds: what stands there is what the list holds. */
@Service
public class OrganisationMap {

    /** The région, a little wider. */
    private static final Bounds REGION = new Bounds(3.6, 44.0, 7.3, 46.6);

    private final JdbcClient jdbc;
    private final OrganisationSearch search;

    OrganisationMap(JdbcClient jdbc, OrganisationSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    private record Row(
            int entries,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Double west,
            @Nullable Double south,
            @Nullable Double east,
            @Nullable Double north,
            @Nullable String slug,
            @Nullable String name) {}

    /**
     * The search's organisations, wherever its page begins.
     *
     * @param zoom of the map that asks, from 0 to 20: groups some 64 pixels apart; without it as fine as the size allows
     */
    public MapAnswer of(SearchQuery query, @Nullable Integer zoom) {
        MapGrid grid = MapGrid.over(area(query), zoom);
        MapSql sql = sql(query, grid);
        List<Row> rows =
                jdbc.sql(sql.text()).params(sql.parameters()).query(Row.class).list();
        long total = 0;
        long unplaced = 0;
        Bounds extent = null;
        List<Cluster> clusters = new ArrayList<>();
        for (Row row : rows) {
            Cluster cluster = cluster(row);
            if (cluster == null) {
                unplaced += row.entries();
            } else {
                total += row.entries();
                clusters.add(cluster);
                extent = extent == null ? cluster.extent() : extent.and(cluster.extent());
            }
        }
        return new MapAnswer(grid.level(), total, unplaced, extent, clusters);
    }

    private MapSql sql(SearchQuery query, MapGrid grid) {
        if (grid.isKept() && query.isUnfiltered()) {
            MapSql kept = query.bounds() == null ? MapSql.kept(grid) : MapSql.kept(grid, query.bounds());
            if (kept != null) {
                return kept;
            }
        }
        return MapSql.live(grid, search.whole(query));
    }

    private static Bounds area(SearchQuery query) {
        if (query.bounds() != null) {
            return query.bounds();
        }
        return query.near() == null ? REGION : query.near().bounds();
    }

    private static @Nullable Cluster cluster(Row row) {
        if (row.longitude() == null
                || row.latitude() == null
                || row.west() == null
                || row.south() == null
                || row.east() == null
                || row.north() == null) {
            return null;
        }
        return new Cluster(
                row.longitude(),
                row.latitude(),
                row.entries(),
                new Bounds(row.west(), row.south(), row.east(), row.north()),
                row.slug(),
                row.name());
    }
}
