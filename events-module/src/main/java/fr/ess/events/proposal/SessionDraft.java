package fr.ess.events.proposal;

import fr.ess.events.ProgrammeItem;
import fr.ess.events.SessionKind;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a programme as those who organise the event write it. */
public record SessionDraft(
        String title,
        SessionKind kind,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable String room,
        @Nullable String description,
        @Nullable Integer places,
        List<ProgrammeItem.Speaker> speakers) {

    /** @throws UnfitEventException if it ends before it begins */
    public SessionDraft {
        speakers = List.copyOf(speakers);
        if (!end.isAfter(start)) {
            throw new UnfitEventException("fin", "La fin vient après le début.");
        }
    }
}
