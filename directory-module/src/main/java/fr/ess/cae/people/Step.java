package fr.ess.cae.people;

import org.jspecify.annotations.Nullable;

/**
 * A line to write into a path.
 *
 * @param point null to withdraw the line that it takes the place of
 * @param supersedes the line in force that it takes the place of, if any
 */
public record Step(
        PathRules.@Nullable Point point, @Nullable Long supersedes) {

    /** A line that takes no other's place. */
    public static Step added(PathRules.Point point) {
        return new Step(point, null);
    }
}
