package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.platform.test.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTrackingTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

    private long before;

    @BeforeAll
    static void createTable() {
        new JdbcTemplate(database.dataSource()).execute("""
                create table thing (
                    id bigint generated always as identity primary key,
                    name text, secret text, file bytea, noise text, shout text generated always as (upper(name)) stored,
                    amount numeric(12,2), version int not null default 0, updated_at timestamptz not null default now());
                create table part (thing_id bigint references thing on delete cascade, code text, primary key (thing_id, code));
                select journal_track('thing', masked => array['secret'], ignored => array['noise']);
                select journal_track('part')""");
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void rememberWhereTheJournalStands() {
        before = jdbc.sql("select coalesce(max(id), 0) from journal_entry")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> written() {
        return jdbc.sql(
                        "select action, subject_type, subject_id, subject_label, before::text as before, after::text as after,"
                                + " actor_name, purpose, actor_account_id, array_to_string(actor_roles, ',') as roles, address, path, request_id"
                                + " from journal_entry where id > ? order by id")
                .param(before)
                .query()
                .listOfRows();
    }

    private long create(String name) {
        return jdbc.sql("insert into thing (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void aCreationTellsTheWholeRow() {
        long id = jdbc.sql("insert into thing (name, amount) values ('Étoile', 12.5) returning id")
                .query(Long.class)
                .single();
        assertThat(written())
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry)
                                .containsEntry("action", "thing.created")
                                .containsEntry("subject_id", String.valueOf(id))
                                .containsEntry("subject_label", "Étoile")
                                .containsEntry("before", null)
                                .containsEntry(
                                        "after",
                                        "{\"id\": " + id
                                                + ", \"file\": null, \"name\": \"Étoile\", \"amount\": 12.50, \"secret\": null}"));
    }

    @Test
    void anUpdateTellsTheChangedFieldsOnly() {
        long id = create("a");
        jdbc.sql("update thing set name = 'b', version = 1, updated_at = now() where id = ?")
                .param(id)
                .update();
        assertThat(written().get(1))
                .containsEntry("action", "thing.updated")
                .containsEntry("before", "{\"name\": \"a\"}")
                .containsEntry("after", "{\"name\": \"b\"}");
    }

    @Test
    void anUpdateThatChangesNothingOrOnlyNoiseIsNotTold() {
        long id = create("a");
        jdbc.sql("update thing set name = 'a', noise = 'x', version = version + 1 where id = ?")
                .param(id)
                .update();
        assertThat(written()).hasSize(1);
    }

    @Test
    void aRemovalTellsWhatWasThereAndWhatWentWithIt() {
        long id = create("a");
        jdbc.sql("insert into part values (?, 'x')").param(id).update();
        jdbc.sql("delete from thing where id = ?").param(id).update();
        assertThat(written())
                .extracting(entry -> entry.get("action"), entry -> entry.get("subject_id"))
                .containsExactlyInAnyOrder(
                        tuple("thing.created", "" + id),
                        tuple("part.created", id + "/x"),
                        tuple("thing.deleted", "" + id),
                        tuple("part.deleted", id + "/x"));
    }

    @Test
    void aSecretIsSeenToChangeButNotRead() {
        long id = create("a");
        jdbc.sql("update thing set secret = 'sésame' where id = ?").param(id).update();
        jdbc.sql("update thing set secret = 'autre' where id = ?").param(id).update();
        assertThat(written().get(1))
                .containsEntry("before", "{\"secret\": null}")
                .containsEntry("after", "{\"secret\": \"•••\"}");
        assertThat(written().get(2))
                .containsEntry("before", "{\"secret\": \"•••\"}")
                .containsEntry("after", "{\"secret\": \"•••\"}");
        assertThat(written().toString()).doesNotContain("sésame").doesNotContain("autre");
    }

    @Test
    void aFileIsToldByItsHash() {
        jdbc.sql("insert into thing (file) values ('abc')").update();
        assertThat(String.valueOf(written().get(0).get("after")))
                .contains("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whoAndFromWhereComeFromTheTransaction() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "select set_config('maillage.actor_id', '7', true), set_config('maillage.actor_name', 'Anne', true),"
                                    + " set_config('maillage.actor_roles', 'ADMINISTRATOR,STAFF', true), set_config('maillage.path', 'POST /x', true),"
                                    + " set_config('maillage.address', '192.0.2.1', true), set_config('maillage.request_id', 'r1', true)")
                    .query()
                    .singleRow();
            create("a");
        });
        assertThat(written().get(0))
                .containsEntry("actor_account_id", 7L)
                .containsEntry("actor_name", "Anne")
                .containsEntry("roles", "ADMINISTRATOR,STAFF")
                .containsEntry("path", "POST /x")
                .containsEntry("address", "192.0.2.1")
                .containsEntry("request_id", "r1")
                .containsEntry("purpose", null);
    }

    @Test
    void aChangeMadePastTheApplicationNamesTheDatabaseRole() {
        create("a");
        assertThat(written().get(0)).containsEntry("actor_name", "système");
        assertThat(String.valueOf(written().get(0).get("purpose")))
                .startsWith("hors application : rôle "
                        + jdbc.sql("select current_user").query(String.class).single());
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            create("kept");
            Object savepoint = status.createSavepoint();
            create("dropped");
            status.rollbackToSavepoint(savepoint);
        });
        transaction.executeWithoutResult(status -> {
            create("dropped");
            status.setRollbackOnly();
        });
        assertThat(written()).extracting(entry -> entry.get("subject_label")).containsExactly("kept");
    }

    @Test
    void bulkWorkIsToldInSumsThatFollowSavepoints() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('maillage.bulk', 'Liste', true)")
                    .query()
                    .singleRow();
            jdbc.sql("insert into thing (name) select 'n' || i from generate_series(1, 50) as i")
                    .update();
            Object savepoint = status.createSavepoint();
            create("dropped");
            status.rollbackToSavepoint(savepoint);
            jdbc.sql("update thing set amount = 1 where name in ('n1', 'n2')").update();
        });
        assertThat(written())
                .extracting(entry -> entry.get("action"))
                .containsExactly("journal.bulk-began", "thing.created", "thing.updated");
        assertThat(String.valueOf(written().get(0).get("after"))).contains("Liste");
        assertThat(String.valueOf(written().get(1).get("after"))).contains("\"rows\": 50,");
        assertThat(String.valueOf(written().get(2).get("after"))).contains("\"rows\": 2,");
        create("after");
        assertThat(written()).as("bulk mode ends with its transaction").hasSize(4);
    }

    @Test
    void bulkWorkTellsOnlyWhatChangedAndWhatWentAway() {
        jdbc.sql("insert into thing (name) select 'n' || i from generate_series(1, 5) as i")
                .update();
        int before = written().size();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('maillage.bulk', 'Liste', true)")
                    .query()
                    .singleRow();
            jdbc.sql("update thing set name = name").update();
            jdbc.sql("update thing set name = 'autre' where name in ('n1', 'n2')")
                    .update();
            jdbc.sql("delete from thing where name = 'n5'").update();
        });

        assertThat(written().subList(before, written().size()))
                .extracting(entry -> entry.get("action"))
                .containsExactly("journal.bulk-began", "thing.deleted", "thing.updated");
        assertThat(String.valueOf(written().get(before + 2).get("after"))).contains("\"rows\": 2,");
    }

    @Test
    void theHashOfBulkWorkIsThatOfItsRowsInWhateverOrder() {
        List<String> hashes = Stream.of("asc", "desc", "asc limit 2")
                .map(order -> {
                    transaction.executeWithoutResult(status -> {
                        jdbc.sql("select set_config('maillage.bulk', 'Liste', true)")
                                .query()
                                .singleRow();
                        jdbc.sql("delete from thing").update();
                        jdbc.sql(
                                        "insert into thing (id, name) overriding system value select i, 'n' || i from generate_series(1001, 1003) as i order by i "
                                                + order)
                                .update();
                    });
                    return written().stream()
                            .filter(entry -> "thing.created".equals(entry.get("action")))
                            .map(entry -> String.valueOf(entry.get("after")))
                            .reduce("", (earlier, last) -> last);
                })
                .toList();

        assertThat(hashes.get(0)).contains("sha256").isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor_name = 'x'",
                "delete from journal_entry",
                "truncate journal_entry",
                "update journal_seal set entries = 1",
                "delete from journal_seal",
                "truncate journal_seal",
                "insert into journal_seal select seq + 1, transaction, first_id, last_id, entries, content, previous, hash, sealed_at from journal_seal",
                "truncate thing cascade",
                "set session_replication_role = replica; delete from journal_entry"
            })
    void theDatabaseRefusesToRewriteTheJournal(String statement) {
        create("a");
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(append-only|at commit only|is journalled).*");
            status.setRollbackOnly();
        });
        assertThat(written()).hasSize(1);
    }

    @Test
    void aTriggerTurnedOffByReplicationModeStillJournals() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            create("sly");
        });
        assertThat(written()).extracting(entry -> entry.get("subject_label")).containsExactly("sly");
    }

    @Test
    void trackingRefusesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> jdbc.sql("select journal_track('thing', masked => array['pasword'])")
                        .query()
                        .singleRow())
                .hasMessageContaining("Table thing has no column pasword");
    }
}
