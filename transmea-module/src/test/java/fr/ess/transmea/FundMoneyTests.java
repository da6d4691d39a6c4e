package fr.ess.transmea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database refuses what the fund does not have, and the example portfolio is the one that was told. */
class FundMoneyTests {

    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private FundFixture fund;
    private long file;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
        jdbc = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void receive() {
        fund = new FundFixture(jdbc, Euros.of(1_000));
        file = fund.file(DAY);
    }

    @Test
    void theOwnFundsAreNeverOverCommittedOnAnyDay() {
        fund.enter(file, EntryKind.COMMITMENT, 60_000, DAY.plusDays(10));
        refused("Committed above the fund's own funds", () -> fund.enter(file, EntryKind.COMMITMENT, 40_001, DAY));
        fund.enter(file, EntryKind.COMMITMENT, 40_000, DAY);
        refused(
                "Committed above the fund's own funds",
                () -> fund.enter(file, EntryKind.COMMITMENT, 1, DAY.plusYears(1)));
        refused(
                "Committed above the fund's own funds",
                () -> fund.enter(file, EntryKind.COMMITMENT, 1, LocalDate.of(2006, 1, 1)));
    }

    @Test
    void whatIsRepaidMayBeInvestedAgainAndWhatIsLostMayNot() {
        fund.enter(file, EntryKind.COMMITMENT, 100_000, DAY);
        fund.enter(file, EntryKind.DISBURSEMENT, 100_000, DAY);
        fund.enter(file, EntryKind.WRITE_OFF, 50_000, DAY);
        long other = fund.file(DAY);
        refused("Committed above", () -> fund.enter(other, EntryKind.COMMITMENT, 1, DAY));
        fund.enter(file, EntryKind.REPAYMENT, 30_000, DAY);
        fund.enter(other, EntryKind.COMMITMENT, 30_000, DAY);
        refused("Committed above", () -> fund.enter(other, EntryKind.COMMITMENT, 1, DAY));
    }

    @Test
    void nothingIsPaidOutUncommittedNorGivenBackUnpaid() {
        fund.enter(file, EntryKind.COMMITMENT, 50_000, DAY);
        refused("Paid out above", () -> fund.enter(file, EntryKind.DISBURSEMENT, 50_001, DAY));
        refused("Paid out above", () -> fund.enter(file, EntryKind.DISBURSEMENT, 1, DAY.minusDays(1)));
        fund.enter(file, EntryKind.DISBURSEMENT, 50_000, DAY);
        refused("Given back above", () -> fund.enter(file, EntryKind.REPAYMENT, 50_001, DAY));
        refused("Paid out above", () -> fund.enter(file, EntryKind.RELEASE, 1, DAY));
    }

    @Test
    void theExamplesAddUpToWhatWasTold() {
        long told = jdbc.sql("select id from fund where slug = 'transmea'")
                .query(Long.class)
                .single();
        LocalDate day = LocalDate.of(2012, 12, 31);
        assertThat(jdbc.sql("""
                                select count(*) || ' ' || sum(j.jobs) || ' ' || sum(p.invested)
                                from buyout_stages_at(:fund, :day) s
                                join buyout_jobs_at(:fund, :day) j using (file_id)
                                join (select file_id, sum(invested_cents)::bigint as invested from fund_positions_at(:fund, :day) group by 1) p using (file_id)
                                where s.stage in ('FUNDED', 'FOLLOW_UP', 'EXITED')
                                """)
                        .param("fund", told)
                        .param("day", day)
                        .query(String.class)
                        .single())
                .isEqualTo("27 332 100000000");
    }

    private static void refused(String why, ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }
}
