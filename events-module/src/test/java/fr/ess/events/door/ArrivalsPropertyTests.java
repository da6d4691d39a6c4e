package fr.ess.events.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Two phones at the doors, in whatever order and however often they send: one truth. */
class ArrivalsPropertyTests {

    private static final int GUESTS = 5;
    private static final DoorFixture fixture = new DoorFixture();
    private static final long event = fixture.registered.event("portes", null, 3);
    private static final List<Long> registrations = register();
    private static final AtomicInteger came = new AtomicInteger();
    private static final AtomicInteger tookBack = new AtomicInteger();

    private static List<Long> register() {
        List<Long> all = IntStream.range(0, GUESTS)
                .mapToObj(guest -> fixture.registered.confirmed("portes", "p" + guest + "@exemple.fr", guest % 3))
                .toList();
        fixture.open();
        return all;
    }

    @AfterContainer
    static void close() {
        assertThat(came.get()).as("somebody who was let in").isPositive();
        assertThat(tookBack.get()).as("an arrival that was taken back").isPositive();
        fixture.close();
    }

    /** Somebody comes at a phone's door, or an arrival of either phone is taken back; {@code -1}: without a registration. */
    record Deed(boolean undo, int guest, int which) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.integers().between(-1, GUESTS - 1),
                        Arbitraries.integers().between(0, 50))
                .as(Deed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().between(0, 1_000).list().ofSize(60);
    }

    @Property(tries = 40)
    void whateverTheOrderOfWhatTwoPhonesSendTheSameAreIn(
            @ForAll("deeds") List<Deed> first,
            @ForAll("deeds") List<Deed> second,
            @ForAll("orders") List<Integer> order,
            @ForAll("orders") List<Integer> again) {
        List<Scan> noted = new ArrayList<>(scans(first, List.of()));
        noted.addAll(scans(second, noted));

        Map<String, Integer> expected = expected(noted);
        came.addAndGet(expected.size());
        assertThat(sent(noted, order)).isEqualTo(expected);
        assertThat(sent(noted, again)).isEqualTo(expected);
    }

    private static List<Scan> scans(List<Deed> deeds, List<Scan> known) {
        List<Scan> all = new ArrayList<>();
        for (Deed deed : deeds) {
            List<Scan> arrivals = Stream.concat(known.stream(), all.stream())
                    .filter(scan -> scan.undoes() == null)
                    .toList();
            if (deed.undo() && !arrivals.isEmpty()) {
                all.add(Scan.undoing(
                        arrivals.get(deed.which() % arrivals.size()).id()));
            } else if (deed.guest() < 0) {
                all.add(Scan.ofWalkIns(1 + deed.which(), null));
            } else {
                all.add(Scan.ofRegistration(registrations.get(deed.guest()), null, null));
            }
        }
        return all;
    }

    /** What stands is what was noted and not taken back. */
    private static Map<String, Integer> expected(List<Scan> noted) {
        List<UUID> undone = noted.stream()
                .filter(scan -> scan.undoes() != null)
                .map(Scan::undoes)
                .toList();
        tookBack.addAndGet(undone.size());
        Map<String, Integer> expected = new TreeMap<>();
        for (Scan scan : noted) {
            if (scan.undoes() == null && !undone.contains(scan.id())) {
                if (scan.registration() == null) {
                    expected.merge("walk-ins", scan.persons() == null ? 0 : scan.persons(), Integer::sum);
                } else {
                    expected.put("guest " + scan.registration(), 1 + registrations.indexOf(scan.registration()) % 3);
                }
            }
        }
        return expected;
    }

    /** As sent with fresh numbers, shuffled, some of it several times. */
    private static Map<String, Integer> sent(List<Scan> noted, List<Integer> order) {
        Map<UUID, UUID> fresh = noted.stream().collect(Collectors.toMap(Scan::id, scan -> UUID.randomUUID()));
        List<Scan> queue = new ArrayList<>();
        for (int i = 0; i < noted.size(); i++) {
            Scan scan = noted.get(i);
            UUID undoes = scan.undoes();
            Scan copy = new Scan(
                    fresh.getOrDefault(scan.id(), scan.id()),
                    null,
                    scan.registration(),
                    undoes == null ? null : fresh.getOrDefault(undoes, undoes),
                    scan.persons(),
                    null,
                    null);
            for (int copies = 0; copies <= order.get(i) % 3; copies++) {
                queue.add(order.get(i + 20) % (queue.size() + 1), copy);
            }
        }
        fixture.note(event, queue);
        Map<String, Integer> present = new TreeMap<>();
        fixture.guests.guests(fixture.door(event), null).stream()
                .filter(guest -> guest.present() > 0)
                .forEach(guest -> present.put("guest " + guest.id(), guest.present()));
        int walkIns = fixture.guests.counts(fixture.door(event), null).walkIns();
        if (walkIns > 0) {
            present.put("walk-ins", walkIns);
        }
        takeAllBack();
        return present;
    }

    private static void takeAllBack() {
        fixture.note(
                event,
                fixture.registered.jdbc.sql("select id from event_presence").query(UUID.class).list().stream()
                        .map(Scan::undoing)
                        .toList());
    }

    @Example
    void aThousandScansFromTwoPhonesAtOnceCountEachPersonOnce() throws Exception {
        long many = fixture.registered.event("mille", null, 0);
        int people = 40;
        List<Long> tickets = fixture.registered.many(many, people);
        List<Scan> scans = IntStream.range(0, 500)
                .mapToObj(i -> Scan.ofTicket(fixture.registered.tickets.of(tickets.get(i % people)), null))
                .toList();
        ExecutorService phones = Executors.newFixedThreadPool(2);
        try {
            Future<List<Answer>> one = phones.submit(() -> fixture.note(many, scans));
            Future<List<Answer>> two = phones.submit(() -> fixture.note(many, scans));
            List<Answer> answers = new ArrayList<>(one.get());
            answers.addAll(two.get());
            assertThat(answers).hasSize(1000).noneMatch(answer -> answer.outcome() == Answer.Outcome.REFUSED);
        } finally {
            phones.shutdownNow();
        }
        assertThat(fixture.guests.counts(fixture.door(many), null).present()).isEqualTo(people);
        assertThat(fixture.registered
                        .jdbc
                        .sql(
                                "select count(*) from event_arrival a join event_seats s on s.id = a.seats_id where s.event_id = ?")
                        .param(many)
                        .query(Long.class)
                        .single())
                .isEqualTo(500);
    }
}
