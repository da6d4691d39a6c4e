package fr.ess.poles;

import org.jspecify.annotations.Nullable;

/**
 * A territorial pole of economic co-operation.
 *
 * @param entry address of its own entry in the directory, where it has a published one
 * @param inRegion null where no source says it
 * @param departement its code; null outside the région, and where the pole covers all of it
 * @param commune the name of its commune, and where that is
 * @param state the one that holds today, as far as it is known
 */
public record Pole(
        long id,
        String slug,
        String name,
        @Nullable String entry,
        String place,
        @Nullable Boolean inRegion,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String presentation,
        String source,
        boolean example,
        long version,
        @Nullable StatePeriod state) {}
