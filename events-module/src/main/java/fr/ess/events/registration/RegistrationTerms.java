package fr.ess.events.registration;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How an event takes registrations.
 *
 * @param largestGroup persons that one may register without naming them; absent: no groups
 */
public record RegistrationTerms(
        boolean open,
        @Nullable OffsetDateTime opensAt,
        @Nullable OffsetDateTime closesAt,
        int mostCompanions,
        @Nullable Integer largestGroup) {

    boolean isBefore(OffsetDateTime now) {
        return opensAt != null && now.isBefore(opensAt);
    }

    boolean isAfter(OffsetDateTime now) {
        return !open || (closesAt != null && !now.isBefore(closesAt));
    }
}
