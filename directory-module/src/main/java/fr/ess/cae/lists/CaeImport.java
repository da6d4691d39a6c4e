package fr.ess.cae.lists;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A list that a co-operative gave, and what became of it. */
public record CaeImport(
        long id,
        String fileName,
        State state,
        String takenBy,
        OffsetDateTime takenAt,
        @Nullable OffsetDateTime appliedAt,
        int opened,
        int changed,
        int unchanged,
        int leftAside,
        @Nullable String undoneBy,
        @Nullable OffsetDateTime undoneAt) {

    /** How far it is. */
    public enum State {
        READ,
        APPLIED,
        ABANDONED,
        UNDONE
    }
}
