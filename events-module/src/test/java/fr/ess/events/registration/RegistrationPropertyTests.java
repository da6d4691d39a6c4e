package fr.ess.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.web.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever people do in whatever order, the seats and the waiting list stay right. */
class RegistrationPropertyTests {

    private static final RegistrationFixture fixture = new RegistrationFixture();
    private static final AtomicInteger round = new AtomicInteger();

    @AfterContainer
    static void close() {
        assertThat(fixture.jdbc
                        .sql(
                                "select count(*) from event_registration where rank is not null and state in ('OFFERED', 'CONFIRMED')")
                        .query(Long.class)
                        .single())
                .as("seats that were offered, without which nothing was tried")
                .isPositive();
        fixture.close();
    }

    private enum What {
        ASK,
        CONFIRM,
        ACCEPT,
        CHANGE,
        CANCEL,
        ERASE,
        AGAIN,
        WAIT,
        ROUND
    }

    record Deed(What what, int person, int companions) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<What> what = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(What.ASK)),
                net.jqwik.api.Tuple.of(6, Arbitraries.just(What.CONFIRM)),
                net.jqwik.api.Tuple.of(4, Arbitraries.of(What.values())));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 2))
                .as(Deed::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    @Property(tries = 40)
    void seatsAreThoseThatAreHeldAndNobodyOvertakes(@ForAll("deeds") List<Deed> deeds) {
        String slug = "jeu-" + round.incrementAndGet();
        long event = fixture.event(slug, 4, 2);
        fixture.mails.clear();
        for (Deed deed : deeds) {
            String email = slug + "-" + deed.person() + "@exemple.fr";
            Set<Long> gone = over(event);
            List<Integer> before = waiting(event);
            attempt(slug, deed, email);
            require(event, gone, before);
        }
    }

    private static void attempt(String slug, Deed deed, String email) {
        try {
            switch (deed.what()) {
                case ASK -> fixture.act(all -> all.ask(slug, fixture.wish(email, deed.companions())));
                case WAIT -> fixture.pass(Duration.ofMinutes(50));
                case ROUND -> fixture.deadlines.passOn();
                default -> {
                    if (fixture.mails.containsKey(email)) {
                        String link = fixture.link(email);
                        fixture.act(all -> {
                            switch (deed.what()) {
                                case CONFIRM -> all.confirm(link);
                                case ACCEPT -> all.accept(link);
                                case CHANGE -> all.change(link, fixture.wish(email, deed.companions()));
                                case CANCEL -> all.cancel(link);
                                case ERASE -> all.erase(link);
                                default -> all.again(link);
                            }
                        });
                    }
                }
            }
        } catch (RefusedException | UnfitWishException e) {
            assertThat(e).as("a refusal that a person can read").hasMessageMatching("(?s).+");
        }
    }

    private static Set<Long> over(long event) {
        return new HashSet<>(
                fixture.jdbc.sql("""
                        select r.id from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state in ('CANCELLED', 'LAPSED')""").param(event).query(Long.class).list());
    }

    /** Ranks of those whose address is confirmed. */
    private static List<Integer> waiting(long event) {
        return fixture.jdbc.sql("""
                        select r.rank from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state = 'WAITING' and r.verified_at is not null order by r.rank""").param(event).query(Integer.class).list();
    }

    private static void require(long event, Set<Long> gone, List<Integer> before) {
        int held = fixture.jdbc.sql("""
                        select coalesce(sum(r.persons), 0) from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state in ('HELD', 'OFFERED', 'CONFIRMED')""").param(event).query(Integer.class).single();
        assertThat(fixture.taken(event)).isEqualTo(held).isLessThanOrEqualTo(4);
        assertThat(over(event)).as("who cancelled gets no seat").containsAll(gone);
        List<Integer> after = waiting(event);
        List<Integer> left = new ArrayList<>(before);
        left.removeAll(after);
        Set<Integer> givenUp = new HashSet<>(
                fixture.jdbc.sql("""
                        select r.rank from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state in ('CANCELLED', 'LAPSED') and r.rank is not null""").param(event).query(Integer.class).list());
        left.removeAll(givenUp);
        assertThat(left)
                .as("offers go to those who are first")
                .allMatch(rank -> after.stream().noneMatch(other -> other < rank && before.contains(other)));
        List<Integer> next =
                fixture.jdbc.sql("""
                        select r.persons from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state = 'WAITING' and r.verified_at is not null order by r.rank limit 1""").param(event).query(Integer.class).list();
        assertThat(next).as("no seat stays free that the first could have").allMatch(persons -> held + persons > 4);
    }
}
