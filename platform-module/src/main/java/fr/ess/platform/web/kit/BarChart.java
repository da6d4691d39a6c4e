package fr.ess.platform.web.kit;

import fr.ess.platform.french.French;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Horizontal bars over whole numbers, laid out here because the Content-Security-Policy allows no inline style.
 *
 * @param full what a bar of the whole length stands for; 0 for the longest of them
 */
public record BarChart(String title, String rowName, String valueName, List<Bar> bars, long full) {

    public BarChart(String title, String rowName, String valueName, List<Bar> bars) {
        this(title, rowName, valueName, bars, 0);
    }

    private static final int WIDTH = 440;
    private static final int ROW = 52;
    private static final int ROOM_FOR_VALUE = 90;
    /** So many characters of the drawing's letters fit into its width. */
    private static final int LONGEST_LABEL = 56;

    public int width() {
        return WIDTH;
    }

    public int height() {
        return bars.size() * ROW;
    }

    public int track() {
        return WIDTH - ROOM_FOR_VALUE;
    }

    public List<Drawn> drawn() {
        var longest = Math.max(
                Math.max(1, full), bars.stream().mapToLong(Bar::value).max().orElse(1));
        return IntStream.range(0, bars.size())
                .mapToObj(at -> new Drawn(
                        shortened(bars.get(at).label()),
                        French.number(bars.get(at).value()),
                        at * ROW + 16,
                        at * ROW + 24,
                        at * ROW + 38,
                        Math.round((float) track() * bars.get(at).value() / longest)))
                .toList();
    }

    /** Cut at a word where the drawing ends; the table beside it has the whole. */
    private static String shortened(String label) {
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        int space = label.lastIndexOf(' ', LONGEST_LABEL - 2);
        return label.substring(0, space > 0 ? space : LONGEST_LABEL - 1).replaceAll("[ ,;:–-]+$", "") + "…";
    }

    public ChartTable table() {
        return new ChartTable(
                title,
                rowName,
                valueName,
                bars.stream()
                        .map(bar -> new ChartTable.Row(bar.label(), French.number(bar.value())))
                        .toList());
    }

    /** One bar; never negative. */
    public record Bar(String label, long value) {

        public Bar {
            if (value < 0) {
                throw new IllegalArgumentException("a bar of " + value);
            }
        }
    }

    /** One bar in the units of the drawing. */
    public record Drawn(String label, String value, int labelY, int barY, int valueY, int length) {}
}
