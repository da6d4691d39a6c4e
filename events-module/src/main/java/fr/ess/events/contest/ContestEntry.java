package fr.ess.events.contest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An idea entered in the contest.
 *
 * @param draft absent once purged
 */
public record ContestEntry(
        long id,
        int contest,
        EntryState state,
        @Nullable String email,
        @Nullable EntryDraft draft,
        @Nullable String departement,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime confirmedAt,
        long version) {

    /** The name of its idea, or what is left of it. */
    public String title() {
        return draft == null ? "Candidature n° " + id + " (effacée)" : draft.title();
    }
}
