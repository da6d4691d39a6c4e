package fr.ess.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of the départements as a drawing, from the file that the map is made of. */
public final class DepartementOutlines {

    private static final String FILE = "/static/map/departements.geojson";
    private static final double WEST = 3.62;
    private static final double NORTH = 46.58;
    private static final double SCALE = 240;

    /** At the latitude of the région a degree of longitude is so much shorter than one of latitude. */
    private static final double NARROWER = Math.cos(Math.toRadians(45.3));

    public static final int WIDTH = 620;
    public static final int HEIGHT = 600;

    private DepartementOutlines() {}

    /** One département: its outline in the language of SVG paths, and where its name is written. */
    public record Outline(String code, String name, String path, int x, int y) {}

    public static List<Outline> all() {
        return Read.OUTLINES;
    }

    /** Read when the first map without scripts is asked for, not at start. */
    private static final class Read {
        private static final List<Outline> OUTLINES = read();
    }

    private static List<Outline> read() {
        try (InputStream file = DepartementOutlines.class.getResourceAsStream(FILE)) {
            JsonNode features =
                    JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("features");
            List<Outline> outlines = new ArrayList<>();
            features.forEach(feature -> outlines.add(outline(feature)));
            return List.copyOf(outlines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outline(JsonNode feature) {
        StringBuilder path = new StringBuilder();
        JsonNode largest = null;
        for (JsonNode polygon : feature.get("geometry").get("coordinates")) {
            for (JsonNode ring : polygon) {
                append(ring, path);
            }
            largest = largest == null || polygon.get(0).size() > largest.size() ? polygon.get(0) : largest;
        }
        double[] middle = middle(Objects.requireNonNull(largest));
        JsonNode properties = feature.get("properties");
        return new Outline(
                properties.get("code").asString(),
                properties.get("nom").asString(),
                path.toString(),
                (int) Math.round(middle[0]),
                (int) Math.round(middle[1]));
    }

    /** Where a longitude stands on the drawing. */
    public static double x(double longitude) {
        return (longitude - WEST) * SCALE * NARROWER;
    }

    /** Where a latitude stands on the drawing. */
    public static double y(double latitude) {
        return (NORTH - latitude) * SCALE;
    }

    private static double x(JsonNode point) {
        return x(point.get(0).asDouble());
    }

    private static double y(JsonNode point) {
        return y(point.get(1).asDouble());
    }

    private static void append(JsonNode ring, StringBuilder path) {
        char command = 'M';
        for (JsonNode point : ring) {
            path.append(command).append(Math.round(x(point))).append(' ').append(Math.round(y(point)));
            command = 'L';
        }
        path.append('Z');
    }

    /** The centre of gravity of a ring. */
    private static double[] middle(JsonNode ring) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double x0 = x(ring.get(i));
            double y0 = y(ring.get(i));
            double x1 = x(ring.get(i + 1));
            double y1 = y(ring.get(i + 1));
            double cross = x0 * y1 - x1 * y0;
            area += cross;
            x += (x0 + x1) * cross;
            y += (y0 + y1) * cross;
        }
        return new double[] {x / (3 * area), y / (3 * area)};
    }
}
