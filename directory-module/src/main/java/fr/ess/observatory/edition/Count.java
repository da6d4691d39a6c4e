package fr.ess.observatory.edition;

import org.jspecify.annotations.Nullable;

/**
 * Units of a vintage that share everything.
 *
 * @param epci of the commune; null where there is no commune, or none of it
 * @param family 0 where it is not known, as the sector is
 * @param size 0 for those who employ nobody
 * @param largest the jobs of the one that has most
 */
public record Count(
        int departement,
        @Nullable Integer commune,
        @Nullable Integer epci,
        int family,
        int sector,
        int size,
        boolean headquarters,
        long units,
        long employers,
        long jobs,
        long largest) {}
