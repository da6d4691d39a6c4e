package fr.ess.platform.web.kit;

import fr.ess.platform.french.French;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A line over whole numbers, from zero, so that a small change does not look like a large one. */
public record LineChart(String title, String rowName, String valueName, List<Reading> readings) {

    private static final int WIDTH = 440;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int TOP = 12;
    private static final int BOTTOM = 36;
    private static final int INSET = 24;

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    /** Grid lines at round values, at most six. */
    public List<Tick> ticks() {
        var step = step();
        return LongStream.rangeClosed(0, top() / step)
                .map(at -> at * step)
                .mapToObj(value -> new Tick(French.number(value), y(value)))
                .toList();
    }

    public List<Point> points() {
        var room = WIDTH - LEFT - 2 * INSET;
        return IntStream.range(0, readings.size())
                .mapToObj(at -> new Point(
                        readings.get(at).label(),
                        LEFT + INSET + (readings.size() < 2 ? room / 2 : at * room / (readings.size() - 1)),
                        y(readings.get(at).value())))
                .toList();
    }

    /** The points of the line, as SVG writes them. */
    public String path() {
        return points().stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    public ChartTable table() {
        return new ChartTable(
                title,
                rowName,
                valueName,
                readings.stream()
                        .map(reading -> new ChartTable.Row(reading.label(), French.number(reading.value())))
                        .toList());
    }

    private long top() {
        var step = step();
        return (highest() + step - 1) / step * step;
    }

    /** The smallest of 1, 2, 5, 10, 20… that needs at most five steps. */
    private long step() {
        var step = 1L;
        while (true) {
            for (var factor : new int[] {1, 2, 5}) {
                if (step * factor * 5 >= highest()) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    private long highest() {
        return Math.max(1, readings.stream().mapToLong(Reading::value).max().orElse(1));
    }

    private int y(long value) {
        var room = HEIGHT - TOP - BOTTOM;
        return TOP + room - Math.round((float) room * value / top());
    }

    /** One value of the line; never negative. */
    public record Reading(String label, long value) {

        public Reading {
            if (value < 0) {
                throw new IllegalArgumentException("a reading of " + value);
            }
        }
    }

    /** A grid line in the units of the drawing. */
    public record Tick(String label, int y) {}

    /** A reading in the units of the drawing. */
    public record Point(String label, int x, int y) {}
}
