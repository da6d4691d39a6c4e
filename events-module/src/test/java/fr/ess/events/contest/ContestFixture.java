package fr.ess.events.contest;

import fr.ess.platform.test.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition of the contest on a real database: closed to entries, before a jury of four, a grid of weights 3, 2 and 2. */
final class ContestFixture implements AutoCloseable {

    static final int JURORS = 4;
    static final List<Integer> WEIGHTS = List.of(3, 2, 2);

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc = database.jdbc();
    private int made;

    int contest(int entries) {
        made++;
        int contest = jdbc.sql("""
                        insert into contest (slug, name, presentation, prize, opens_at, closes_at)
                        values ('c-' || ?, 'C', 'P', 'P', now() - interval '2 days', now() + interval '1 day') returning id""").param(made).query(Integer.class).single();
        for (int position = 0; position < WEIGHTS.size(); position++) {
            jdbc.sql("insert into contest_criterion (contest_id, position, name, weight) values (?, ?, 'K', ?)")
                    .param(contest)
                    .param(position + 1)
                    .param(WEIGHTS.get(position))
                    .update();
        }
        set(contest, "state = 'CALL'");
        for (int juror = 0; juror < JURORS; juror++) {
            long account = jdbc.sql("insert into account (email, display_name) values (?, 'J') returning id")
                    .param("j" + made + "-" + juror + "@exemple.test")
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into contest_juror (contest_id, account_id) values (?, ?)")
                    .param(contest)
                    .param(account)
                    .update();
        }
        for (int entry = 0; entry < entries; entry++) {
            entry(contest, "e" + entry + "@exemple.test");
        }
        set(contest, "closes_at = now() - interval '1 hour'");
        return contest;
    }

    void entry(int contest, String email) {
        jdbc.sql("""
                        insert into contest_entry (contest_id, state, name, email, title, problem, solution, audience, departement_id,
                            stage, token_hash, created_at, confirmed_at, changed_at)
                        values (?, 'SUBMITTED', 'Camille Exemple', ?, 'T', 'P', 'S', 'A', (select min(id) from territory), 'IDEA',
                            sha256(gen_random_uuid()::text::bytea), now(), now(), now())""").param(contest).param(email).update();
    }

    void set(int contest, String what) {
        jdbc.sql("update contest set " + what + " where id = ?").param(contest).update();
    }

    List<Long> entries(int contest) {
        return jdbc.sql("select id from contest_entry where contest_id = ? order by id")
                .param(contest)
                .query(Long.class)
                .list();
    }

    List<Long> jurors(int contest) {
        return jdbc.sql("select account_id from contest_juror where contest_id = ? order by account_id")
                .param(contest)
                .query(Long.class)
                .list();
    }

    void sheet(int contest, long entry, long juror, List<Integer> marks) {
        long sheet = jdbc.sql(
                        "insert into contest_sheet (entry_id, contest_id, account_id, changed_at) values (?, ?, ?, now()) returning id")
                .param(entry)
                .param(contest)
                .param(juror)
                .query(Long.class)
                .single();
        for (int position = 0; position < marks.size(); position++) {
            jdbc.sql("""
                            insert into contest_score (sheet_id, contest_id, criterion_id, mark)
                            select ?, contest_id, id, ? from contest_criterion where contest_id = ? and position = ?""")
                    .param(sheet)
                    .param(marks.get(position))
                    .param(contest)
                    .param(position + 1)
                    .update();
        }
        jdbc.sql("update contest_sheet set closed_at = now() where id = ?")
                .param(sheet)
                .update();
    }

    void recuse(int contest, long entry, long juror) {
        jdbc.sql("insert into contest_recusal values (?, ?, ?, 'Un ami', now())")
                .param(entry)
                .param(contest)
                .param(juror)
                .update();
    }

    @Override
    public void close() {
        database.close();
    }
}
