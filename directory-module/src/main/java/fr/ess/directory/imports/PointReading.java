package fr.ess.directory.imports;

import org.jspecify.annotations.Nullable;

/** Takes over a point that a file gives, as far as the commune bears it out; a doubtful one is kept, never drawn. */
class PointReading {

    /** The widest communes of the région reach about as far from their centre. */
    private static final double FARTHEST_KM = 15;

    /** Below this score, geocoders of addresses mostly found another street. */
    private static final double LEAST_SCORE = 0.6;

    private static final double EARTH_KM = 6371;

    private final StagedRow row;

    /** The row after its commune is known. */
    PointReading(StagedRow row) {
        this.row = row;
    }

    void take(@Nullable String longitude, @Nullable String latitude, @Nullable String score) {
        if (longitude == null && latitude == null) {
            return;
        }
        Double lon = number(longitude, 180);
        Double lat = number(latitude, 90);
        if (lon == null || lat == null || (Math.abs(lon) < 0.01 && Math.abs(lat) < 0.01)) {
            row.note(Finding.POINT_NOWHERE, Text.quoted(latitude + " ; " + longitude));
            return;
        }
        String kind = "EXACT";
        if (row.latitude == null || row.longitude == null) {
            kind = "TO_CHECK"; // nothing to hold it against
            row.note(Finding.POINT_UNSURE, "(commune inconnue)");
        } else {
            double km = distance(row.latitude, row.longitude, lat, lon);
            if (km > FARTHEST_KM) {
                kind = "TO_CHECK";
                row.note(Finding.POINT_OUTSIDE, "(à " + Math.round(km) + " km)");
            }
        }
        Double sure = number(score, 1_000);
        if (kind.equals("EXACT") && sure != null && sure < LEAST_SCORE) {
            kind = "TO_CHECK";
            row.note(Finding.POINT_UNSURE, "(score " + Math.round(sure * 100) + " %)");
        }
        row.latitude = lat;
        row.longitude = lon;
        row.positionKind = kind;
    }

    private static @Nullable Double number(@Nullable String cell, double most) {
        if (cell == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(cell.replace(',', '.').replace(" ", ""));
            return Math.abs(value) <= most ? value : null; // NaN is no less than anything either
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static double distance(double lat1, double lon1, double lat2, double lon2) {
        double x = Math.toRadians(lon2 - lon1) * Math.cos(Math.toRadians((lat1 + lat2) / 2));
        double y = Math.toRadians(lat2 - lat1);
        return EARTH_KM * Math.hypot(x, y);
    }
}
