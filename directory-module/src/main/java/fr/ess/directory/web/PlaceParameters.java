package fr.ess.directory.web;

import fr.ess.directory.search.Bounds;
import fr.ess.directory.search.Near;
import fr.ess.platform.web.BadParameterException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads points, distances and rectangles from addresses, where anything may stand. */
final class PlaceParameters {

    private static final double DEFAULT_RADIUS = 20;
    private static final double WIDEST_RADIUS = 500;

    private PlaceParameters() {}

    /** Around {@code pres}, at most {@code rayon} kilometres away. */
    static @Nullable Near near(@Nullable String pres, @Nullable String rayon) {
        String value = SearchParameters.text("pres", pres);
        double radius = radius(rayon);
        if (value == null) {
            return null;
        }
        double[] point = numbers("pres", value, 2, "Donnez une latitude et une longitude, comme 45.76,4.84.");
        within("pres", point[0], 90, "La latitude va de -90 à 90.");
        within("pres", point[1], 180, "La longitude va de -180 à 180.");
        return new Near(point[0], point[1], radius);
    }

    private static double radius(@Nullable String rayon) {
        String value = SearchParameters.text("rayon", rayon);
        if (value == null) {
            return DEFAULT_RADIUS;
        }
        double radius = numbers("rayon", value, 1, "Donnez un nombre de kilomètres, comme 10.")[0];
        if (radius <= 0 || radius > WIDEST_RADIUS) {
            throw new BadParameterException("rayon", "Le rayon va de 0 (exclu) à 500 kilomètres.");
        }
        return radius;
    }

    static @Nullable Bounds bounds(@Nullable String bbox) {
        String value = SearchParameters.text("bbox", bbox);
        if (value == null) {
            return null;
        }
        double[] sides = numbers("bbox", value, 4, "Donnez ouest,sud,est,nord, comme 4.7,45.6,5.0,45.9.");
        within("bbox", sides[0], 180, "La longitude va de -180 à 180.");
        within("bbox", sides[1], 90, "La latitude va de -90 à 90.");
        within("bbox", sides[2], 180, "La longitude va de -180 à 180.");
        within("bbox", sides[3], 90, "La latitude va de -90 à 90.");
        if (sides[0] > sides[2] || sides[1] > sides[3]) {
            throw new BadParameterException(
                    "bbox", "L’ouest doit précéder l’est et le sud le nord ; le 180e méridien ne se franchit pas.");
        }
        return new Bounds(sides[0], sides[1], sides[2], sides[3]);
    }

    private static double[] numbers(String parameter, String value, int count, String otherwise) {
        String[] parts = value.split(",", -1);
        try {
            double[] numbers = Arrays.stream(parts)
                    .map(String::strip)
                    .mapToDouble(PlaceParameters::number)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadParameterException(parameter, otherwise);
    }

    /** Digits with a point: neither NaN nor Infinity nor Java's own notations. */
    private static double number(String text) {
        if (!text.matches("[+-]?[0-9]{1,4}(\\.[0-9]{1,20})?")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static void within(String parameter, double number, double limit, String otherwise) {
        if (Math.abs(number) > limit) {
            throw new BadParameterException(parameter, otherwise);
        }
    }
}
