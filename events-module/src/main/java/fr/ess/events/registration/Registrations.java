package fr.ess.events.registration;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.RefusedException;
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

/**
 * Registration without an account: asked for with an address, confirmed by the link that goes there, changed and cancelled by
 * the same. A seat is kept from the moment it is asked for, for a short while unless the address is confirmed.
 */
@Service
@Transactional
public class Registrations {

    /** Wide, since a school or a congress stands behind one address of the network. */
    private static final Allowance BY_NETWORK = new Allowance("registration.network", 600, Duration.ofHours(1));

    private static final Allowance BY_ADDRESS = new Allowance("registration.address", 10, Duration.ofHours(24));

    private final RegistrationRows rows;
    private final BookableEvents events;
    private final Appointments appointments;
    private final WaitingList waitingList;
    private final Consents consents;
    private final RegistrationMails mails;
    private final RateLimit limit;
    private final Clock clock;
    private final Duration hold;

    Registrations(
            RegistrationRows rows,
            BookableEvents events,
            Appointments appointments,
            WaitingList waitingList,
            Consents consents,
            RegistrationMails mails,
            RateLimit limit,
            Clock clock,
            @Value("${cress.registrations.hold:2h}") Duration hold) {
        this.rows = rows;
        this.events = events;
        this.appointments = appointments;
        this.waitingList = waitingList;
        this.consents = consents;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
        this.hold = hold;
    }

    /** Refuses whoever asks too much, from one place or in the name of one address; outside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    /** Keeps a seat, or the next place on the waiting list, and writes to the address. Says nothing of what was known. */
    public void ask(String slug, Wish wish) {
        place(open(slug), wish);
    }

    private BookableEvent open(String slug) {
        BookableEvent event = events.find(slug).orElseThrow(() -> refused("Cet événement n’est plus publié."));
        if (event.door(now()) != BookableEvent.Door.OPEN) {
            throw refused("Les inscriptions à cet événement ne sont pas ouvertes.");
        }
        return event;
    }

    /** The number of the registration of that address: a new one, or the one that there was. */
    private long place(BookableEvent event, Wish wish) {
        wish.require(event);
        OffsetDateTime now = now();
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

    private static void requireEverFits(RegistrationRows.Seats seats, Wish wish) {
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
    private Set<Long> claims(long event, Wish wish, long seatsId, Set<Long> had, int persons) {
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

    @Transactional(readOnly = true)
    public Optional<Registration> find(String token) {
        return rows.byToken(token);
    }

    /** The address is theirs: the seat is theirs, or their turn on the waiting list. */
    public void confirm(String token) {
        Registration mine = locked(token);
        OffsetDateTime now = now();
        if (mine.verified() || mine.state().isOver()) {
            throw refused("Cette inscription n’attend plus de confirmation\u00a0: ce lien a déjà servi.");
        }
        requireInTime(mine);
        if (mine.state() == RegistrationState.HELD) {
            rows.move(mine.id(), RegistrationState.CONFIRMED, now, null);
            mails.confirmed(rows.byId(mine.id()));
        } else {
            rows.move(mine.id(), RegistrationState.WAITING, now, null);
            waitingList.offer(mine.seatsId());
        }
    }

    /** Takes the seat that was offered. */
    public void accept(String token) {
        Registration mine = locked(token);
        if (mine.state() != RegistrationState.OFFERED) {
            throw refused(
                    "Aucune place ne vous est proposée en ce moment\u00a0: ce lien a déjà servi, ou l’offre est passée au suivant.");
        }
        requireInTime(mine);
        rows.move(mine.id(), RegistrationState.CONFIRMED, now(), null);
        mails.confirmed(rows.byId(mine.id()));
    }

    /** Asks again for what lapsed, as it was; behind everybody who waits. Gives the new link. */
    public String again(String token) {
        Registration mine = locked(token);
        if (mine.erased()
                || mine.email() == null
                || mine.name() == null
                || mine.stateAt(now()) != RegistrationState.LAPSED) {
            throw refused("Cette inscription ne peut pas être redemandée.");
        }
        BookableEvent event = open(mine.slug());
        if (!mine.state().isOver()) {
            waitingList.lapse(mine);
        }
        long id = place(
                event,
                new Wish(
                        mine.start(),
                        new EmailAddress(mine.email()),
                        mine.name(),
                        mine.organisation(),
                        mine.companions(),
                        mine.group(),
                        mine.persons(),
                        event.sessions().stream()
                                .filter(session -> mine.wished().contains(session.id()))
                                .filter(session -> session.left() == null || session.left() >= mine.persons())
                                .map(BookableEvent.Session::id)
                                .toList(),
                        Set.of()));
        Token link = rows.link(id);
        confirm(link.value());
        return link.value();
    }

    /** Puts what they ask for now in the place of what they asked for; nobody who waits is overtaken. */
    public void change(String token, Wish wish) {
        Registration mine = requireAhead(locked(token));
        requireInTime(mine);
        BookableEvent event = events.find(mine.slug()).orElseThrow(() -> refused("Cet événement n’est plus publié."));
        wish.require(event);
        RegistrationRows.Seats seats = rows.lock(mine.seatsId());
        requireEverFits(seats, wish);
        if (mine.state().holdsSeat()) {
            int more = wish.persons() - mine.persons();
            if (more > 0 && (rows.anybodyWaits(mine.seatsId()) || !seats.fit(more))) {
                throw new UnfitWishException(
                        wish.group() == null ? "accompagnants" : "effectif",
                        "Il n’y a plus assez de places pour " + wish.persons()
                                + " personnes\u00a0: les vôtres restent gardées.");
            }
            rows.reclaim(
                    mine.id(),
                    claims(event.id(), wish, mine.seatsId(), Set.copyOf(mine.held()), mine.persons()),
                    wish.persons());
        }
        rows.change(mine.id(), wish);
        consents.log(mine.id(), wish.consents());
        mails.changed(rows.byId(mine.id()));
        waitingList.offer(mine.seatsId());
    }

    /** Gives the seat, or the place on the waiting list, to whoever is next. */
    public void cancel(String token) {
        Registration mine = requireAhead(locked(token));
        giveUp(mine);
        mails.cancelled(rows.byId(mine.id()));
    }

    private void giveUp(Registration mine) {
        rows.release(mine.id());
        rows.move(mine.id(), RegistrationState.CANCELLED, now(), null);
        waitingList.offer(mine.seatsId());
    }

    /** Says again that they are coming. */
    public void coming(String token) {
        Registration mine = requireAhead(locked(token));
        if (mine.state() != RegistrationState.CONFIRMED) {
            throw refused("Aucune place confirmée ne vous est gardée.");
        }
        rows.coming(mine.id(), now());
    }

    /** Forgets the person at once; a seat still to come goes to whoever is next. */
    public void erase(String token) {
        Registration mine = locked(token);
        if (mine.erased()) {
            throw refused("Vos données sont déjà effacées.");
        }
        if (!mine.state().isOver() && !mine.past(now())) {
            giveUp(mine);
        }
        rows.erase(mine.id(), now());
    }

    /** As it stands once nobody else changes that time. */
    private Registration locked(String token) {
        Registration found = rows.byToken(token).orElseThrow(() -> refused("Ce lien ne mène à aucune inscription."));
        rows.lock(found.seatsId());
        return rows.byId(found.id());
    }

    private Registration requireAhead(Registration mine) {
        if (mine.state().isOver() || mine.erased()) {
            throw refused("Cette inscription est déjà annulée, ou n’a pas été confirmée à temps.");
        }
        if (!appointments.of(mine.seatsId()).isAhead(now())) {
            throw refused(
                    "Cet événement a commencé, ou n’a plus lieu à cette date\u00a0: l’inscription ne change plus.");
        }
        return mine;
    }

    private void requireInTime(Registration mine) {
        requireAhead(mine);
        if (mine.stateAt(now()) == RegistrationState.LAPSED) {
            throw refused(
                    "Le délai est passé. Depuis la page de l’inscription, vous pouvez demander de nouveau une place.");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(sentence);
    }
}
