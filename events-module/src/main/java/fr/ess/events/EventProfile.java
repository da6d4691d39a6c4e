package fr.ess.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is told of an event.
 *
 * @param line the event as it was announced, at its first time
 * @param times when it takes place; one, unless it recurs
 * @param exceptions days on which its rule would have it and it does not take place
 */
public record EventProfile(
        EventLine line,
        Details details,
        List<Organiser> organisers,
        List<ProgrammeItem> programme,
        List<LocalDateTime> times,
        List<LocalDate> exceptions,
        List<Edition> editions) {

    public EventProfile {
        organisers = List.copyOf(organisers);
        programme = List.copyOf(programme);
        times = List.copyOf(times);
        exceptions = List.copyOf(exceptions);
        editions = List.copyOf(editions);
    }

    /** What only its own page and its calendar file tell. */
    public record Details(
            @Nullable String description,
            @Nullable String endReason,
            @Nullable String changeReason,
            @Nullable String address,
            @Nullable String access,
            @Nullable String accessibility,
            @Nullable String online,
            @Nullable String recurrence,
            @Nullable String campaign,
            @Nullable String series,
            @Nullable Integer edition,
            String source,
            int sequence,
            OffsetDateTime changedAt) {}

    /**
     * Who organises.
     *
     * @param entry the slug of their entry, where the directory has one
     */
    public record Organiser(String name, @Nullable String entry) {}

    /** Another edition of the same series. */
    public record Edition(int number, String slug, String title) {}
}
