package fr.ess.observatory.values;

import java.time.LocalDate;

/**
 * The answers in force on a day, told as aggregates; never changed.
 *
 * @param number from 1
 * @param example whether it counts answers that are examples
 * @param method how what is withheld was worked out
 */
public record ValuesRelease(
        int id, int gridId, int number, LocalDate day, boolean example, String method, int figures, int withheld) {}
