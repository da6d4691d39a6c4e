package fr.ess.directory.portals;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line: the fewest lines taken out and put in. */
public final class LineDiff {

    /** Of lines compared with lines; beyond it all that differs is shown as replaced. */
    private static final int MOST = 4_000_000;

    private LineDiff() {}

    /** What became of a line. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** One line, and what became of it. */
    public record Line(Change change, String text) {}

    public static List<Line> between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        old.subList(0, start).forEach(line -> lines.add(new Line(Change.SAME, line)));
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end), lines);
        old.subList(old.size() - end, old.size()).forEach(line -> lines.add(new Line(Change.SAME, line)));
        return lines;
    }

    private static void middle(List<String> old, List<String> now, List<Line> lines) {
        int[][] common = (long) old.size() * now.size() > MOST ? new int[0][] : common(old, now);
        int i = 0;
        int j = 0;
        while (common.length > 0 && i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                lines.add(new Line(Change.SAME, old.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Change.REMOVED, old.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, now.get(j++)));
            }
        }
        old.subList(i, old.size()).forEach(line -> lines.add(new Line(Change.REMOVED, line)));
        now.subList(j, now.size()).forEach(line -> lines.add(new Line(Change.ADDED, line)));
    }

    /** How many lines the ends of both share, from each place on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
