package fr.ess.observatory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the directory that never changes.
 *
 * @param name such as « Début du contrat »
 * @param example whether it counts entries that are examples
 * @param told how it is told to everybody; null as long as it is not
 */
public record Vintage(
        int id,
        int year,
        String name,
        LocalDate takenOn,
        String source,
        boolean example,
        Rule rule,
        @Nullable Told told) {

    /** What it counts, and how. */
    public record Rule(String code, String wording, String jobs, String sites) {}

    /** How many figures were looked at, and in how many something is withheld. */
    public record Told(String method, int figures, int withheld) {}
}
