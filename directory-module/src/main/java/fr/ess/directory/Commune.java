package fr.ess.directory;

import org.jspecify.annotations.Nullable;

/**
 * A commune of today. Its département is its own, never guessed from a postal code.
 *
 * @param id the territory's id
 * @param code INSEE's code
 * @param departement the département's code
 * @param estimated whether the point was worked out from other communes
 */
public record Commune(
        int id,
        String code,
        String name,
        int departementId,
        String departement,
        @Nullable Integer epciId,
        double latitude,
        double longitude,
        boolean estimated) {}
