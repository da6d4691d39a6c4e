package fr.ess.events.proposal;

import fr.ess.events.EventState;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, whatever its state.
 *
 * @param portal the local portal that announces it
 * @param movedFrom when it was announced first, for an event that was moved
 * @param endReason why it was cancelled
 */
public record StoredEvent(
        long id,
        String slug,
        EventState state,
        long version,
        @Nullable Integer portal,
        boolean example,
        @Nullable LocalDateTime movedFrom,
        @Nullable String endReason,
        EventDraft draft) {

    public boolean published() {
        return state == EventState.PUBLISHED;
    }
}
