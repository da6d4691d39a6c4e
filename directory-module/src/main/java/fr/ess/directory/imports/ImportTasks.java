package fr.ess.directory.imports;

import fr.ess.directory.imports.ImportRun.OutcomeCount;
import fr.ess.directory.imports.ImportTask.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that staff gave in the browser: received in pieces, moved from state to state, forgotten in time. */
@Service
@Transactional
public class ImportTasks {

    private static final int PIECE = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes a file in; its plan is due from then on. Returns the task's number. */
    public long receive(String fileName, InputStream content, String by) throws IOException {
        long task = jdbc.sql("insert into import_task (file_name, file_bytes, asked_by, asked_at)"
                        + " values (:name, 0, :by, :now) returning id")
                .param("name", plainName(fileName))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        int number = 0;
        for (int length = content.readNBytes(piece, 0, PIECE);
                length > 0;
                length = content.readNBytes(piece, 0, PIECE)) {
            jdbc.sql("insert into import_task_piece (task_id, number, bytes) values (:task, :number, :bytes)")
                    .param("task", task)
                    .param("number", number++)
                    .param("bytes", Arrays.copyOf(piece, length))
                    .update();
            bytes += length;
        }
        if (bytes == 0) {
            throw new ImportFailure("Le fichier est vide.");
        }
        jdbc.sql("update import_task set file_bytes = :bytes where id = :task")
                .param("bytes", bytes)
                .param("task", task)
                .update();
        return task;
    }

    /** Without the folders that some browsers send along. */
    private static String plainName(String given) {
        String name = Text.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        String plain = name.isEmpty() ? "fichier" : name;
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    @Transactional(readOnly = true)
    public Optional<ImportTask> find(long id) {
        return jdbc.sql("select * from import_task where id = :id")
                .param("id", id)
                .query(ImportTask.class)
                .optional();
    }

    /** Those that are neither applied nor abandoned, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportTask> open() {
        return jdbc.sql(
                        "select * from import_task where state in ('PLAN_DUE', 'MAPPING_DUE', 'PLANNED', 'APPLY_DUE', 'FAILED')"
                                + " order by id desc limit 50")
                .query(ImportTask.class)
                .list();
    }

    /** The rows of the plan by what would become of them; they add up to the rows read. */
    @Transactional(readOnly = true)
    public List<OutcomeCount> outcomes(long id) {
        Map<String, Integer> counts = counts("outcomes", id);
        return Arrays.stream(Outcome.values())
                .map(outcome -> OutcomeCount.of(outcome, counts.getOrDefault(outcome.name(), 0)))
                .toList();
    }

    /** What was repaired, noted, to be looked at or refused, with the number of rows. */
    @Transactional(readOnly = true)
    public List<ImportRuns.FindingCount> findings(long id) {
        return counts("findings", id).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> ImportRuns.FindingCount.of(Finding.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Map<String, Integer> counts(String column, long id) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select key, value::text::int from import_task, jsonb_each(" + column + ") where id = :id")
                .param("id", id)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Lines of the plan, after line {@code after}, at most {@code limit}; of one outcome (its code) or of all. */
    @Transactional(readOnly = true)
    public List<ReportedRow> rows(long id, @Nullable String outcome, int after, int limit) {
        return jdbc.sql("""
                select r.line, r.outcome, r.siren, r.name, r.findings, %s, o.slug
                from import_task_row r left join organisation o on o.id = r.organisation_id
                where r.task_id = :id and r.line > :after and (:outcome::text is null or r.outcome = :outcome)
                order by r.line limit :limit
                """.formatted(ReportedRow.CONTESTED))
                .param("id", id)
                .param("after", after)
                .param("outcome", outcome)
                .param("limit", limit)
                .query((row, number) -> ReportedRow.of(row))
                .list();
    }

    /** Says that somebody read the plan and wants it applied; false when it is no longer there to be applied. */
    public boolean approve(long id, String by) {
        return jdbc.sql("update import_task set state = 'APPLY_DUE', asked_by = :by, begun_at = null, rows_done = 0,"
                                + " cancelled = false where id = :id and state = 'PLANNED'")
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Abandons the file, or asks the machine to stop; false when it is over already. */
    public boolean abandon(long id) {
        int stopped = jdbc.sql(
                        "update import_task set state = 'CANCELLED', failure = null"
                                + " where id = :id and (state in ('MAPPING_DUE', 'PLANNED', 'FAILED') or state = 'PLAN_DUE' and begun_at is null)")
                .param("id", id)
                .update();
        if (stopped == 1) {
            forgetContent(id);
            return true;
        }
        return jdbc.sql("update import_task set cancelled = true where id = :id and state in ('PLAN_DUE', 'APPLY_DUE')")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The task to go on with: one at a time, for all instances. */
    @Transactional(readOnly = true)
    public Optional<ImportTask> firstDue() {
        return jdbc.sql("select * from import_task where state in ('PLAN_DUE', 'APPLY_DUE') order by id limit 1")
                .query(ImportTask.class)
                .optional();
    }

    /** Says how far the step is, whatever transaction it is in; returns whether somebody wants it stopped. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean advance(long id, OffsetDateTime begun, long rows, long expected) {
        return jdbc.sql("update import_task set begun_at = :begun, rows_done = :rows, rows_expected = :expected"
                        + " where id = :id returning cancelled")
                .param("begun", begun)
                .param("rows", rows)
                .param("expected", expected)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Moves the task on, unless somebody moved it meanwhile: then it is theirs, and false.
     *
     * @throws IllegalStateException for what {@link State} does not know
     */
    boolean move(ImportTask task, State next, @Nullable String failure, @Nullable Integer run) {
        if (!task.state().next().contains(next)) {
            throw new IllegalStateException(task.state() + " is not followed by " + next);
        }
        // A wish to stop that comes in the last moment is heard all the same.
        boolean heeds = next == State.APPLIED || (task.state() == State.PLAN_DUE && next == State.PLANNED);
        int moved = jdbc.sql(
                        "update import_task set state = :next, failure = :failure, run_id = :run, cancelled = false,"
                                + " begun_at = null where id = :id and state = :state and not (:heeds and cancelled)")
                .param("heeds", heeds)
                .param("next", next.name())
                .param("failure", failure)
                .param("run", run)
                .param("id", task.id())
                .param("state", task.state().name())
                .update();
        if (moved == 1 && (next == State.APPLIED || next == State.CANCELLED || next == State.FAILED)) {
            forgetContent(task.id());
        }
        return moved == 1;
    }

    private void forgetContent(long id) {
        jdbc.sql("delete from import_task_piece where task_id = :id")
                .param("id", id)
                .update();
    }

    /** Puts the file together again, for a reader that wants it whole. */
    @Transactional(readOnly = true)
    public void copyTo(Path file, long id) {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int number = 0; ; number++) {
                Optional<byte[]> piece = jdbc.sql(
                                "select bytes from import_task_piece where task_id = :id and number = :number")
                        .param("id", id)
                        .param("number", number)
                        .query(byte[].class)
                        .optional();
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        } catch (IOException e) {
            throw new ImportFailure("Le fichier n’a pas pu être relu.", e);
        }
    }

    /** Forgets the tasks that nobody went on with since {@code moment}. */
    int forgetBefore(OffsetDateTime moment) {
        return jdbc.sql("delete from import_task where asked_at < :moment and state not in ('PLAN_DUE', 'APPLY_DUE')")
                .param("moment", moment)
                .update();
    }
}
