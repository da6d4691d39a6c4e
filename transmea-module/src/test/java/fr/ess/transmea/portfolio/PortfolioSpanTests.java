package fr.ess.transmea.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.FundFixture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of each file is, on any day, what its passages, movements, follow-up and plan say when each is read anew. */
class PortfolioSpanTests {

    private static final LocalDate FIRST = LocalDate.of(2013, 2, 1);
    private static final int DAYS = 14;
    private static final List<BuyoutStage> WAY = List.of(
            BuyoutStage.QUALIFIED,
            BuyoutStage.STUDY,
            BuyoutStage.COMMITTEE,
            BuyoutStage.AGREED,
            BuyoutStage.CLOSING,
            BuyoutStage.FUNDED,
            BuyoutStage.FOLLOW_UP);

    /** Stage, since, funded on, invested, outstanding, committed, jobs, other financing and own, by the tables that people write. */
    private static final String READ_ANEW = """
            select s.file_id, s.stage, s.since,
                   case when s.stage in ('FUNDED', 'FOLLOW_UP', 'EXITED') then
                       (select min(p.passed_on) from buyout_passage p
                        where p.file_id = s.file_id and p.to_stage = 'FUNDED' and p.passed_on <= :day) end as funded_on,
                   (select coalesce(sum(fund_moves(e.kind, 'DISBURSEMENT', e.amount_cents)), 0) from fund_entry e
                    where e.file_id = s.file_id and e.on_day <= :day)::bigint as invested,
                   (select coalesce(sum(case e.kind when 'DISBURSEMENT' then e.amount_cents
                                                    when 'REPAYMENT' then -e.amount_cents when 'TRANSFER' then -e.amount_cents
                                                    when 'WRITE_OFF' then -e.amount_cents end), 0) from fund_entry e
                    where e.file_id = s.file_id and e.on_day <= :day)::bigint as outstanding,
                   (select coalesce(sum(fund_moves(e.kind, 'COMMITMENT', e.amount_cents)), 0) from fund_entry e
                    where e.file_id = s.file_id and e.on_day <= :day)::bigint as committed,
                   j.jobs,
                   (select coalesce(sum(l.amount_cents), 0) from buyout_plan_line l
                    where l.file_id = s.file_id and l.kind in ('BANK', 'CO_INVESTOR'))::bigint as levered,
                   (select coalesce(sum(l.amount_cents), 0) from buyout_plan_line l
                    where l.file_id = s.file_id and l.kind in ('FUND_CAPITAL', 'FUND_SECURITIES', 'FUND_ACCOUNT'))::bigint as own
            from buyout_stages_at(:fund, :day) s left join buyout_jobs_at(:fund, :day) j using (file_id)
            """;

    private static final String KEPT = """
            select file_id, stage, since, funded_on, invested_cents, outstanding_cents, committed_cents, jobs, levered_cents, fund_cents
            from portfolio_lines(:fund, :day)
            """;

    private static final TestDatabase database = TestDatabase.demonstration();
    private static final JdbcClient jdbc = database.jdbc();

    @AfterContainer
    static void close() {
        database.close();
    }

    /** Something that may move a file; where a rule refuses it, nothing moves. */
    record Move(int file, int what, int cents, int day, int later) {}

    @Provide
    Arbitrary<Move> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 5))
                .as(Move::new);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void anyDayAfterAnyMoves(@ForAll @Size(max = 30) List<@From("moves") Move> moves) {
        FundFixture fund = new FundFixture(jdbc, Euros.of(1_000_000));
        List<Long> files = List.of(fund.file(FIRST), fund.file(FIRST.plusDays(2)));
        List<Integer> steps = new ArrayList<>(List.of(0, 0));
        int refusals = 0;
        for (Move move : moves) {
            try {
                move(fund, files, steps, move);
            } catch (DataIntegrityViolationException refused) {
                refusals++;
            }
        }
        Statistics.label("most moves were refused").collect(2 * refusals > moves.size());
        for (int day = -1; day <= DAYS + 6; day++) {
            assertSame(fund.fund, FIRST.plusDays(day));
        }
    }

    private static void move(FundFixture fund, List<Long> files, List<Integer> steps, Move move) {
        long file = files.get(move.file);
        LocalDate day = FIRST.plusDays(move.day);
        switch (move.what) {
            case 0, 1 -> {
                int step = steps.get(move.file);
                if (step < WAY.size()) {
                    fund.pass(file, day, WAY.get(step));
                    steps.set(move.file, step + 1);
                }
            }
            case 2 -> fund.enter(file, EntryKind.COMMITMENT, 3L * move.cents, day);
            case 3 -> fund.enter(file, EntryKind.DISBURSEMENT, move.cents, day);
            case 4 -> fund.enter(file, EntryKind.REPAYMENT, move.cents / 3 + 1, day);
            case 5 -> followUp(file, day, day.plusDays(move.later), move.cents % 60);
            case 6 -> plan(file, "BANK", move.cents);
            case 7 -> plan(file, "FUND_CAPITAL", move.cents);
            default ->
                jdbc.sql("delete from buyout_plan_line where file_id = ? and kind = 'BANK'")
                        .param(file)
                        .update();
        }
    }

    private static void followUp(long file, LocalDate asOf, LocalDate knownOn, int jobs) {
        jdbc.sql(
                        "insert into buyout_followup (file_id, as_of, known_on, jobs, recorded_by) values (?, ?, ?, ?, 'essai')")
                .params(file, asOf, knownOn, jobs)
                .update();
    }

    private static void plan(long file, String kind, long cents) {
        jdbc.sql("""
                        insert into buyout_plan_line (file_id, kind, amount_cents, position)
                        select ?, ?, ?, coalesce(max(position), 0) + 1 from buyout_plan_line where file_id = ?
                        """).params(file, kind, cents, file).update();
    }

    private static void assertSame(long fund, LocalDate day) {
        assertThat(jdbc.sql(KEPT + " order by file_id")
                        .param("fund", fund)
                        .param("day", day)
                        .query((row, number) -> line(row))
                        .list())
                .as("on %s", day)
                .isEqualTo(jdbc.sql(READ_ANEW + " order by file_id")
                        .param("fund", fund)
                        .param("day", day)
                        .query((row, number) -> line(row))
                        .list());
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.append(row.getString(column)).append(' ');
        }
        return line.toString();
    }

    @Example
    void theDemonstrationOnAnyDay() {
        long fund = jdbc.sql("select id from fund where slug = 'transmea'")
                .query(Long.class)
                .single();
        for (LocalDate day = LocalDate.of(2008, 1, 15);
                day.isBefore(LocalDate.of(2027, 1, 1));
                day = day.plusDays(61)) {
            assertSame(fund, day);
        }
    }

    @Example
    void whatTwoWriteAtOnceIsKeptTogether() {
        FundFixture fund = new FundFixture(jdbc, Euros.of(1_000));
        long file = fund.file(FIRST);
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        CompletableFuture<Void> other = transaction.execute(status -> {
            followUp(file, FIRST, FIRST, 12);
            CompletableFuture<Void> atOnce =
                    CompletableFuture.runAsync(() -> plan(file, "BANK", 700), task -> new Thread(task).start());
            followUp(file, FIRST.plusDays(3), FIRST.plusDays(3), 14);
            return atOnce;
        });
        assertThat(other).isNotNull().succeedsWithin(Duration.ofMinutes(1));

        for (int day = 0; day < 5; day++) {
            assertSame(fund.fund, FIRST.plusDays(day));
        }
        assertThat(jdbc.sql("select count(*) from portfolio_stale")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
