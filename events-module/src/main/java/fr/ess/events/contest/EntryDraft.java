package fr.ess.events.contest;

import org.jspecify.annotations.Nullable;

/** What somebody writes of themselves and of their idea. */
public record EntryDraft(
        String name,
        @Nullable String phone,
        String title,
        String problem,
        String solution,
        String audience,
        int departement,
        @Nullable String commune,
        EntryStage stage) {}
