package fr.ess.observatory.edition;

import fr.ess.platform.secrecy.Disclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What moved between two vintages. They count no unit by its name: those that share everything are compared by their number, and one
 * that changed its band left and came. So at least as many units moved as came, and as left, whichever is more.
 */
final class Change {

    /** What units share, the jobs of each among it. */
    private record Kind(Count like) {

        static Kind of(Count count) {
            return new Kind(with(count, 0, 0, 0));
        }
    }

    private Change() {}

    /** Where one or two employers moved: the jobs of both vintages would tell theirs. */
    static Set<Cell> ofFew(int region, List<Count> before, List<Count> after) {
        Map<Kind, Long> more = new HashMap<>();
        after.stream()
                .filter(count -> count.employers() > 0)
                .forEach(count -> more.merge(Kind.of(count), count.employers(), Long::sum));
        before.stream()
                .filter(count -> count.employers() > 0)
                .forEach(count -> more.merge(Kind.of(count), -count.employers(), Long::sum));
        List<Count> moves = new ArrayList<>();
        more.forEach((kind, number) -> {
            if (number != 0) {
                moves.add(with(kind.like(), Math.abs(number), Math.max(0, number), Math.max(0, -number)));
            }
        });
        Set<Cell> few = new HashSet<>();
        Cube.of(region, moves).cells().forEach((cell, sums) -> {
            if (Math.max(sums.employers, sums.jobs) < Disclosure.LEAST) {
                few.add(cell);
            }
        });
        return few;
    }

    /** In the place of employers those who came, in that of jobs those who left. */
    private static Count with(Count count, long units, long came, long left) {
        return new Count(
                count.departement(),
                count.commune(),
                count.epci(),
                count.family(),
                count.sector(),
                count.size(),
                count.headquarters(),
                units,
                came,
                left,
                count.largest());
    }
}
