package fr.ess.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.platform.test.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses, whatever the application does. */
class AccountSchemaTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void startWithTwoAdministrators() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from account_grant").update();
            jdbc.sql("delete from account").update();
        });
        for (String email : List.of("one@example.test", "two@example.test")) {
            jdbc.sql("insert into account (email, display_name, password_hash) values (?, 'Admin', '{bcrypt}x')")
                    .param(email)
                    .update();
            jdbc.sql("insert into account_grant select id, 'ADMINISTRATOR', '' from account where email = ?")
                    .param(email)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set active = false",
                "update account set password_hash = null",
                "delete from account_grant where role = 'ADMINISTRATOR'",
                "update account_grant set role = 'STAFF'",
                "delete from account"
            })
    void theLastAdministratorStays(String removal) {
        String one = removal.contains("account_grant")
                ? removal + (removal.contains("where") ? " and" : " where")
                        + " account_id = (select id from account where email = 'one@example.test')"
                : removal + " where email = 'one@example.test'";
        jdbc.sql(one).update();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(removal).update())
                .withMessageContaining("the last administrator must remain");
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceDoNotBothSucceed() throws Exception {
        CyclicBarrier bothReady = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> removals = pool.invokeAll(
                    Arrays.asList(removal("one@example.test", bothReady), removal("two@example.test", bothReady)));

            assertThat(List.of(removals.get(0).get(), removals.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdownNow();
        }
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void anotherAdministratorMayTakeOverWithinOneTransaction() {
        jdbc.sql("delete from account where email = 'two@example.test'").update();
        jdbc.sql(
                        "insert into account (email, display_name, password_hash) values ('three@example.test', 'Next', '{bcrypt}x')")
                .update();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from account where email = 'one@example.test'").update();
            jdbc.sql(
                            "insert into account_grant select id, 'ADMINISTRATOR', '' from account where email = 'three@example.test'")
                    .update();
        });

        assertThat(administrators()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseKnowsTheSameScopedRoles(Role role) {
        String right = role.scopeType() == null ? "" : "oxalis";
        String wrong = role.scopeType() == null ? "oxalis" : "";

        assertThat(grant(role, right)).isEqualTo(1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> grant(role, wrong))
                .withMessageContaining("account_grant_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oxalis", "oxalis/", "-oxalis", "ox alis", "é"})
    void aScopeIsASlug(String scope) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> grant(Role.OPERATOR, scope));
    }

    @Test
    void anAddressHasOneAccountHoweverItIsWritten() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("insert into account (email, display_name) values ('ONE@example.test', 'Again')")
                                .update())
                .withMessageContaining("account_email");
    }

    @Test
    void theJournalShowsThatAPasswordChangedAndNotToWhat() {
        jdbc.sql("update account set password_hash = '{bcrypt}secret' where email = 'one@example.test'")
                .update();

        assertThat(jdbc.sql(
                                "select after::text from journal_entry where action = 'account.updated' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("password_hash")
                .doesNotContain("secret");
    }

    private int grant(Role role, String scope) {
        return jdbc.sql(
                                "insert into account_grant select id, ?, ? from account where email = 'one@example.test' on conflict do nothing")
                        .params(role.name(), scope)
                        .update()
                + (role == Role.ADMINISTRATOR && scope.isEmpty() ? 1 : 0);
    }

    private Callable<Boolean> removal(String email, CyclicBarrier bothReady) {
        return () -> {
            try {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("update account set active = false where email = ?")
                            .param(email)
                            .update();
                    try {
                        bothReady.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                return true;
            } catch (TransactionSystemException e) {
                assertThat(e).rootCause().hasMessageContaining("the last administrator must remain");
                return false;
            }
        };
    }

    private int administrators() {
        return jdbc.sql("""
                        select count(*) from account a join account_grant g on g.account_id = a.id
                        where a.active and a.password_hash is not null and g.role = 'ADMINISTRATOR'""").query(Integer.class).single();
    }
}
