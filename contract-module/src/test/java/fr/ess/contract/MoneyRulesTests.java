package fr.ess.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database itself refuses money that is not there, whoever writes and however many at once. */
class MoneyRulesTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private ContractFixture one;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void contract() {
        one = new ContractFixture(jdbc, 100_000);
    }

    @Test
    void anAllocationStaysWithinTheEnvelope() {
        one.allocate(60_000, one.signed);
        assertRefused(() -> one.allocate(40_001, one.signed), "above the envelope");
        one.allocate(40_000, one.signed);

        FinancePlan plan = new FinancePlans(jdbc).at(one.contract, one.signed);
        assertThat(plan.shares()).singleElement().satisfies(share -> {
            assertThat(share.allocated()).isEqualTo(Euros.of(1_000));
            assertThat(share.unallocated()).isEqualTo(Euros.ZERO);
        });
    }

    @Test
    void nothingIsAllocatedBeforeTheEnvelopeIsInForce() {
        assertRefused(() -> one.allocate(1, one.signed.minusDays(1)), "above the envelope");
    }

    @Test
    void whatIsTakenBackLaterStillCountsBefore() {
        long line = one.allocate(100_000, one.signed);
        one.reverse("contract_allocation", line, one.signed.plusMonths(6));

        assertRefused(() -> one.allocate(50_000, one.signed.plusMonths(5)), "above the envelope");
        one.allocate(50_000, one.signed.plusMonths(6));
        assertThat(new FinancePlans(jdbc).cells(one.contract, one.signed.plusMonths(5), one.action))
                .singleElement()
                .extracting(FinancePlan.Cell::allocated)
                .isEqualTo(Euros.of(1_000));
    }

    @Test
    void anEnvelopeDoesNotShrinkBelowWhatIsAllocated() {
        one.allocate(80_000, one.signed);
        long amendment = one.draft("AMENDMENT", 1);
        one.envelope(amendment, one.year, 79_999);
        one.sign(amendment, one.signed);

        assertRefused(() -> one.enterForce(amendment, one.signed, one.signed), "above the envelope");
    }

    @Test
    void theEnvelopesOfAnArticleEndWithIt() {
        long amendment = one.draft("AMENDMENT", 1);
        one.end(amendment, one.article);
        LocalDate day = one.signed.plusMonths(6);
        one.sign(amendment, day);
        one.enterForce(amendment, day, day);

        assertRefused(() -> one.allocate(1, day), "above the envelope");
        FinancePlans plans = new FinancePlans(jdbc);
        assertThat(plans.at(one.contract, day).shares()).isEmpty();
        assertThat(plans.at(one.contract, day.minusDays(1)).total(one.year)).isEqualTo(Euros.of(1_000));
    }

    @Test
    void anArticleOfWhichMoneyIsAllocatedDoesNotEnd() {
        one.allocate(1, one.signed);
        long amendment = one.draft("AMENDMENT", 1);
        one.end(amendment, one.article);
        LocalDate day = one.signed.plusMonths(6);
        one.sign(amendment, day);

        assertRefused(() -> one.enterForce(amendment, day, day), "above the envelope");
    }

    @Test
    void europeFundsBesideTheEnvelopes() {
        one.allocate(one.funder("feder", "EUROPE"), 500_000, one.signed);

        assertThat(new FinancePlans(jdbc).at(one.contract, one.signed).total(one.year))
                .isEqualTo(Euros.of(1_000));
    }

    @Test
    void aPaymentStaysWithinWhatIsEngaged() {
        one.write("ENGAGED", 500, one.signed.plusDays(10));

        assertRefused(() -> one.write("PAID", 501, one.signed.plusDays(11)), "Paid above what was engaged");
        assertRefused(() -> one.write("PAID", 500, one.signed.plusDays(9)), "Paid above what was engaged");
        one.write("PAID", 500, one.signed.plusDays(10));
    }

    @Test
    void anEngagementThatIsPaidIsNotTakenBack() {
        long engaged = one.write("ENGAGED", 500, one.signed);
        long paid = one.write("PAID", 500, one.signed);
        assertRefused(() -> one.reverse("contract_ledger_line", engaged, one.signed), "Paid above what was engaged");

        one.reverse("contract_ledger_line", paid, one.signed);
        one.reverse("contract_ledger_line", engaged, one.signed);
        assertRefused(() -> one.reverse("contract_ledger_line", paid, one.signed), "");
    }

    @Test
    void linesAreNeverEdited() {
        one.allocate(100, one.signed);
        one.write("ENGAGED", 100, one.signed);

        assertRefused(
                () -> jdbc.sql("update contract_allocation set amount_cents = 1")
                        .update(),
                "never changed");
        assertRefused(() -> jdbc.sql("delete from contract_allocation").update(), "never changed");
        assertRefused(
                () -> jdbc.sql("update contract_ledger_line set note = 'x'").update(), "never changed");
        assertRefused(() -> jdbc.sql("delete from contract_ledger_line").update(), "never changed");
    }

    @Test
    void aCounterEntryMirrorsOneLineOnItsDayOrLater() {
        long line = one.allocate(100, one.signed.plusDays(5));

        assertRefused(
                () -> one.reverse("contract_allocation", line, one.signed.plusDays(4)), "takes one line back whole");
        assertRefused(() -> one.allocate(-100, one.signed.plusDays(5)), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void ofTwoAllocationsAtOnceOneWaitsAndIsRefused(int isolation) throws Exception {
        atOnce(
                isolation,
                "insert into contract_allocation (action_id, funder_id, year, amount_cents, known_on, in_force_on) values (?, ?, ?, 60000, ?, ?)");

        assertThat(jdbc.sql("select sum(amount_cents) from contract_allocation where funder_id = ?")
                        .param(one.funder)
                        .query(Long.class)
                        .single())
                .isEqualTo(60_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_REPEATABLE_READ})
    void ofTwoPaymentsAtOnceOneWaitsAndIsRefused(int isolation) throws Exception {
        one.write("ENGAGED", 100_000, one.signed);

        atOnce(
                isolation,
                "insert into contract_ledger_line (action_id, funder_id, year, step, amount_cents, known_on, in_force_on) values (?, ?, ?, 'PAID', 60000, ?, ?)");

        assertThat(jdbc.sql("select sum(amount_cents) from contract_ledger_line where step = 'PAID' and funder_id = ?")
                        .param(one.funder)
                        .query(Long.class)
                        .single())
                .isEqualTo(60_000);
    }

    /** Writes the same line twice, the second while the first is not committed: the second must fail. */
    private void atOnce(int isolation, String insert) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection first = database.dataSource().getConnection();
                Connection second = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            first.setTransactionIsolation(isolation);
            second.setAutoCommit(false);
            second.setTransactionIsolation(isolation);
            int pid = client(second)
                    .sql("select pg_backend_pid()")
                    .query(Integer.class)
                    .single();
            write(first, insert);
            Future<Boolean> later = thread.submit(() -> {
                write(second, insert);
                second.commit();
                return true;
            });
            await().until(() -> later.isDone() || waits(pid));
            first.commit();

            assertThatThrownBy(later::get).isInstanceOf(ExecutionException.class);
            second.rollback();
        } finally {
            thread.shutdownNow();
        }
    }

    private void write(Connection connection, String insert) {
        client(connection)
                .sql(insert)
                .params(one.action, one.funder, one.year, one.signed, one.signed)
                .update();
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static boolean waits(int pid) {
        return jdbc.sql("select count(*) from pg_locks where pid = ? and not granted")
                        .param(pid)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void assertRefused(ThrowingCallable statement, String reason) {
        assertThatThrownBy(statement)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(reason);
    }
}
