package fr.ess.events.door;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing noted at a door: a ticket, a name picked from the list, people without a registration, or an earlier one that was
 * a mistake.
 *
 * @param id made where it was noted; the same sent again is the same
 * @param ticket as scanned or typed
 * @param registration picked from the list; without it and a ticket, people without a registration
 * @param undoes what it takes back; nothing else counts then
 * @param persons absent: all of the registration, or one without
 * @param session absent: the entrance of the event
 * @param at as the clock of the phone has it
 */
public record Scan(
        UUID id,
        @Nullable String ticket,
        @Nullable Long registration,
        @Nullable UUID undoes,
        @Nullable Integer persons,
        @Nullable Long session,
        @Nullable OffsetDateTime at) {

    public static Scan ofTicket(String ticket, @Nullable Long session) {
        return new Scan(UUID.randomUUID(), ticket, null, null, null, session, null);
    }

    public static Scan ofRegistration(long registration, @Nullable Integer persons, @Nullable Long session) {
        return new Scan(UUID.randomUUID(), null, registration, null, persons, session, null);
    }

    public static Scan ofWalkIns(int persons, @Nullable Long session) {
        return new Scan(UUID.randomUUID(), null, null, null, persons, session, null);
    }

    public static Scan undoing(UUID arrival) {
        return new Scan(UUID.randomUUID(), null, null, arrival, null, null, null);
    }
}
