package fr.ess.events.door;

import fr.ess.events.door.Doors.Door;
import fr.ess.events.registration.RegistrationFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Doors of events on a real database, which begin in less than a day. */
final class DoorFixture implements AutoCloseable {

    final RegistrationFixture registered = new RegistrationFixture();
    final Doors doors = new Doors(registered.jdbc, registered.clock);
    final GuestList guests = new GuestList(registered.jdbc);
    final Arrivals arrivals =
            new Arrivals(registered.jdbc, doors, registered.tickets, registered.transaction, registered.clock);
    final long account = registered
            .jdbc
            .sql("insert into account (email, display_name) values ('accueil@exemple.test', 'Accueil') returning id")
            .query(Long.class)
            .single();

    private final Instant begun = Objects.requireNonNull(registered.now.get());

    /** Back to when everybody may register. */
    void rewind() {
        registered.now.set(begun);
    }

    /** From then on nobody registers, and everybody may come. */
    void open() {
        registered.pass(Duration.between(
                registered.now.get(),
                registered
                        .start()
                        .minusHours(1)
                        .atZone(registered.clock.getZone())
                        .toInstant()));
    }

    List<Answer> note(long event, List<Scan> scans) {
        return arrivals.note(event, registered.start(), account, scans);
    }

    Answer note(long event, Scan scan) {
        return arrivals.note(event, registered.start(), account, scan);
    }

    Door door(long event) {
        return doors.find(event, registered.start());
    }

    /** How many came of a registration. */
    int present(long event, long registration) {
        return guests.guests(door(event), null).stream()
                .filter(guest -> guest.id() == registration)
                .mapToInt(GuestList.Guest::present)
                .sum();
    }

    @Override
    public void close() {
        registered.close();
    }
}
