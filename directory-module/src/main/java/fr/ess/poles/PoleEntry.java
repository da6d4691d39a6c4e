package fr.ess.poles;

import org.jspecify.annotations.Nullable;

/**
 * What the staff keep of a pole itself.
 *
 * @param entry address of its own entry in the directory, or null
 * @param inRegion null where nobody knows
 * @param departement its code, in the région only
 * @param commune the name or the code of a commune of that département
 */
public record PoleEntry(
        String name,
        @Nullable String entry,
        String place,
        @Nullable Boolean inRegion,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable String presentation,
        String source) {}
