package fr.ess.poles;

import org.jspecify.annotations.Nullable;

/** What happened in the life of a pole. */
public record PoleEvent(
        long id,
        long poleId,
        RoughDay on,
        String title,
        @Nullable String text,
        String source,
        boolean example) {}
