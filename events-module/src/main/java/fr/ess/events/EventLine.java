package fr.ess.events;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time of an event, as lists show it.
 *
 * @param movedFrom when it was announced first, for an event that was moved
 * @param places how many people it holds, where that is told
 */
public record EventLine(
        long id,
        String slug,
        String title,
        EventKind kind,
        EventState state,
        String summary,
        LocalDateTime start,
        LocalDateTime end,
        String zone,
        boolean recurring,
        @Nullable LocalDateTime movedFrom,
        @Nullable String place,
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String campaign,
        @Nullable String price,
        @Nullable String audience,
        @Nullable Integer places,
        boolean example,
        List<String> organisers,
        EventCursor cursor) {

    public EventLine {
        organisers = List.copyOf(organisers);
    }

    public boolean cancelled() {
        return state == EventState.CANCELLED;
    }
}
