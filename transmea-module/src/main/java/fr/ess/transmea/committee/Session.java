package fr.ess.transmea.committee;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the committee.
 *
 * @param sequence how often it was moved
 */
public record Session(
        long id,
        long fundId,
        UUID uid,
        SessionKind kind,
        SessionState state,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        int sequence,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String cancelNote,
        boolean example,
        long version) {

    /** Whether it may still be moved or called off. */
    public boolean isToCome() {
        return state == SessionState.PLANNED || state == SessionState.CONVENED;
    }

    public boolean isOpen() {
        return state == SessionState.OPEN;
    }

    public boolean isClosed() {
        return state == SessionState.CLOSED;
    }

    /** Whether it was opened, closed since or not. */
    public boolean isHeld() {
        return openedAt != null;
    }

    public boolean isUrgent() {
        return kind == SessionKind.URGENT;
    }
}
