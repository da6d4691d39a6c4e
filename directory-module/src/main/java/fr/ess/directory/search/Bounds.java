package fr.ess.directory.search;

/** A rectangle of the map, in degrees. */
public record Bounds(double west, double south, double east, double north) {

    /** The smallest that holds both. */
    Bounds and(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
