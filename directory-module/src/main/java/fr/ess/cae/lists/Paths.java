package fr.ess.cae.lists;

import fr.ess.cae.MembershipStatus;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list's dates mean for a path: they are of one presence, from an entry to the exit. */
final class Paths {

    private Paths() {}

    /** The presences of somebody, the last one at the end. */
    static List<List<PathLine>> presences(PersonRecord record) {
        List<List<PathLine>> presences = new ArrayList<>();
        MembershipStatus before = MembershipStatus.LEFT;
        for (PathLine line : record.inForce()) {
            if (before == MembershipStatus.LEFT) {
                presences.add(new ArrayList<>());
            }
            presences.get(presences.size() - 1).add(line);
            before = line.status();
        }
        return presences;
    }

    /** Whether nothing comes after the exit: a line tells of one presence. */
    static boolean isOnePresence(List<PathRules.Point> told) {
        return told.stream()
                .limit(Math.max(0, told.size() - 1))
                .noneMatch(point -> point.status() == MembershipStatus.LEFT);
    }

    /** Whether one presence of a path says all that was told: then telling it again changes nothing. */
    static boolean isSaid(List<PathRules.Point> path, List<PathRules.Point> told) {
        List<PathRules.Point> left = new ArrayList<>();
        for (PathRules.Point point : path.stream()
                .sorted(Comparator.comparing(PathRules.Point::onDay))
                .toList()) {
            left.add(point);
            if (told.stream().allMatch(one -> left.stream().anyMatch(other -> isSame(one, other)))) {
                return true;
            }
            if (point.status() == MembershipStatus.LEFT) {
                left.clear();
            }
        }
        return false;
    }

    private static boolean isSame(PathRules.Point told, PathRules.Point known) {
        return told.status() == known.status()
                && told.onDay().equals(known.onDay())
                && (told.reason() == null || told.reason() == known.reason());
    }

    /** The lines to write: nothing where a presence says the same already, a new presence after an exit, or corrections. */
    static List<Step> steps(PersonRecord record, List<PathRules.Point> told) {
        List<List<PathLine>> presences = presences(record);
        if (told.isEmpty()
                || presences.stream().anyMatch(lines -> told.stream().allMatch(point -> says(lines, point)))) {
            return List.of();
        }
        List<PathLine> last = presences.isEmpty() ? List.of() : presences.get(presences.size() - 1);
        Optional<PathLine> exit = line(last, MembershipStatus.LEFT);
        if (exit.isPresent() && told.get(0).onDay().isAfter(exit.get().onDay())) {
            return told.stream().map(Step::added).toList();
        }
        List<Step> steps = new ArrayList<>();
        for (PathRules.Point point : told) {
            PathLine line = line(last, point.status()).orElse(null);
            if (line == null) {
                steps.add(Step.added(point));
            } else if (!says(last, point)) {
                steps.add(new Step(
                        new PathRules.Point(
                                point.status(), point.onDay(), point.reason() == null ? line.reason() : point.reason()),
                        line.id()));
            }
        }
        return steps;
    }

    static @Nullable PathLine superseded(PersonRecord record, Step step) {
        return record.inForce().stream()
                .filter(line -> Objects.equals(line.id(), step.supersedes()))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(List<PathLine> lines, PathRules.Point point) {
        return line(lines, point.status())
                .filter(line -> line.onDay().equals(point.onDay())
                        && (point.reason() == null || point.reason() == line.reason()))
                .isPresent();
    }

    private static Optional<PathLine> line(List<PathLine> lines, MembershipStatus status) {
        return lines.stream().filter(line -> line.status() == status).findFirst();
    }
}
