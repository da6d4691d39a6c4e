package fr.ess.directory.duplicates.web;

import fr.ess.directory.duplicates.MergeField;
import fr.ess.directory.duplicates.Merges;
import fr.ess.directory.duplicates.Side;
import fr.ess.platform.web.NotFoundException;
import java.util.Arrays;
import java.util.List;

/**
 * Two entries side by side.
 *
 * @param differing what they say differently, and what only one of them says
 * @param agreed what both say alike
 */
record Comparison(Side left, Side right, List<Line> differing, List<Line> agreed) {

    /** What both say of one thing; the left one's is taken at first, unless it says nothing. */
    record Line(MergeField field, String left, String right, boolean leftPreferred) {}

    /** @throws NotFoundException where one of them is not there, or both are one */
    static Comparison of(Merges merges, long one, long other) {
        List<Side> sides = merges.compare(one, other).orElseThrow(NotFoundException::new);
        return of(sides.get(0), sides.get(1));
    }

    private static Comparison of(Side left, Side right) {
        List<Line> lines = Arrays.stream(MergeField.values())
                .map(field -> new Line(
                        field,
                        left.values().getOrDefault(field, ""),
                        right.values().getOrDefault(field, ""),
                        !left.values().getOrDefault(field, "").isEmpty()))
                .filter(line -> !line.left().isEmpty() || !line.right().isEmpty())
                .toList();
        return new Comparison(
                left,
                right,
                lines.stream().filter(line -> !line.left().equals(line.right())).toList(),
                lines.stream().filter(line -> line.left().equals(line.right())).toList());
    }
}
