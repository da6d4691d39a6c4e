package fr.ess.transmea.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundFixture;
import fr.ess.transmea.Instrument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is tried in whatever order: at every date invested − repaid − transferred − written off is what is outstanding,
 * and the fund never owes, holds and lost more than it owns. A model of a few lines says what must be taken and what refused.
 */
class LedgerPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2014, 3, 3);
    private static final int DAYS = 12;
    private static final int FILES = 2;
    private static final Euros OWN = Euros.of(100);

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final FundLedger ledger = new FundLedger(jdbc, Clock.system(ZoneId.of("Europe/Paris")));
    private static final LedgerLines lines = new LedgerLines(jdbc);
    private static final Positions positions = new Positions(jdbc);

    @AfterContainer
    static void close() {
        database.close();
    }

    /** What somebody tries: a movement, or to take back the latest but {@code back} of those that were taken. */
    record Attempt(int file, Instrument instrument, EntryKind kind, int cents, int day, int back) {}

    /** A movement as the model knows it; a counter-entry takes less than nothing. */
    record Moved(long id, int file, Instrument instrument, EntryKind kind, long cents, int day) {}

    @Provide
    Arbitrary<Attempt> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FILES - 1),
                        Arbitraries.of(Instrument.CAPITAL, Instrument.SECURITIES),
                        Arbitraries.frequency(
                                Tuple.of(4, EntryKind.COMMITMENT),
                                Tuple.of(4, EntryKind.DISBURSEMENT),
                                Tuple.of(1, EntryKind.RELEASE),
                                Tuple.of(2, EntryKind.REPAYMENT),
                                Tuple.of(1, EntryKind.TRANSFER),
                                Tuple.of(1, EntryKind.WRITE_OFF)),
                        Arbitraries.integers().between(1, 6_000),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(-6, 3))
                .as(Attempt::new);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void theIdentityHoldsOnEveryDay(@ForAll @Size(min = 8, max = 40) List<@From("attempts") Attempt> attempts) {
        FundFixture fixture = new FundFixture(jdbc, OWN);
        Fund fund = new Fund(fixture.fund, "essai", "Essai", 2007);
        List<Long> files =
                IntStream.range(0, FILES).mapToObj(file -> fixture.file(FIRST)).toList();
        List<Moved> taken = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Moved tried = tried(attempt, taken);
            List<Moved> after = new ArrayList<>(taken);
            after.add(tried);
            try {
                long id = write(tried, attempt, taken, files);
                assertThat(isSound(after))
                        .as("%s was taken after %s", tried, taken)
                        .isTrue();
                taken.add(new Moved(id, tried.file, tried.instrument, tried.kind, tried.cents, tried.day));
            } catch (MovementRefusedException refused) {
                assertThat(isSound(after) && !isTakenBackTwice(attempt, taken))
                        .as("%s was refused after %s: %s", tried, taken, refused.sentence())
                        .isFalse();
                assertLeftIsExact(tried, attempt, taken, refused.left());
            }
        }
        for (int day = -1; day <= DAYS; day++) {
            assertPositions(fund, files, taken, day);
        }
    }

    private static Moved tried(Attempt attempt, List<Moved> taken) {
        if (attempt.back >= 0 && attempt.back < taken.size()) {
            Moved back = taken.get(taken.size() - 1 - attempt.back);
            return new Moved(0, back.file, back.instrument, back.kind, -back.cents, attempt.day);
        }
        return new Moved(0, attempt.file, attempt.instrument, attempt.kind, attempt.cents, attempt.day);
    }

    private static long write(Moved tried, Attempt attempt, List<Moved> taken, List<Long> files) {
        LocalDate day = FIRST.plusDays(tried.day);
        if (attempt.back >= 0 && attempt.back < taken.size()) {
            long back = taken.get(taken.size() - 1 - attempt.back).id;
            ledger.reverse(lines.find(back).orElseThrow(), day, "essai", "essai");
            return jdbc.sql("select id from fund_entry where reverses_id = ?")
                    .param(back)
                    .query(Long.class)
                    .single();
        }
        return ledger.enter(new Movement(
                files.get(tried.file), tried.instrument, tried.kind, new Euros(tried.cents), day, "", "essai"));
    }

    /** A counter-entry of a counter-entry, of what is taken back, or before what it takes back. */
    private static boolean isTakenBackTwice(Attempt attempt, List<Moved> taken) {
        if (attempt.back < 0 || attempt.back >= taken.size()) {
            return false;
        }
        Moved back = taken.get(taken.size() - 1 - attempt.back);
        return back.cents < 0
                || attempt.day < back.day
                || jdbc.sql("select exists (select from fund_entry where reverses_id = ?)")
                        .param(back.id)
                        .query(Boolean.class)
                        .single();
    }

    /** What was said to be left would have been taken, and a cent more would not. */
    private static void assertLeftIsExact(Moved tried, Attempt attempt, List<Moved> taken, @Nullable Euros left) {
        if (left == null || (attempt.back >= 0 && attempt.back < taken.size())) {
            return;
        }
        for (long more = 0; more <= 1; more++) {
            List<Moved> after = new ArrayList<>(taken);
            after.add(new Moved(0, tried.file, tried.instrument, tried.kind, left.cents() + more, tried.day));
            assertThat(isSound(after)).as("%s and %s left", tried, left).isEqualTo(more == 0);
        }
    }

    private static boolean isSound(List<Moved> moves) {
        return IntStream.rangeClosed(0, DAYS).allMatch(day -> {
            Position all = sum(moves, day, any -> true);
            return all.used().compareTo(OWN) <= 0
                    && IntStream.range(0, FILES)
                            .allMatch(file -> Map.copyOf(byInstrument(moves, day, file)).values().stream()
                                    .allMatch(one -> one.toPay().cents() >= 0
                                            && one.outstanding().cents() >= 0));
        });
    }

    private static Map<Instrument, Position> byInstrument(List<Moved> moves, int day, int file) {
        Map<Instrument, Position> sums = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            if (moves.stream().anyMatch(m -> m.file == file && m.instrument == instrument && m.day <= day)) {
                sums.put(instrument, sum(moves, day, m -> m.file == file && m.instrument == instrument));
            }
        }
        return sums;
    }

    private static Position sum(List<Moved> moves, int day, Predicate<Moved> which) {
        Map<EntryKind, Long> sums = new EnumMap<>(EntryKind.class);
        moves.stream().filter(m -> m.day <= day).filter(which).forEach(m -> sums.merge(m.kind, m.cents, Long::sum));
        return new Position(
                of(sums, EntryKind.COMMITMENT).minus(of(sums, EntryKind.RELEASE)),
                of(sums, EntryKind.DISBURSEMENT),
                of(sums, EntryKind.REPAYMENT),
                of(sums, EntryKind.TRANSFER),
                of(sums, EntryKind.WRITE_OFF));
    }

    private static Euros of(Map<EntryKind, Long> sums, EntryKind kind) {
        return new Euros(sums.getOrDefault(kind, 0L));
    }

    private static void assertPositions(Fund fund, List<Long> files, List<Moved> taken, int offset) {
        LocalDate day = FIRST.plusDays(offset);
        Position all = sum(taken, offset, any -> true);
        assertThat(positions.totalOfFund(fund, day)).isEqualTo(all);
        for (int file = 0; file < FILES; file++) {
            assertThat(positions.ofFile(files.get(file), day)).isEqualTo(byInstrument(taken, offset, file));
        }
        assertThat(positions.byFile(fund, day).values().stream().reduce(Position.NONE, Position::plus))
                .isEqualTo(all);
        assertThat(jdbc.sql("select coalesce(sum(outstanding_cents), 0)::bigint from fund_positions_at(?, ?)")
                        .params(fund.id(), day)
                        .query(Long.class)
                        .single())
                .isEqualTo(all.invested()
                        .minus(all.repaid())
                        .minus(all.transferred())
                        .minus(all.writtenOff())
                        .cents());
        assertThat(all.used()).isLessThanOrEqualTo(OWN);
        assertThat(positions.available(fund, day)).isGreaterThanOrEqualTo(Euros.ZERO);
    }
}
