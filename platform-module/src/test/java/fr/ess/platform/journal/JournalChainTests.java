package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attacks by somebody who owns the database and turns the triggers off: each must be found, and its place named. */
class JournalChainTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final DataSourceTransactionManager manager = new DataSourceTransactionManager(database.dataSource());
    private static final JournalVerification verification = new JournalVerification(jdbc);

    private static long base;
    private static long firstSeal;
    private static JournalHead head;

    /** Three seals after whatever the migrations left: entries base+1 to base+3, base+4, base+5 to base+6. */
    @BeforeAll
    static void write() {
        base = jdbc.sql("select coalesce(max(id), 0) from journal_entry")
                .query(Long.class)
                .single();
        firstSeal = 1
                + jdbc.sql("select coalesce(max(seq), 0) from journal_seal")
                        .query(Long.class)
                        .single();
        new JdbcTemplate(database.dataSource())
                .execute("create table thing (id bigint generated always as identity primary key, name text);"
                        + "select journal_track('thing')");
        jdbc.sql("insert into thing (name) values ('a'), ('b'), ('c')").update();
        jdbc.sql("update thing set name = 'd' where id = 1").update();
        jdbc.sql("delete from thing where id > 1").update();
        jdbc.sql("alter table journal_entry disable trigger all; alter table journal_seal disable trigger all")
                .update();
        head = Objects.requireNonNull(verification.verify().head());
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    private static String after(String attack, JournalHead noted) {
        return new TransactionTemplate(manager).execute(status -> {
            jdbc.sql(attack.replace("ENTRY", String.valueOf(base)).replace("SEAL", String.valueOf(firstSeal)))
                    .update();
            status.setRollbackOnly();
            return String.valueOf(verification.verify(noted).failure());
        });
    }

    @Test
    void theChainHolds() {
        JournalVerification.Verdict verdict = verification.verify(head);
        assertThat(verdict.failure()).isNull();
        assertThat(verdict.entries()).isEqualTo(base + 6);
        assertThat(head.seq()).isEqualTo(firstSeal + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update journal_entry set actor_name = 'x' where id = ENTRY + 2 | L’entrée n° +2 a été modifiée (scellé n° #0).",
                "update journal_entry set after = '{}' where id = ENTRY + 4 | L’entrée n° +4 a été modifiée (scellé n° #1).",
                "update journal_entry set at = at + interval '1 microsecond' where id = ENTRY + 1 | L’entrée n° +1 a été modifiée (scellé n° #0).",
                "update journal_entry set request_id = '' where id = ENTRY + 1 | L’entrée n° +1 a été modifiée (scellé n° #0).",
                "update journal_entry e set digest = journal_digest(row(e.id, e.at, e.transaction, e.actor_account_id, 'x', e.actor_roles, e.action, e.subject_type, e.subject_id, e.subject_label, e.before, e.after, e.purpose, e.address, e.path, e.request_id, e.digest)::journal_entry), actor_name = 'x' where id = ENTRY + 2 | Une entrée du scellé n° #0 a été modifiée avec son empreinte (entrées n° +1 à +3).",
                "delete from journal_entry where id = ENTRY + 2 | Il manque une entrée du scellé n° #0 (entrées n° +1 à +3).",
                "delete from journal_entry where id = ENTRY + 4 | Il manque une entrée du scellé n° #1 (entrées n° +4 à +4).",
                "insert into journal_entry overriding system value select (jsonb_populate_record(e, jsonb_build_object('id', e.id + 100))).* from journal_entry e where id = ENTRY + 4 | L’entrée n° +104 n’est couverte par aucun scellé : elle n’a pas été écrite par la plateforme.",
                "insert into journal_entry overriding system value select (jsonb_populate_record(e, jsonb_build_object('id', 0))).* from journal_entry e where id = ENTRY + 3 | L’entrée n° 0 n’est couverte par aucun scellé : elle n’a pas été écrite par la plateforme.",
                "update journal_entry e set subject_id = o.subject_id, after = o.after from journal_entry o where e.id in (ENTRY + 1, ENTRY + 2) and o.id in (ENTRY + 1, ENTRY + 2) and o.id <> e.id | L’entrée n° +1 a été modifiée (scellé n° #0).",
                "update journal_entry e set digest = o.digest from journal_entry o where e.id in (ENTRY + 1, ENTRY + 2) and o.id in (ENTRY + 1, ENTRY + 2) and o.id <> e.id | L’entrée n° +1 a été modifiée (scellé n° #0).",
                "delete from journal_seal where seq = SEAL + 1 | Le scellé n° #1 manque.",
                "update journal_seal set sealed_at = sealed_at - interval '1 day' where seq = SEAL + 1 | Le scellé n° #1 a été modifié.",
                "update journal_seal s set sealed_at = now(), hash = journal_seal_hash(row(s.seq, s.transaction, s.first_id, s.last_id, s.entries, s.content, s.previous, s.hash, now())::journal_seal, s.previous) where seq = SEAL + 1 | Le scellé n° #2 ne suit pas le précédent : l’un des deux a été remplacé.",
                "delete from journal_entry where id >= ENTRY + 5; delete from journal_seal where seq = SEAL + 2 | La fin du journal a été coupée : le scellé n° #2 manque, alors que le n° #2 avait été noté.",
                "update journal_seal s set sealed_at = now(), hash = journal_seal_hash(row(s.seq, s.transaction, s.first_id, s.last_id, s.entries, s.content, s.previous, s.hash, now())::journal_seal, s.previous) where seq = SEAL + 2 | Le scellé n° #2 n’est pas celui qui avait été noté : le journal a été réécrit."
            })
    void anAttackIsFoundAndItsPlaceNamed(String attack, String sentence) {
        assertThat(after(attack, head).replace(' ', ' ')).isEqualTo(placed(sentence.replace(' ', ' ')));
    }

    /** Numbers written +n are entries counted from the base, #n seals counted from the first. */
    private static String placed(String sentence) {
        String text = Pattern.compile("\\+(\\d+)")
                .matcher(sentence)
                .replaceAll(match -> String.valueOf(base + Long.parseLong(match.group(1))));
        return Pattern.compile("#(\\d+)")
                .matcher(text)
                .replaceAll(match -> String.valueOf(firstSeal + Long.parseLong(match.group(1))));
    }

    @Test
    void aCutTailShowsOnlyAgainstANotedHead() {
        String cut = "delete from journal_entry where id >= ENTRY + 5; delete from journal_seal where seq = SEAL + 2";
        assertThat(after(cut, new JournalHead(head.seq() - 2, hashOf(head.seq() - 2))))
                .isEqualTo("null");
        assertThat(after(cut, head)).startsWith("La fin du journal a été coupée");
    }

    private static String hashOf(long seq) {
        return jdbc.sql("select encode(hash, 'hex') from journal_seal where seq = ?")
                .param(seq)
                .query(String.class)
                .single();
    }
}
