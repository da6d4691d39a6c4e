package fr.ess.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers seats that came free to those who wait, in their order and nobody past another: a group that does not fit keeps its
 * turn. Whoever calls holds the lock of the seats.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WaitingList {

    private static final Duration SHORTEST_OFFER = Duration.ofMinutes(30);

    /** Nobody keeps a seat from the next for longer than this part of the time that is left. */
    private static final int PART_OF_WHAT_IS_LEFT = 4;

    private final RegistrationRows rows;
    private final Appointments appointments;
    private final RegistrationMails mails;
    private final Clock clock;
    private final Duration offer;

    WaitingList(
            RegistrationRows rows,
            Appointments appointments,
            RegistrationMails mails,
            Clock clock,
            @Value("${cress.registrations.offer:24h}") Duration offer) {
        this.rows = rows;
        this.appointments = appointments;
        this.mails = mails;
        this.clock = clock;
        this.offer = offer;
    }

    /** Gives what is free to those who are first, for a while; nothing once it has begun. */
    void offer(long seatsId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Appointment appointment = appointments.of(seatsId);
        if (appointment.startsAt() == null || !appointment.isAhead(now)) {
            return;
        }
        OffsetDateTime until = until(now, appointment.startsAt());
        Optional<Registration> first = rows.firstWaiting(seatsId);
        while (first.isPresent() && rows.lock(seatsId).fit(first.get().persons())) {
            Registration next = first.get();
            rows.move(next.id(), RegistrationState.OFFERED, now, until);
            rows.claim(next.id(), seatsFor(appointment, next), next.persons());
            mails.offered(rows.byId(next.id()), until);
            first = rows.firstWaiting(seatsId);
        }
    }

    /** That of the time, and those of the sessions asked for that are still held and have room. */
    private List<Long> seatsFor(Appointment appointment, Registration next) {
        List<Long> seats = new ArrayList<>(List.of(next.seatsId()));
        for (long session : rows.sessions(appointment.event(), next.wished())) {
            long id = rows.seats(appointment.event(), appointment.start(), session);
            if (rows.lock(id).fit(next.persons())) {
                seats.add(id);
            }
        }
        return seats;
    }

    private OffsetDateTime until(OffsetDateTime now, OffsetDateTime start) {
        Duration left = Duration.between(now, start);
        Duration fair = left.dividedBy(PART_OF_WHAT_IS_LEFT);
        Duration given = fair.compareTo(offer) < 0 ? fair : offer;
        OffsetDateTime until = now.plus(given.compareTo(SHORTEST_OFFER) < 0 ? SHORTEST_OFFER : given);
        return until.isBefore(start) ? until : start;
    }

    /** Takes back what was not confirmed or taken in time, and passes it on. */
    void lapse(Registration late) {
        boolean offered = late.state() == RegistrationState.OFFERED;
        rows.release(late.id());
        rows.move(late.id(), RegistrationState.LAPSED, OffsetDateTime.now(clock), null);
        if (offered) {
            mails.offerLapsed(late);
        }
        offer(late.seatsId());
    }
}
