package fr.ess.cae.people;

import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a path must be: one status at a time, each after one that it may follow. The database holds the same rules. */
public final class PathRules {

    private PathRules() {}

    /** From which day somebody has a status. */
    public record Point(
            MembershipStatus status,
            LocalDate onDay,
            @Nullable LeavingReason reason) {}

    /** What is wrong with a path, in French, if something is. */
    public static Optional<Fault> fault(List<Point> path) {
        List<Point> ordered =
                path.stream().sorted(Comparator.comparing(Point::onDay)).toList();
        Point before = null;
        for (Point point : ordered) {
            if (before != null && !point.onDay().isAfter(before.onDay())) {
                return Optional.of(new Fault(point, before, true));
            }
            if (!MembershipStatus.after(before == null ? null : before.status()).contains(point.status())) {
                return Optional.of(new Fault(point, before, false));
            }
            before = point;
        }
        return Optional.empty();
    }

    /** A point that may not be where it is. */
    public record Fault(Point point, @Nullable Point before, boolean sameDay) {}
}
