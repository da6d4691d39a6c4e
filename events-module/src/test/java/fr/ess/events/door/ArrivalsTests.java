package fr.ess.events.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.events.door.Answer.Outcome;
import fr.ess.platform.web.RefusedException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What becomes of what is noted at a door. */
class ArrivalsTests {

    private static final DoorFixture fixture = new DoorFixture();
    private static final AtomicInteger round = new AtomicInteger();

    private final String forum = "forum-" + round.incrementAndGet();
    private final String salon = "salon-" + round.get();

    @BeforeEach
    void registrationsAreOpen() {
        fixture.rewind();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void aTicketLetsInOnceAndABadOneStopsNothing() {
        long event = fixture.registered.event(forum, null, 3);
        long other = fixture.registered.event(salon, null, 3);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 0);
        long boris = fixture.registered.confirmed(salon, "boris@exemple.fr", 0);
        long chloe = fixture.registered.confirmed(forum, "chloe@exemple.fr", 2);
        fixture.registered.cancel("chloe@exemple.fr");
        fixture.open();
        String ticket = fixture.registered.tickets.of(anne);
        String forged = ticket.substring(0, ticket.length() - 1) + (ticket.endsWith("Z") ? "Y" : "Z");

        List<Answer> answers = fixture.note(
                event,
                List.of(
                        Scan.ofTicket(forged, null),
                        Scan.ofTicket(fixture.registered.tickets.of(boris), null),
                        Scan.ofTicket(fixture.registered.tickets.of(chloe), null),
                        Scan.ofTicket("n’importe quoi", null),
                        Scan.ofRegistration(boris, null, null),
                        Scan.ofRegistration(anne, 2, null),
                        Scan.ofTicket(ticket.toLowerCase(Locale.ROOT).replaceFirst("-(.{5})-", " - $1"), null),
                        Scan.ofTicket(ticket, null)));

        assertThat(answers)
                .extracting(Answer::outcome)
                .containsExactly(
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.NOTED,
                        Outcome.ALREADY_IN);
        assertThat(answers.get(0).sentence()).contains("faux");
        assertThat(answers.get(1).sentence()).contains("autre événement", "Forum");
        assertThat(answers.get(2).sentence()).contains("annulée");
        assertThat(answers.get(4).name()).as("of another event").isNull();
        assertThat(answers.get(5).sentence()).contains("compte 1\u00a0personne");
        assertThat(answers.get(7).sentence()).contains("Déjà entré le");
        assertThat(fixture.guests.counts(fixture.door(event), null).present()).isEqualTo(1);
        assertThat(fixture.guests.counts(fixture.door(other), null).present()).isZero();
    }

    @Test
    void oneSendingCountsOnceAndItsNumberServesOneArrival() {
        long event = fixture.registered.event(forum, null, 3);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 2);
        fixture.open();
        Scan first = Scan.ofRegistration(anne, 1, null);
        Scan walkIns = Scan.ofWalkIns(4, null);
        assertThat(fixture.note(event, List.of(first, first, walkIns, walkIns)))
                .extracting(Answer::outcome)
                .containsOnly(Outcome.NOTED);
        assertThat(fixture.note(event, new Scan(first.id(), null, null, null, 2, null, null))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);

        assertThat(fixture.note(event, Scan.ofRegistration(anne, 3, null)).outcome())
                .as("the others of the group")
                .isEqualTo(Outcome.NOTED);
        var counts = fixture.guests.counts(fixture.door(event), null);
        assertThat(counts.expected()).isEqualTo(3);
        assertThat(counts.present()).isEqualTo(3);
        assertThat(counts.walkIns()).isEqualTo(4);
        fixture.note(event, Scan.undoing(walkIns.id()));
        assertThat(fixture.guests.counts(fixture.door(event), null).walkIns()).isZero();
    }

    @Test
    void nothingIsNotedBeforeTheDayBeforeAndALateClockOfAPhoneLosesNothing() {
        long event = fixture.registered.event(forum, null, 0);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 0);
        assertThatThrownBy(() -> fixture.note(event, Scan.ofRegistration(anne, null, null)))
                .isInstanceOf(RefusedException.class);
        fixture.open();
        OffsetDateTime nextYear = OffsetDateTime.now(fixture.registered.clock).plusYears(1);
        Scan scan = new Scan(UUID.randomUUID(), null, anne, null, null, null, nextYear);
        assertThat(fixture.note(event, scan).outcome()).isEqualTo(Outcome.NOTED);
        assertThat(fixture.guests.guests(fixture.door(event), null).get(0).since())
                .isBefore(nextYear.minusMonths(1));
    }

    @Test
    void whoComesToASessionIsAtTheEvent() {
        long event = fixture.registered.event(forum, null, 0);
        long session = fixture.registered.session(event, "Atelier", 10, 20);
        long elsewhere = fixture.registered.session(fixture.registered.event(salon, null, 0), "Atelier", 10, 20);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 0);
        fixture.open();
        assertThat(fixture.note(event, Scan.ofRegistration(anne, null, elsewhere))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(fixture.note(event, Scan.ofRegistration(anne, null, session)).outcome())
                .isEqualTo(Outcome.NOTED);
        assertThat(fixture.present(event, anne)).isEqualTo(1);
        assertThat(fixture.guests.guests(fixture.door(event), null).get(0).arrivals())
                .as("noted at another door")
                .isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatWasNotedAsItWas() {
        long event = fixture.registered.event(forum, null, 0);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 0);
        fixture.open();
        fixture.note(event, Scan.ofRegistration(anne, null, null));
        assertThatThrownBy(() -> fixture.registered
                        .jdbc
                        .sql("update event_arrival set persons = 2")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        fixture.registered.jdbc.sql("delete from event_arrival").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> fixture.registered.jdbc.sql("""
                        insert into event_arrival (id, seats_id, registration_id, persons, at, received_at, account_id)
                        select gen_random_uuid(), seats_id, registration_id, 2, at, received_at, account_id from event_arrival""").update())
                .as("more persons than are registered")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void peopleAreForgottenAndStillCount() {
        long event = fixture.registered.event(forum, null, 2);
        long anne = fixture.registered.confirmed(forum, "anne@exemple.fr", 1);
        fixture.open();
        fixture.note(event, List.of(Scan.ofRegistration(anne, null, null), Scan.ofWalkIns(3, null)));
        var before = fixture.guests.counts(fixture.door(event), null);
        fixture.registered.pass(Duration.ofDays(200));
        fixture.registered.retention.forget();
        assertThat(fixture.guests.guests(fixture.door(event), null).get(0).name())
                .isNull();
        assertThat(fixture.guests.counts(fixture.door(event), null)).isEqualTo(before);
        assertThat(before.present()).isEqualTo(2);
    }
}
