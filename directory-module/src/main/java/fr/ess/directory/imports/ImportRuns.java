package fr.ess.directory.imports;

import fr.ess.platform.french.French;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The imports that were made, and what became of each line of their files. */
@Service
public class ImportRuns {

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import at a time: two would plan on the same state of the directory. The turn ends with the transaction. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('directory_import', 0))")
                .query(Boolean.class)
                .single();
    }

    /** Numbers an import that is being applied; the caller holds the lock of imports. */
    int open(
            Recogniser.Recognised recognised,
            String by,
            OffsetDateTime start,
            Map<Outcome, Integer> outcomes,
            Map<Finding, Integer> findings) {
        SourceFile file = recognised.file();
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into import_run (id, form, file_name, file_sha256, file_bytes, encoding, separator, state,
                    started_by, started_at, finished_at, rows_read, rows_created, rows_updated, rows_unchanged,
                    rows_conflicting, rows_closed, rows_rejected, findings)
                select coalesce(max(id), 0) + 1, :form, :name, :sha256, :bytes, :encoding, :separator, 'APPLIED',
                    :by, :start, :start, :read, :create, :update, :unchanged, :conflict, :closed, :rejected,
                    (select coalesce(jsonb_object_agg(split_part(f, '=', 1), split_part(f, '=', 2)::int), '{}')
                     from unnest(:findings) as f)
                from import_run returning id
                """)
                .param("form", recognised.form().code())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("encoding", file.encoding().label())
                .param("separator", String.valueOf(recognised.separator()))
                .param("by", by)
                .param("start", start)
                .param(
                        "read",
                        outcomes.values().stream().mapToInt(Integer::intValue).sum())
                .param(
                        "findings",
                        findings.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toArray(String[]::new));
        for (Outcome outcome : Outcome.values()) {
            insert = insert.param(outcome.name().toLowerCase(Locale.ROOT), outcomes.getOrDefault(outcome, 0));
        }
        return insert.query(Integer.class).single();
    }

    void close(int run, OffsetDateTime end) {
        jdbc.sql("update import_run set finished_at = :end where id = :run")
                .param("end", end)
                .param("run", run)
                .update();
    }

    /** The latest imports first, at most {@code limit}, older than the import {@code before} where one is given. */
    public List<ImportRun> latest(@Nullable Integer before, int limit) {
        return jdbc.sql("select * from import_run where id < :before order by id desc limit :limit")
                .param("before", before == null ? Integer.MAX_VALUE : before)
                .param("limit", limit)
                .query(ImportRun.class)
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from import_run").query(Integer.class).single();
    }

    public Optional<ImportRun> find(int run) {
        return jdbc.sql("select * from import_run where id = :run")
                .param("run", run)
                .query(ImportRun.class)
                .optional();
    }

    /** What was repaired, noted, to be looked at or refused in a file, with the number of rows. */
    public List<FindingCount> findings(int run) {
        return jdbc.sql("""
                select key as finding, value::text::int as rows
                from import_run, jsonb_each(findings) where id = :run order by rows desc, finding
                """)
                .param("run", run)
                .query((row, number) -> FindingCount.of(Finding.valueOf(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** One kind of finding in the report of an import. */
    public record FindingCount(String label, int rows) {

        static FindingCount of(Finding finding, int rows) {
            return new FindingCount(French.punctuated(finding.label()), rows);
        }
    }

    /** Lines kept of an import, after line {@code after}, at most {@code limit}; of one outcome (its code) or of all. */
    public List<ReportedRow> rows(int run, @Nullable String outcome, int after, int limit) {
        return jdbc.sql("""
                select r.line, r.outcome, r.siren, r.name, r.findings, %s, o.slug
                from import_row r left join organisation o on o.id = r.organisation_id
                where r.run_id = :run and r.line > :after and (:outcome::text is null or r.outcome = :outcome)
                order by r.line limit :limit
                """.formatted(ReportedRow.CONTESTED))
                .param("run", run)
                .param("after", after)
                .param("outcome", outcome)
                .param("limit", limit)
                .query((row, number) -> ReportedRow.of(row))
                .list();
    }
}
