package fr.ess.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks like on the map.
 *
 * @param total how many organisations stand on it
 * @param unplaced how many more answer the search and have no position, or one in doubt; none where it asks for a place
 * @param extent of all that stands there; absent where nothing does
 */
public record MapAnswer(
        int level, long total, long unplaced, @Nullable Bounds extent, List<Cluster> clusters) {

    /**
     * The organisations of one cell, at their middle.
     *
     * @param extent of its organisations: a point where they all stand at the same place
     * @param slug of the only one, where there is one
     */
    public record Cluster(
            double longitude,
            double latitude,
            int entries,
            Bounds extent,
            @Nullable String slug,
            @Nullable String name) {}
}
