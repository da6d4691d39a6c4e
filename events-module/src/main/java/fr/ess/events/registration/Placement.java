package fr.ess.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives who asks a seat, for a short while, or the next place on the waiting list. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Placement {

    private final RegistrationRows rows;
    private final WaitingList waitingList;
    private final Consents consents;
    private final RegistrationMails mails;
    private final Clock clock;
    private final Duration hold;

    Placement(
            RegistrationRows rows,
            WaitingList waitingList,
            Consents consents,
            RegistrationMails mails,
            Clock clock,
            @Value("${cress.registrations.hold:2h}") Duration hold) {
        this.rows = rows;
        this.waitingList = waitingList;
        this.consents = consents;
        this.mails = mails;
        this.clock = clock;
        this.hold = hold;
    }

    /** The number of the registration of that address: a new one, or the one that there was. */
    long place(BookableEvent event, Wish wish) {
        wish.require(event);
        OffsetDateTime now = OffsetDateTime.now(clock);
        BookableEvent.Time time = event.at(wish.start())
                .orElseThrow(() -> new UnfitWishException("date", "Choisissez une des dates à venir."));
        long seatsId = rows.seats(event.id(), wish.start(), null);
        RegistrationRows.Seats seats = rows.lock(seatsId);
        Optional<Registration> known = rows.live(seatsId, wish.email().value()).map(rows::byId);
        if (known.isPresent() && known.get().stateAt(now) != RegistrationState.LAPSED) {
            mails.known(known.get());
            return known.get().id();
        } else if (known.isPresent()) {
            waitingList.lapse(known.get());
            seats = rows.lock(seatsId);
        }
        requireEverFits(seats, wish);
        boolean free = seats.fit(wish.persons()) && !rows.anybodyWaits(seatsId);
        OffsetDateTime until = earlier(now.plus(hold), time.startsAt());
        long id = rows.insert(seatsId, free ? RegistrationState.HELD : RegistrationState.WAITING, wish, now, until);
        if (free) {
            rows.claim(id, claims(event.id(), wish, seatsId, Set.of(), 0), wish.persons());
        }
        consents.log(id, wish.consents());
        mails.toConfirm(rows.byId(id), until);
        return id;
    }

    static void requireEverFits(RegistrationRows.Seats seats, Wish wish) {
        if (seats.places() != null && wish.persons() > seats.places()) {
            throw new UnfitWishException(
                    wish.group() == null ? "accompagnants" : "effectif",
                    "Vous êtes plus nombreux que les places (" + seats.places() + ").");
        }
    }

    /**
     * Seats of the time and of each session asked for, all of which must have room.
     *
     * @param had seats that are held already, for {@code persons}
     */
    Set<Long> claims(long event, Wish wish, long seatsId, Set<Long> had, int persons) {
        Set<Long> seats = new LinkedHashSet<>(List.of(seatsId));
        for (long session : wish.sessions()) {
            long id = rows.seats(event, wish.start(), session);
            if (!rows.lock(id).fit(wish.persons() - (had.contains(session) ? persons : 0))) {
                throw new UnfitWishException(
                        "seances", "Une séance choisie est complète\u00a0: choisissez-en une autre, ou aucune.");
            }
            seats.add(id);
        }
        return seats;
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
