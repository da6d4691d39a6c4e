package fr.ess.events.intake;

import fr.ess.events.EventKind;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of an organiser, followed at its address or handed over as a file.
 *
 * @param organisation whose events it announces
 * @param account who handed it over; absent once that account is gone
 * @param address absent for files
 * @param dueAt when it is read next
 * @param failures in how many readings running it could not be had
 */
public record IncomingCalendar(
        long id,
        long organisation,
        String organisationName,
        @Nullable Long account,
        String name,
        @Nullable String address,
        EventKind kind,
        @Nullable OffsetDateTime dueAt,
        int failures,
        @Nullable OffsetDateTime stoppedAt) {

    public boolean isFollowed() {
        return address != null && stoppedAt == null;
    }
}
