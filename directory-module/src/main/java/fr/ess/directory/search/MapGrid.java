package fr.ess.directory.search;

import org.jspecify.annotations.Nullable;

/**
 * The grid in which the map gathers organisations: cells of 360/2^level degrees of longitude by 252/2^level of latitude,
 * nearly square on a map of France. Each level halves the cells of the one before.
 */
public record MapGrid(int level) {

    /** Whatever the rectangle, no answer has more cells than that. */
    static final int MOST_CELLS = 256;

    /** The levels that {@code map_cell} keeps. */
    static final int COARSEST = 4;

    static final int FINEST_KEPT = 16;

    private static final int FINEST = 22;
    private static final double LONGITUDES = 360;
    private static final double LATITUDES = 252;

    /** A level at which a cell is 64 pixels wide on a map whose world is 256 pixels at zoom 0. */
    private static final int LEVELS_BEYOND_ZOOM = 2;

    /** As fine as the zoom asks for, or as the number of cells allows. */
    static MapGrid over(Bounds area, @Nullable Integer zoom) {
        int level = zoom == null ? FINEST : Math.min(FINEST, Math.max(COARSEST, zoom + LEVELS_BEYOND_ZOOM));
        while (level > COARSEST && new MapGrid(level).cells(area) > MOST_CELLS) {
            level--;
        }
        return new MapGrid(level);
    }

    /** Cells around the earth. */
    int scale() {
        return 1 << level;
    }

    int column(double longitude) {
        return (int) Math.floor((longitude + 180) / LONGITUDES * scale());
    }

    int row(double latitude) {
        return (int) Math.floor((latitude + 90) / LATITUDES * scale());
    }

    double west(int column) {
        return column * LONGITUDES / scale() - 180;
    }

    double south(int row) {
        return row * LATITUDES / scale() - 90;
    }

    boolean isKept() {
        return level <= FINEST_KEPT;
    }

    private long cells(Bounds area) {
        return (column(area.east()) - column(area.west()) + 1L) * (row(area.north()) - row(area.south()) + 1L);
    }
}
