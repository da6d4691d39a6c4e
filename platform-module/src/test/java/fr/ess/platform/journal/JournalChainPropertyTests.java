package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever transactions do at once, the chain holds; whatever byte is changed afterwards, it does not. */
class JournalChainPropertyTests {

    private static final int TABLE_COLUMNS = 17;

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final JournalVerification verification = new JournalVerification(jdbc);
    private static final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeContainer
    static void createTable() {
        new JdbcTemplate(database.dataSource())
                .execute(
                        "create table thing (id bigint generated always as identity primary key, name text, secret text);"
                                + "select journal_track('thing', masked => array['secret'])");
    }

    @AfterContainer
    static void stop() {
        threads.shutdownNow();
        database.close();
    }

    /** What one transaction does, one step after the other. */
    enum Step {
        CREATE,
        CREATE_MANY,
        CHANGE,
        REMOVE,
        SAVEPOINT,
        ROLL_BACK_TO_SAVEPOINT,
        SEAL_EARLY,
        BEGIN_BULK
    }

    record Work(List<Step> steps, boolean commits) {}

    @Provide
    Arbitrary<Work> work() {
        return Combinators.combine(
                        Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
                .as(Work::new);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void concurrentTransactionsLeaveAnUnbrokenChain(@ForAll @Size(min = 2, max = 12) List<@From("work") Work> all)
            throws Exception {
        long committedBefore = entriesInSeals();
        List<Callable<Boolean>> calls = new ArrayList<>();
        all.forEach(work -> calls.add(() -> perform(work)));
        for (Future<Boolean> result : threads.invokeAll(calls)) {
            result.get();
        }
        JournalVerification.Verdict verdict = verification.verify();
        assertThat(verdict.failure()).isNull();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(committedBefore);
        assertThat(jdbc.sql("select count(*) = max(seq) from journal_seal having count(*) > 0")
                        .query(Boolean.class)
                        .optional()
                        .orElse(true))
                .isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anySingleChangedByteIsFound(
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = TABLE_COLUMNS + 9) int column) {
        if (entriesInSeals() == 0) {
            perform(new Work(List.of(Step.CREATE, Step.CHANGE), true));
        }
        boolean entry = column <= TABLE_COLUMNS;
        String table = entry ? "journal_entry" : "journal_seal";
        String key = entry ? "id" : "seq";
        String name = jdbc.sql("select attname from pg_attribute where attrelid = ?::regclass and attnum = ?")
                .params(table, entry ? column : column - TABLE_COLUMNS)
                .query(String.class)
                .single();
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> {
                    JdbcTemplate script = new JdbcTemplate(database.dataSource());
                    script.execute("alter table " + table + " disable trigger user");
                    if (entry) {
                        script.execute("alter table journal_entry alter id drop identity");
                    }
                    int changed = jdbc.sql(("update TABLE set NAME = " + tampered(table, name)
                                            + " where KEY = (select KEY from TABLE order by KEY offset ? % (select count(*) from TABLE) limit 1)")
                                    .replace("TABLE", table)
                                    .replace("NAME", name)
                                    .replace("KEY", key))
                            .param(place)
                            .update();
                    assertThat(changed).isEqualTo(1);
                    assertThat(verification.verify().failure())
                            .as(table + "." + name)
                            .isNotNull();
                    status.setRollbackOnly();
                });
    }

    /** An expression for the least change of a value that its column still takes. */
    private static String tampered(String table, String column) {
        String type = jdbc.sql(
                        "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = ?::regclass and attname = ?")
                .params(table, column)
                .query(String.class)
                .single();
        return switch (type) {
            case "bigint" ->
                column.equals("last_id") || column.equals("entries") || column.equals("seq") || column.equals("id")
                        ? "NAME + 1000000"
                        : column.equals("first_id") ? "NAME - 1" : "coalesce(NAME, 0) + 1";
            case "text" -> column.equals("action") ? "NAME || 'x'" : "coalesce(NAME, '') || 'x'";
            case "text[]" -> "NAME || 'x'::text";
            case "jsonb" -> "coalesce(NAME, '{}') || '{\"x\": 1}'";
            case "bytea" -> "set_byte(NAME, 7, (get_byte(NAME, 7) + 1) % 256)";
            case "xid8" -> "(NAME::text::bigint + 1)::text::xid8";
            case "timestamp with time zone" -> "NAME + interval '1 microsecond'";
            default -> throw new IllegalStateException(type);
        };
    }

    private static long entriesInSeals() {
        return jdbc.sql("select coalesce(sum(entries), 0) from journal_seal")
                .query(Long.class)
                .single();
    }

    private static boolean perform(Work work) {
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()))
                .executeWithoutResult(status -> {
                    List<Object> savepoints = new ArrayList<>();
                    work.steps().forEach(step -> perform(step, status, savepoints));
                    if (!work.commits()) {
                        status.setRollbackOnly();
                    }
                });
        return work.commits();
    }

    private static void perform(Step step, TransactionStatus status, List<Object> savepoints) {
        switch (step) {
            case CREATE ->
                jdbc.sql("insert into thing (name, secret) values ('é\"\\', 's')")
                        .update();
            case CREATE_MANY ->
                jdbc.sql("insert into thing (name) select 'n' || i from generate_series(1, 20) as i")
                        .update();
            // rows of one's own only: transactions that wait for each other's rows would test PostgreSQL's deadlocks
            case CHANGE ->
                jdbc.sql("update thing set name = name || 'x' where xmin = pg_current_xact_id()::xid")
                        .update();
            case REMOVE ->
                jdbc.sql("delete from thing where xmin = pg_current_xact_id()::xid")
                        .update();
            case SAVEPOINT -> savepoints.add(status.createSavepoint());
            case ROLL_BACK_TO_SAVEPOINT -> {
                if (!savepoints.isEmpty()) {
                    status.rollbackToSavepoint(savepoints.get(savepoints.size() - 1));
                }
            }
            case SEAL_EARLY -> {
                jdbc.sql("set constraints all immediate").update();
                jdbc.sql("set constraints all deferred").update();
            }
            case BEGIN_BULK ->
                jdbc.sql("select set_config('maillage.bulk', 'lot', true)")
                        .query()
                        .singleRow();
        }
    }
}
