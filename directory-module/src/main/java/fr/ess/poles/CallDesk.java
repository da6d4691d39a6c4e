package fr.ess.poles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the staff follow the calls for projects and the answers of the région. */
@Service
public class CallDesk {

    private final JdbcClient jdbc;

    CallDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of a line. */
    public enum Outcome {
        DONE,
        SAME_NAME,
        TOO_MANY
    }

    /**
     * A call as it is told.
     *
     * @param answers how many answers there were, and how many of the région, or null where nobody told it
     */
    public record Draft(
            String name,
            String launchedBy,
            @Nullable Integer year,
            @Nullable Integer answers,
            @Nullable Integer regionAnswers,
            @Nullable String wording,
            String source) {}

    /** Told again under the same name, a call takes the place of what was told before. */
    @Transactional
    public Outcome tell(Draft draft) {
        if (draft.regionAnswers() != null && exists("""
                        select exists (select from pole_call c where c.name = ?
                            and ? < (select count(*) from pole_call_answer a where a.call_id = c.id))""", List.of(draft.name(), draft.regionAnswers()))) {
            return Outcome.TOO_MANY;
        }
        jdbc.sql("""
                        insert into pole_call (name, launched_by, year, answers, region_answers, wording, source)
                        values (?, ?, ?::smallint, ?::integer, ?::integer, ?::text, ?)
                        on conflict (name) do update set launched_by = excluded.launched_by, year = excluded.year,
                            answers = excluded.answers, region_answers = excluded.region_answers, wording = excluded.wording,
                            source = excluded.source, example = false, version = pole_call.version + 1""")
                .param(draft.name())
                .param(draft.launchedBy())
                .param(draft.year())
                .param(draft.answers())
                .param(draft.regionAnswers())
                .param(draft.wording())
                .param(draft.source())
                .update();
        return Outcome.DONE;
    }

    /** An answer of the région, of one of the poles where its address is given. */
    @Transactional
    public Outcome answered(
            PoleCalls.Call call, String name, @Nullable Long pole, AnswerOutcome outcome, String source) {
        jdbc.sql("select id from pole_call where id = ? for update")
                .param(call.id())
                .query(Long.class)
                .single();
        if (exists("""
                select exists (select from pole_call c where c.id = ?
                    and c.region_answers <= (select count(*) from pole_call_answer a where a.call_id = c.id))""", List.of(call.id()))) {
            return Outcome.TOO_MANY;
        }
        if (exists(
                "select exists (select from pole_call_answer where call_id = ? and (name = ? or pole_id = ?))",
                List.of(call.id(), name, pole == null ? -1 : pole))) {
            return Outcome.SAME_NAME;
        }
        jdbc.sql(
                        "insert into pole_call_answer (call_id, pole_id, name, outcome, source) values (?, ?::bigint, ?, ?, ?)")
                .param(call.id())
                .param(pole)
                .param(name)
                .param(outcome.name())
                .param(source)
                .update();
        return Outcome.DONE;
    }

    @Transactional
    public void withdraw(PoleCalls.Call call, long answer) {
        jdbc.sql("delete from pole_call_answer where call_id = ? and id = ?")
                .params(call.id(), answer)
                .update();
    }

    private boolean exists(String sql, List<?> values) {
        return jdbc.sql(sql).params(values).query(Boolean.class).single();
    }
}
