package fr.ess.events.registration;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands.
 *
 * @param slug of the event
 * @param startsAt absent where the event takes place at that time no more
 * @param wished sessions asked for
 * @param held sessions in which seats are held
 * @param before how many wait before, on the waiting list
 */
public record Registration(
        long id,
        long seatsId,
        String slug,
        LocalDateTime start,
        @Nullable OffsetDateTime startsAt,
        RegistrationState state,
        @Nullable String email,
        @Nullable String name,
        @Nullable String organisation,
        List<String> companions,
        @Nullable String group,
        int persons,
        List<Long> wished,
        List<Long> held,
        int before,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime until,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime comingAt,
        boolean erased) {

    public Registration {
        companions = List.copyOf(companions);
        wished = List.copyOf(wished);
        held = List.copyOf(held);
    }

    /** As it stands at a moment: what should have been confirmed before it has lapsed, whether noted or not. */
    public RegistrationState stateAt(OffsetDateTime now) {
        return until != null && !now.isBefore(until) ? RegistrationState.LAPSED : state;
    }

    public boolean verified() {
        return verifiedAt != null;
    }

    /** Whether the time that it is for has begun, or is no more. */
    public boolean past(OffsetDateTime now) {
        return startsAt == null || !now.isBefore(startsAt);
    }

    public boolean startsWithin(int days, OffsetDateTime now) {
        return startsAt != null && now.plusDays(days).isAfter(startsAt);
    }
}
