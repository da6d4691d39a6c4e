package fr.ess.observatory.web;

import fr.ess.directory.DepartementOutlines;
import fr.ess.observatory.Level;
import fr.ess.observatory.Observatory;
import fr.ess.observatory.Place;
import fr.ess.platform.french.French;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The territories inside another one on a map: départements in five tones by units for each thousand inhabitants, EPCI and communes as
 * circles by their units. What is withheld has no tone and no circle.
 */
record ObservatoryMap(String title, int width, int height, List<Shape> shapes, List<Circle> all, String legend) {

    private static final int TONES = 5;
    /** So many circles, the largest ones, say their name under a pointer: five hundred would weigh more than their table. */
    private static final int NAMED = 40;

    private static final double LARGEST = 34;

    /** A département; {@code tone} from 0 (withheld, or nothing) to 5. */
    record Shape(String path, int x, int y, String name, String value, int tone) {}

    /** An EPCI or a commune. */
    record Circle(int x, int y, int radius, String label) {

        private String path() {
            String arc = "a" + radius + " " + radius + " 0 1 0 ";
            return "M" + (x - radius) + " " + y + arc + 2 * radius + " 0" + arc + -2 * radius + " 0";
        }
    }

    public List<Circle> circles() {
        return all.subList(0, Math.min(NAMED, all.size()));
    }

    /** All the others in one drawing. */
    public String dots() {
        return all.stream().skip(NAMED).map(Circle::path).collect(Collectors.joining());
    }

    static ObservatoryMap of(Reading reading, List<Observatory.Line> lines, Map<Integer, double[]> positions) {
        Level level = Objects.requireNonNull(reading.inside());
        boolean areas = level == Level.DEPARTEMENT;
        Map<String, Observatory.Line> byCode = new HashMap<>();
        if (areas) {
            lines.forEach(line -> byCode.put(line.place().code(), line));
        }
        double most = byCode.values().stream()
                .mapToDouble(line ->
                        Objects.requireNonNullElse(dense(line), BigDecimal.ZERO).doubleValue())
                .max()
                .orElse(1);
        List<Shape> shapes = DepartementOutlines.all().stream()
                .map(outline -> shape(outline, byCode.get(outline.code()), most, areas))
                .toList();
        return new ObservatoryMap(
                reading.category().label() + ", " + reading.vintage().year(),
                DepartementOutlines.WIDTH,
                DepartementOutlines.HEIGHT,
                shapes,
                areas ? List.of() : circles(lines, positions),
                areas
                        ? "Plus la teinte est forte, plus il y a d’unités pour 1\u202f000 habitants. Sans teinte\u00a0: secret ou aucune."
                        : "La surface du cercle dit le nombre d’unités. Sans cercle\u00a0: secret ou aucune.");
    }

    private static @Nullable BigDecimal dense(Observatory.Line line) {
        return Shares.perThousand(line.told().units(), line.place());
    }

    private static Shape shape(
            DepartementOutlines.Outline outline, Observatory.@Nullable Line line, double most, boolean areas) {
        BigDecimal value = line == null ? null : dense(line);
        int tone = value == null ? 0 : (int) Math.ceil(value.doubleValue() / Math.max(most, 0.001) * TONES);
        return new Shape(
                outline.path(),
                outline.x(),
                outline.y(),
                areas ? outline.name() : "",
                value == null
                        ? (line == null ? "" : ReadingView.text(line.told().units()))
                        : French.number(value, 1),
                tone);
    }

    private static List<Circle> circles(List<Observatory.Line> lines, Map<Integer, double[]> positions) {
        long most = lines.stream()
                .mapToLong(line -> Objects.requireNonNullElse(line.told().units(), 0L))
                .max()
                .orElse(1);
        List<Circle> circles = new ArrayList<>();
        for (Observatory.Line line : lines) {
            Long units = line.told().units();
            double[] position = positions.get(line.place().id());
            if (units != null && units > 0 && position != null) {
                circles.add(circle(line.place(), units, most, position));
            }
        }
        circles.sort(Comparator.comparingInt(Circle::radius).reversed());
        return circles;
    }

    private static Circle circle(Place place, long units, long most, double[] position) {
        return new Circle(
                (int) Math.round(DepartementOutlines.x(position[1])),
                (int) Math.round(DepartementOutlines.y(position[0])),
                Math.max(2, (int) Math.round(LARGEST * Math.sqrt((double) units / most))),
                place.name() + "\u00a0: " + French.count(units, "unité", "unités"));
    }
}
