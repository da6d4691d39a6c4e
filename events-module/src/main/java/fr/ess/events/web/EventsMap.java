package fr.ess.events.web;

import fr.ess.directory.DepartementOutlines;
import fr.ess.events.EventPlace;
import fr.ess.platform.french.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where what was found takes place, drawn by the server: a circle for each commune, as large as much happens there.
 *
 * @param others communes with few times, which are not drawn
 * @param elsewhere how many times are online, or in no commune that is known
 */
record EventsMap(String box, List<String> outlines, List<Point> points, int others, int elsewhere) {

    /** Drawn and listed. */
    private static final int MOST = 100;

    private static final int LINE = 24;
    private static final int NEAR = 130;
    private static final int NAMED = 14;
    private static final double SMALLEST = 6;
    private static final double LARGEST = 26;

    /**
     * A commune on the drawing.
     *
     * @param address of its list
     * @param named whether there is room for its name
     */
    record Point(String name, String times, String address, int x, int y, int radius, boolean named) {}

    static EventsMap of(List<EventPlace> places, EventsQuestion question, int total) {
        List<Point> points = new ArrayList<>();
        int most = places.stream().mapToInt(EventPlace::times).max().orElse(1);
        for (EventPlace place : places.subList(0, Math.min(MOST, places.size()))) {
            int x = (int) Math.round(DepartementOutlines.x(place.longitude()));
            int y = (int) Math.round(DepartementOutlines.y(place.latitude()));
            points.add(new Point(
                    place.name(),
                    French.number(place.times()) + " rendez-vous",
                    question.address(
                            EventsController.PATH,
                            Map.of("commune", place.code(), "vue", EventsView.LIST.code(), "au", lastDay(question))),
                    x,
                    y,
                    (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) place.times() / most)),
                    points.size() < NAMED && points.stream().noneMatch(other -> other.named() && isNear(other, x, y))));
        }
        return new EventsMap(
                "0 0 " + DepartementOutlines.WIDTH + " " + DepartementOutlines.HEIGHT,
                DepartementOutlines.all().stream()
                        .map(DepartementOutlines.Outline::path)
                        .toList(),
                points,
                places.size() - points.size(),
                Math.max(0, total - places.stream().mapToInt(EventPlace::times).sum()));
    }

    private static String lastDay(EventsQuestion question) {
        return question.query().to() == null ? "" : question.query().to().toString();
    }

    private static boolean isNear(Point other, int x, int y) {
        return Math.abs(other.x() - x) < NEAR && Math.abs(other.y() - y) < LINE;
    }
}
