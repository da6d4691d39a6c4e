package fr.ess.poles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in a pole.
 *
 * @param entry address of its entry in the directory, where it has a published one
 * @param from null where it is not known since when
 */
public record Member(
        long id,
        long poleId,
        String name,
        @Nullable String entry,
        Part part,
        @Nullable RoughDay from,
        @Nullable LocalDate until,
        String source,
        boolean example) {}
