package fr.ess.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Everybody at once on a real database. */
class RegistrationContentionTests {

    private static final int REQUESTS = 500;
    private static final int PLACES = 100;
    private static final RegistrationFixture fixture = new RegistrationFixture();

    @AfterAll
    static void close() {
        fixture.close();
    }

    /** Begins all of them at once and gives what each said. */
    private static void together(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Void>> all = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> step(RegistrationFixture.Step step) {
        return () -> {
            fixture.act(step);
            return null;
        };
    }

    @Test
    void fiveHundredAtOnceForAHundredSeatsFillThemExactlyAndWaitInOrder() throws Exception {
        long event = fixture.event("cohue", PLACES, 0);

        together(IntStream.range(0, REQUESTS)
                .mapToObj(n -> step(all -> all.ask("cohue", fixture.wish("p" + n + "@exemple.fr", 0))))
                .toList());

        assertThat(fixture.taken(event)).isEqualTo(PLACES);
        assertThat(fixture.jdbc.sql("""
                                select count(*) from event_registration r join event_seats s on s.id = r.seats_id
                                where s.event_id = ? and r.state = 'HELD'""").param(event).query(Integer.class).single())
                .isEqualTo(PLACES);
        assertThat(fixture.jdbc.sql("""
                                select r.rank from event_registration r join event_seats s on s.id = r.seats_id
                                where s.event_id = ? and r.state = 'WAITING' order by r.id""").param(event).query(Integer.class).list())
                .as("the rest in the order in which they came")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, REQUESTS - PLACES).boxed().toList());
        assertThat(fixture.mails.keySet().stream().filter(to -> to.startsWith("p")))
                .hasSize(REQUESTS);
    }

    @Test
    void onePersonWhoSendsTheFormFiftyTimesAtOnceIsRegisteredOnce() throws Exception {
        long event = fixture.event("insistant", 100, 0);

        together(IntStream.range(0, 50)
                .mapToObj(n -> step(all -> all.ask("insistant", fixture.wish("insistante@exemple.fr", 0))))
                .toList());

        assertThat(fixture.taken(event)).isEqualTo(1);
    }

    @Test
    void givingUpAskingAndPassingOnAtOnceNeitherLosesNorDoublesASeat() throws Exception {
        long event = fixture.event("va-et-vient", 20, 0);
        for (int n = 0; n < 30; n++) {
            String email = "v" + n + "@exemple.fr";
            fixture.act(all -> all.ask("va-et-vient", fixture.wish(email, 0)));
            fixture.act(all -> all.confirm(fixture.link(email)));
        }
        List<Callable<Void>> work = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            String link = fixture.link("v" + n + "@exemple.fr");
            String other = "w" + n + "@exemple.fr";
            work.add(step(all -> all.cancel(link)));
            work.add(step(all -> all.ask("va-et-vient", fixture.wish(other, 0))));
            work.add(() -> {
                fixture.deadlines.passOn();
                return null;
            });
        }

        together(work);
        fixture.deadlines.passOn();

        assertThat(fixture.jdbc.sql("""
                                select r.state || ' ' || count(*) from event_registration r join event_seats s on s.id = r.seats_id
                                where s.event_id = ? and r.email like 'v%' group by r.state order by 1""").param(event).query(String.class).list())
                .as("those who waited before have theirs, those who gave up do not")
                .containsExactly("CANCELLED 20", "OFFERED 10");
        assertThat(fixture.taken(event)).isBetween(10, 20);
    }

    @Test
    void seatsOfASessionAreNotGivenTwiceEither() throws Exception {
        long event = fixture.event("ateliers", 100, 0);
        long session = fixture.session(event, "Atelier", 10, 7);

        together(IntStream.range(0, 40)
                .mapToObj(n -> (Callable<Void>) () -> {
                    try {
                        fixture.act(all -> all.ask("ateliers", fixture.wish("s" + n + "@exemple.fr", 0, session)));
                    } catch (UnfitWishException e) {
                        assertThat(e.field()).isEqualTo("seances");
                    }
                    return null;
                })
                .toList());

        assertThat(fixture.jdbc
                        .sql("select taken from event_seats where session_id = ?")
                        .param(session)
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
        assertThat(fixture.taken(event)).as("who found it full took no seat").isEqualTo(7);
    }

    @Test
    void theDatabaseItselfRefusesToSellASeatTwiceWhoeverWrites() {
        long event = fixture.event("base", 1, 0);
        fixture.act(all -> all.ask("base", fixture.wish("une@exemple.fr", 0)));
        String seats = " where event_id = " + event;

        assertThatThrownBy(() -> fixture.jdbc
                        .sql("update event_seats set taken = 0" + seats)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> fixture.jdbc
                        .sql("update event_seat_claim set persons = 2 where seats_id in (select id from event_seats"
                                + seats + ")")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> fixture.jdbc
                        .sql("delete from event_seat_claim where seats_id in (select id from event_seats" + seats + ")")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        fixture.jdbc
                .sql("update event set places = 3 where id = ?")
                .param(event)
                .update();
        fixture.act(all -> all.ask("base", fixture.wish("deux@exemple.fr", 0)));
        assertThatThrownBy(() -> fixture.jdbc
                        .sql("update event set places = 1 where id = ?")
                        .param(event)
                        .update())
                .as("fewer places than are taken")
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
