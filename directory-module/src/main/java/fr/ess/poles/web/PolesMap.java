package fr.ess.poles.web;

import fr.ess.directory.DepartementOutlines;
import fr.ess.poles.Pole;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the poles of the région are, drawn by the server.
 *
 * @param missing how many of those that were found have no point on it
 */
record PolesMap(String box, List<String> outlines, List<Point> points, int missing) {

    private static final int LINE = 26;
    private static final int NEAR = 120;

    /**
     * A pole on the drawing.
     *
     * @param exact whether its commune is known, or only its département
     */
    record Point(String name, String address, int x, int y, int labelY, boolean exact) {}

    static PolesMap of(List<Pole> poles) {
        List<Point> points = new ArrayList<>();
        int missing = 0;
        for (Pole pole : poles) {
            if (pole.latitude() == null || pole.longitude() == null) {
                missing++;
                continue;
            }
            int x = (int) Math.round(DepartementOutlines.x(pole.longitude()));
            int y = (int) Math.round(DepartementOutlines.y(pole.latitude()));
            int labelY = y;
            while (isTaken(points, x, labelY)) {
                labelY += LINE;
            }
            points.add(new Point(
                    pole.name(), PolesController.PATH + "/" + pole.slug(), x, y, labelY, pole.commune() != null));
        }
        return new PolesMap(
                "0 0 " + DepartementOutlines.WIDTH + " " + DepartementOutlines.HEIGHT,
                DepartementOutlines.all().stream()
                        .map(DepartementOutlines.Outline::path)
                        .toList(),
                points,
                missing);
    }

    /** Whether a label so high would stand on that of a neighbour. */
    private static boolean isTaken(List<Point> points, int x, int labelY) {
        return points.stream()
                .anyMatch(other -> Math.abs(other.x() - x) < NEAR && Math.abs(other.labelY() - labelY) < LINE);
    }
}
