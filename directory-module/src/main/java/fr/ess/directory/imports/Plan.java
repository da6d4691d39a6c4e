package fr.ess.directory.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the staged rows beside the directory: what would each create, change, leave or contest? */
@Component
class Plan {

    /** Rows outside the field of the directory that were only counted are rows all the same. */
    private static final String OUTCOMES = """
            select outcome, sum(n)::int from (
                select outcome, count(*) as n from import_plan group by outcome
                union all select 'REJECTED', rows from import_skipped where finding is null) as o group by outcome""";

    private static final String FINDINGS = """
            select finding, sum(n)::int from (
                select split_part(f, ' ', 1) as finding, count(*) as n from import_plan, unnest(findings) as f group by 1
                union all select finding, rows from import_skipped where finding is not null) as f group by finding""";

    private final JdbcClient jdbc;
    private final Matching matching;

    Plan(JdbcClient jdbc, Matching matching) {
        this.jdbc = jdbc;
        this.matching = matching;
    }

    void draw() {
        matching.find();
        jdbc.sql(Comparison.SQL).update();
        jdbc.sql("analyze import_plan").update();
    }

    Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql(OUTCOMES).query(row -> {
            counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    Map<Finding, Integer> findings() {
        Map<Finding, Integer> counts = new TreeMap<>();
        jdbc.sql(FINDINGS).query(row -> {
            counts.put(Finding.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** Keeps for task {@code task} what there is to read of the plan. */
    void keepFor(long task) {
        jdbc.sql("delete from import_task_row where task_id = :task")
                .param("task", task)
                .update();
        jdbc.sql("""
                insert into import_task_row (task_id, line, outcome, siren, name, findings, conflicts, organisation_id)
                select :task, line, outcome, siren, name, findings, conflicts, organisation_id
                from import_plan where outcome <> 'UNCHANGED' or attention
                """).param("task", task).update();
        jdbc.sql("update import_task set outcomes = (select jsonb_object_agg(outcome, sum) from (" + OUTCOMES
                        + ") as o), findings = (select coalesce(jsonb_object_agg(finding, sum), '{}') from (" + FINDINGS
                        + ") as f) where id = :task")
                .param("task", task)
                .update();
    }

    /** Tells every row that is refused, contested or to be looked at, in the order of the file. */
    void tell(Consumer<ReportedRow> listener) {
        jdbc.sql("""
                select p.line, p.outcome, p.siren, p.name, p.findings, %s, o.slug
                from import_plan p left join organisation o on o.id = p.organisation_id
                where p.attention or p.outcome = 'REJECTED' order by p.line
                """.formatted(ReportedRow.CONTESTED)).withFetchSize(500).query(row -> {
            listener.accept(ReportedRow.of(row));
        });
    }
}
