package fr.ess.platform.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, to be read.
 *
 * @param roles those the actor held that day
 * @param subjectId null where the entry is about many rows
 */
public record JournalEntry(
        long id,
        Instant at,
        String actorName,
        List<String> roles,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable String subjectLabel,
        List<FieldChange> changes,
        @Nullable String purpose,
        @Nullable String address,
        @Nullable String path,
        @Nullable String requestId) {

    /** One field before and after; null where it held nothing. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** Where the page after this entry begins. */
    public JournalCursor cursor() {
        return new JournalCursor(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000, id);
    }
}
