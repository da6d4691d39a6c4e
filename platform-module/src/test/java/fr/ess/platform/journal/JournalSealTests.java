package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JournalSealTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

    @BeforeAll
    static void createTable() {
        new JdbcTemplate(database.dataSource())
                .execute("create table thing (name text primary key); select journal_track('thing')");
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    private static void create(String name) {
        jdbc.sql("insert into thing values (?)").param(name).update();
    }

    private static JournalVerification.Verdict verdict() {
        return new JournalVerification(jdbc).verify();
    }

    /** How many entries each seal covers, the newest last. */
    private static List<Long> sizesAfter(long seq) {
        return jdbc.sql("select entries from journal_seal where seq > ? order by seq")
                .param(seq)
                .query(Long.class)
                .list();
    }

    private static long lastSeal() {
        return jdbc.sql("select coalesce(max(seq), 0) from journal_seal")
                .query(Long.class)
                .single();
    }

    @Test
    void aTransactionIsSealedOnceHoweverManyEntriesItWrites() {
        long seal = lastSeal();
        transaction.executeWithoutResult(status -> {
            create("a1");
            jdbc.sql("insert into thing select 'many' || i from generate_series(1, 2000) as i")
                    .update();
        });
        assertThat(sizesAfter(seal)).containsExactly(2001L);
        assertThat(verdict().failure()).isNull();
    }

    @Test
    void entriesWrittenAfterAnEarlySealGetOneOfTheirOwn() {
        long seal = lastSeal();
        transaction.executeWithoutResult(status -> {
            create("b1");
            jdbc.sql("set constraints all immediate").update();
            jdbc.sql("set constraints all deferred").update();
            create("b2");
            create("b3");
        });
        assertThat(sizesAfter(seal)).containsExactly(1L, 2L);
        assertThat(verdict().failure()).isNull();
    }

    @Test
    void anEarlySealThatIsRolledBackToASavepointIsMadeAnew() {
        long seal = lastSeal();
        transaction.executeWithoutResult(status -> {
            create("c1");
            Object savepoint = status.createSavepoint();
            create("c2");
            jdbc.sql("set constraints all immediate").update();
            status.rollbackToSavepoint(savepoint);
            create("c3");
        });
        assertThat(sizesAfter(seal)).containsExactly(2L);
        assertThat(verdict().failure()).isNull();
    }

    @Test
    void verificationOverlooksWhatItsOwnTransactionHasYetToSeal() {
        transaction.executeWithoutResult(status -> {
            create("d1");
            assertThat(verdict().failure()).isNull();
        });
    }

    @Test
    void aRepeatableReadTransactionThatLostTheRaceIsToldToTryAgain() {
        TransactionTemplate repeatable =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> repeatable.executeWithoutResult(status -> {
                    create("e1");
                    other.executeWithoutResult(inner -> create("e2"));
                }))
                .rootCause()
                .hasMessageContaining("could not serialize access");
        assertThat(jdbc.sql("select name from thing where name like 'e_'")
                        .query(String.class)
                        .list())
                .containsExactly("e2");
        assertThat(verdict().failure()).isNull();
    }

    /** Transaction numbers start again in the server to which a dump is restored. */
    @Test
    void aTransactionNumberThatComesBackIsNotTakenForTheOldOne() {
        assertThat(IntStream.range(0, 20).anyMatch(attempt -> aNumberComesBack()))
                .as("one attempt in which nothing else of the server took a number meanwhile")
                .isTrue();
    }

    /** Whether it did: another database of the same server, or its upkeep, may take the number instead. */
    private static boolean aNumberComesBack() {
        try (TestDatabase restored = TestDatabase.fresh()) {
            JdbcTemplate script = new JdbcTemplate(restored.dataSource());
            script.execute("create table thing (name text primary key); select journal_track('thing')");
            script.execute("insert into thing values ('old')");
            script.execute(
                    "alter table journal_entry disable trigger user; alter table journal_seal disable trigger user");
            String next = restored.jdbc()
                    .sql("select (pg_current_xact_id()::text::bigint + 3)::text")
                    .query(String.class)
                    .single();
            script.execute("update journal_entry set transaction = '" + next + "' where subject_id = 'old';"
                    + "update journal_entry e set digest = journal_digest(e) where subject_id = 'old';"
                    + "update journal_seal s set transaction = '" + next
                    + "', content = sha256((select digest from journal_entry where subject_id = 'old'))"
                    + " where last_id = (select id from journal_entry where subject_id = 'old');"
                    + "update journal_seal s set hash = journal_seal_hash(s, s.previous) where transaction = '" + next
                    + "';"
                    + "alter table journal_entry enable trigger user; alter table journal_seal enable trigger user");
            script.queryForObject("select pg_current_xact_id()::text", String.class);
            script.execute("insert into thing values ('new')");
            if (!script.queryForList(
                            "select transaction::text from journal_entry where subject_type = 'thing'", String.class)
                    .equals(List.of(next, next))) {
                return false;
            }
            assertThat(new JournalVerification(restored.jdbc()).verify().failure())
                    .isNull();
            return true;
        }
    }
}
