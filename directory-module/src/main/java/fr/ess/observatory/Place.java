package fr.ess.observatory;

import org.jspecify.annotations.Nullable;

/** A territory as it was when a vintage was taken. */
public record Place(
        int id,
        Level level,
        String code,
        String name,
        @Nullable Integer population,
        @Nullable Integer departementId,
        @Nullable Integer epciId) {}
