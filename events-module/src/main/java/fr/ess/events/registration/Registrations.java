package fr.ess.events.registration;

import fr.ess.directory.participation.Token;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
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
    private final Placement placement;
    private final Consents consents;
    private final RegistrationMails mails;
    private final RateLimit limit;
    private final Clock clock;

    Registrations(
            RegistrationRows rows,
            BookableEvents events,
            Appointments appointments,
            WaitingList waitingList,
            Placement placement,
            Consents consents,
            RegistrationMails mails,
            RateLimit limit,
            Clock clock) {
        this.rows = rows;
        this.events = events;
        this.appointments = appointments;
        this.waitingList = waitingList;
        this.placement = placement;
        this.consents = consents;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
    }

    /** Refuses whoever asks too much, from one place or in the name of one address; outside of a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    /** Keeps a seat, or the next place on the waiting list, and writes to the address. Says nothing of what was known. */
    public void ask(String slug, Wish wish) {
        placement.place(open(slug), wish);
    }

    private BookableEvent open(String slug) {
        BookableEvent event = events.find(slug).orElseThrow(() -> refused("Cet événement n’est plus publié."));
        if (event.door(now()) != BookableEvent.Door.OPEN) {
            throw refused("Les inscriptions à cet événement ne sont pas ouvertes.");
        }
        return event;
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
        long id = placement.place(
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
        Placement.requireEverFits(seats, wish);
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
                    placement.claims(event.id(), wish, mine.seatsId(), Set.copyOf(mine.held()), mine.persons()),
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

    private static RefusedException refused(String sentence) {
        return new RefusedException(sentence);
    }
}
