package fr.ess.directory.search;

/** Within so many kilometres of a point. */
public record Near(double latitude, double longitude, double radiusKm) {

    private static final double KM_PER_DEGREE = 111.19;

    /** A rectangle that holds the circle: what the index is asked for. */
    Bounds bounds() {
        double latitudes = radiusKm / KM_PER_DEGREE;
        double south = Math.max(-90, latitude - latitudes);
        double north = Math.min(90, latitude + latitudes);
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        double longitudes = narrowest < 0.01 ? 360 : latitudes / narrowest;
        double west = longitude - longitudes;
        double east = longitude + longitudes;
        return west < -180 || east > 180 ? new Bounds(-180, south, 180, north) : new Bounds(west, south, east, north);
    }
}
