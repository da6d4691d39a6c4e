package fr.ess.poles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The calls for projects, their answers of the région, and what is told of the poles as a whole. */
@Service
public class PoleCalls {

    private final JdbcClient jdbc;

    PoleCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A call for projects.
     *
     * @param answers how many answers there were, and how many of the région, where somebody told it
     * @param named those of the région that are known by name
     */
    public record Call(
            long id,
            String name,
            String launchedBy,
            @Nullable Integer year,
            @Nullable Integer answers,
            @Nullable Integer regionAnswers,
            @Nullable String wording,
            String source,
            boolean example,
            long version,
            List<Answer> named) {

        /** How many answers of the région nobody named. */
        public int unnamed() {
            return regionAnswers == null ? 0 : regionAnswers - named.size();
        }
    }

    /**
     * An answer of the région.
     *
     * @param pole the address of the pole that answered, where it is one of ours
     */
    public record Answer(
            long id,
            long callId,
            @Nullable String pole,
            String name,
            AnswerOutcome outcome,
            String source,
            boolean example) {}

    /** A figure told of the poles as a whole, in the words of its source. */
    public record Told(String value, String label, String wording, String source) {}

    public List<Call> all() {
        Map<Long, List<Answer>> answers = jdbc
                .sql("""
                        select a.*, p.slug from pole_call_answer a left join pole p on p.id = a.pole_id
                        order by plain(a.name), a.id""")
                .query((row, number) -> new Answer(
                        row.getLong("id"),
                        row.getLong("call_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        AnswerOutcome.valueOf(row.getString("outcome")),
                        row.getString("source"),
                        row.getBoolean("example")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Answer::callId));
        return jdbc.sql("select * from pole_call order by year desc nulls last, plain(name)")
                .query((row, number) -> new Call(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("launched_by"),
                        row.getObject("year", Integer.class),
                        row.getObject("answers", Integer.class),
                        row.getObject("region_answers", Integer.class),
                        row.getString("wording"),
                        row.getString("source"),
                        row.getBoolean("example"),
                        row.getLong("version"),
                        answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Its answers, each with the call. */
    public List<Call> to(Pole pole) {
        return all().stream()
                .filter(call ->
                        call.named().stream().anyMatch(answer -> pole.slug().equals(answer.pole())))
                .toList();
    }

    public List<Told> told() {
        return jdbc.sql("select value, label, wording, source from pole_told order by position")
                .query(Told.class)
                .list();
    }
}
