package fr.ess.directory.participation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contribution, to be read.
 *
 * @param organisation the entry that it is about
 * @param entry the fields as typed, by the form's names; empty where none were, or once purged
 * @param base the fields that an edit started from
 * @param heldAt since when it waits for the staff
 */
public record Contribution(
        long id,
        ContributionKind kind,
        ContributionState state,
        @Nullable About organisation,
        @Nullable Long accountId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String message,
        Map<String, String> entry,
        Map<String, String> base,
        Instant createdAt,
        @Nullable Instant heldAt,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy,
        @Nullable String reason,
        boolean purged) {

    /** The entry that a contribution is about. */
    public record About(long id, String name, String slug) {}

    /** What a list calls it. */
    public String title() {
        return organisation == null ? entry.getOrDefault("name", "Proposition") : organisation.name();
    }
}
