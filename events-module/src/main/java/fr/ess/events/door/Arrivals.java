package fr.ess.events.door;

import fr.ess.events.door.Answer.Outcome;
import fr.ess.events.door.Doors.Door;
import fr.ess.events.door.Doors.Seat;
import fr.ess.events.registration.Tickets;
import fr.ess.platform.french.French;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what the phones at the doors noted, in whatever order and however often it comes. Each one is a transaction of its
 * own: one that is refused stops no other.
 */
@Service
public class Arrivals {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Doors doors;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(JdbcClient jdbc, Doors doors, Tickets tickets, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.tickets = tickets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What becomes of each, in their order. */
    public List<Answer> note(long event, LocalDateTime start, long account, List<Scan> scans) {
        Door door = doors.opened(event, start);
        return scans.stream().map(scan -> note(door, account, scan)).toList();
    }

    public Answer note(long event, LocalDateTime start, long account, Scan scan) {
        return note(doors.opened(event, start), account, scan);
    }

    private Answer note(Door door, long account, Scan scan) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> noted(door, account, scan)));
        } catch (DataIntegrityViolationException e) { // such as a session that was taken off meanwhile
            return refused(scan, "Refusé\u00a0: le programme a changé depuis. Rouvrez l’accueil, et notez de nouveau.");
        }
    }

    private Answer noted(Door door, long account, Scan scan) {
        if (scan.undoes() != null) {
            undo(door, account, scan.undoes());
            return new Answer(scan.id(), Outcome.UNDONE, "Arrivée retirée.", null);
        }
        if (scan.session() != null && !hasSession(door, scan.session())) {
            return refused(scan, "Cette séance n’est plus au programme.");
        }
        if (scan.ticket() == null && scan.registration() == null) {
            return walkIn(door, account, scan);
        }
        Optional<Seat> found = registration(scan).flatMap(doors::locked);
        if (found.isEmpty()) {
            return refused(
                    scan,
                    scan.ticket() == null
                            ? "Cette inscription n’existe pas."
                            : "Billet refusé\u00a0: code mal tapé, ou faux. Cherchez la personne par son nom.");
        }
        Seat seat = found.get();
        @Nullable String reason = reason(door, seat, scan);
        return reason == null ? arrival(door, account, scan, seat) : refused(scan, reason);
    }

    private Optional<Long> registration(Scan scan) {
        return scan.ticket() == null ? Optional.ofNullable(scan.registration()) : tickets.registration(scan.ticket());
    }

    private static @Nullable String reason(Door door, Seat seat, Scan scan) {
        if (seat.event() != door.event()) {
            return "Billet d’un autre événement\u00a0: «\u00a0" + seat.title() + "\u00a0», le "
                    + French.dateTime(seat.start()) + ".";
        }
        if (!seat.start().equals(door.start())) {
            return "Billet d’une autre date\u00a0: le " + French.dateTime(seat.start()) + ".";
        }
        return switch (seat.state()) {
            case "CONFIRMED" ->
                scan.persons() != null && scan.persons() > seat.persons()
                        ? "Cette inscription compte " + French.count(seat.persons(), "personne", "personnes")
                                + "\u00a0: comptez les autres sans inscription."
                        : null;
            case "CANCELLED" -> "Inscription annulée. Si la personne entre, comptez-la sans inscription.";
            case "WAITING", "OFFERED" -> "En liste d’attente\u00a0: sans place confirmée, comptez-la sans inscription.";
            default -> "Inscription jamais confirmée. Si la personne entre, comptez-la sans inscription.";
        };
    }

    private Answer walkIn(Door door, long account, Scan scan) {
        int persons = scan.persons() == null ? 1 : scan.persons();
        if (persons < 1 || persons > MOST_AT_ONCE) {
            return refused(scan, "De 1 à " + MOST_AT_ONCE + " personnes à la fois.");
        }
        if (!insert(door, account, scan, null, persons) && !isSame(door, scan, null)) {
            return taken(scan);
        }
        return new Answer(
                scan.id(),
                Outcome.NOTED,
                French.count(persons, "personne comptée", "personnes comptées") + " sans inscription.",
                null);
    }

    private Answer arrival(Door door, long account, Scan scan, Seat seat) {
        long registration = registration(scan).orElseThrow();
        int persons = scan.persons() == null ? seat.persons() : scan.persons();
        if (persons < 1) {
            return refused(scan, "Une personne au moins.");
        }
        Optional<Before> before = before(door, scan, registration);
        if (!insert(door, account, scan, registration, persons)) {
            return isSame(door, scan, registration)
                    ? new Answer(scan.id(), Outcome.NOTED, "Entrée notée.", seat.name())
                    : taken(scan);
        }
        return before.filter(one -> one.persons() >= persons)
                .map(one -> new Answer(
                        scan.id(),
                        Outcome.ALREADY_IN,
                        "Déjà entré le "
                                + French.dateTime(
                                        LocalDateTime.ofInstant(one.at().toInstant(), PARIS))
                                + "\u00a0: compté une fois.",
                        seat.name()))
                .orElseGet(() -> new Answer(
                        scan.id(),
                        Outcome.NOTED,
                        persons == 1 ? "Entrée notée." : "Entrée notée, " + French.number(persons) + " personnes.",
                        seat.name()));
    }

    /** When somebody was first noted, and for how many at most. */
    private record Before(OffsetDateTime at, int persons) {}

    private Optional<Before> before(Door door, Scan scan, long registration) {
        return jdbc.sql("""
                        select min(at) as at, max(persons) as persons from event_presence
                        where seats_id = :seats and session_id is not distinct from cast(:session as bigint)
                          and registration_id = :registration and id <> :id
                        having count(*) > 0""")
                .param("seats", door.seats())
                .param("session", scan.session())
                .param("registration", registration)
                .param("id", scan.id())
                .query((row, number) -> new Before(row.getObject("at", OffsetDateTime.class), row.getInt("persons")))
                .optional();
    }

    private boolean hasSession(Door door, long session) {
        return jdbc.sql("select exists (select from event_session where id = ? and event_id = ?)")
                .param(session)
                .param(door.event())
                .query(Boolean.class)
                .single();
    }

    private boolean insert(Door door, long account, Scan scan, @Nullable Long registration, int persons) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                                insert into event_arrival (id, seats_id, session_id, registration_id, persons, at, received_at, account_id)
                                values (:id, :seats, cast(:session as bigint), cast(:registration as bigint), :persons, :at, :now, :account)
                                on conflict (id) do nothing""")
                        .param("id", scan.id())
                        .param("seats", door.seats())
                        .param("session", scan.session())
                        .param("registration", registration)
                        .param("persons", persons)
                        .param("at", scan.at() == null || scan.at().isAfter(now) ? now : scan.at())
                        .param("now", now)
                        .param("account", account)
                        .update()
                == 1;
    }

    private boolean isSame(Door door, Scan scan, @Nullable Long registration) {
        return jdbc.sql("""
                        select exists (select from event_arrival where id = :id and seats_id = :seats
                            and session_id is not distinct from cast(:session as bigint)
                            and registration_id is not distinct from cast(:registration as bigint))""")
                .param("id", scan.id())
                .param("seats", door.seats())
                .param("session", scan.session())
                .param("registration", registration)
                .query(Boolean.class)
                .single();
    }

    private void undo(Door door, long account, UUID arrival) {
        jdbc.sql("""
                        insert into event_arrival_undo (arrival_id, seats_id, received_at, account_id) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .param(arrival)
                .param(door.seats())
                .param(OffsetDateTime.now(clock))
                .param(account)
                .update();
    }

    private static Answer taken(Scan scan) {
        return refused(scan, "Ce numéro d’envoi a déjà servi pour une autre arrivée\u00a0: notez-la de nouveau.");
    }

    private static Answer refused(Scan scan, String reason) {
        return new Answer(scan.id(), Outcome.REFUSED, reason, null);
    }
}
