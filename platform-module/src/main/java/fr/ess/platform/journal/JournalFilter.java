package fr.ess.platform.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read; what is empty or null does not restrict.
 *
 * @param actor part of a name or address, whatever its accents and case
 * @param action such as {@code organisation.updated}
 * @param from the first day, and {@code to} the last, in the platform's time zone
 */
public record JournalFilter(
        String actor,
        String action,
        String subjectType,
        String subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
