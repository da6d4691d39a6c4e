package fr.ess.events.proposal;

import fr.ess.events.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that those who organise an event tell of it.
 *
 * @param organisers the first before the others; never empty
 * @param series what it is an edition of, by name
 * @param changeReason why it was moved, for one that was published
 */
public record EventDraft(
        String title,
        EventKind kind,
        String summary,
        @Nullable String description,
        List<Organiser> organisers,
        Timing timing,
        Where where,
        @Nullable String price,
        @Nullable String audience,
        @Nullable Integer places,
        @Nullable String series,
        @Nullable Integer edition,
        @Nullable String changeReason) {

    public EventDraft {
        organisers = List.copyOf(organisers);
    }

    /**
     * Who organises.
     *
     * @param entry the number of their entry, where the directory has one
     * @param slug of that entry
     */
    public record Organiser(
            String name, @Nullable Long entry, @Nullable String slug) {}

    /** Where it takes place, on the ground, online or both. */
    public record Where(
            @Nullable String place,
            @Nullable String address,
            @Nullable Commune commune,
            @Nullable String access,
            @Nullable String accessibility,
            @Nullable String online) {

        /** Whether anybody could find it. */
        public boolean isSomewhere() {
            return place != null || online != null;
        }
    }

    /** A commune by its number and name. */
    public record Commune(int id, String name, String code) {}

    /** Whether those who are registered have to hear of the difference. */
    boolean isElsewhereOrAtAnotherTimeThan(EventDraft other) {
        return !timing.equals(other.timing) || !where.equals(other.where);
    }
}
