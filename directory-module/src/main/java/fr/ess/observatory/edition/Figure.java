package fr.ess.observatory.edition;

import fr.ess.observatory.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a territory and a category; null is withheld. Employers and jobs are told or withheld together.
 *
 * @param detailed false for the total of a territory whose tables are not told; the category of any other that is not here is zero
 */
public record Figure(
        int territory,
        Breakdown breakdown,
        int category,
        @Nullable Long units,
        @Nullable Long employers,
        @Nullable Long jobs,
        boolean detailed) {

    boolean isWhole() {
        return units != null && jobs != null;
    }
}
