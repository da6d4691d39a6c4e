package fr.ess.events;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a programme; those that begin together run side by side. */
public record ProgrammeItem(
        long id,
        String title,
        SessionKind kind,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable String room,
        @Nullable String description,
        @Nullable Integer places,
        List<Speaker> speakers) {

    /**
     * Who speaks.
     *
     * @param capacity as what, where that is told
     */
    public record Speaker(String name, @Nullable String capacity) {}

    public ProgrammeItem {
        speakers = List.copyOf(speakers);
    }
}
