package fr.ess.directory.imports;

import fr.ess.directory.imports.ImportTask.State;
import fr.ess.directory.imports.Importer.Aim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/**
 * Goes on with the files that wait, one at a time for all instances. Each step is one transaction that also moves the
 * task on: one that an instance did not live to finish never happened, and is begun anew by whichever comes next.
 */
@Service
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    /** Held by a connection, so that it ends with the instance whatever ends that. */
    private static final String TAKE_TURN = "select pg_try_advisory_lock(hashtextextended('import_worker', 0))";

    private static final String END_TURN = "select pg_advisory_unlock(hashtextextended('import_worker', 0))";

    private final ImportTasks tasks;
    private final Importer importer;
    private final DataSource database;
    private final Plan plan;
    private final ColumnMappings mappings;
    private final Clock clock;

    ImportWorker(
            ImportTasks tasks,
            Importer importer,
            DataSource database,
            Plan plan,
            ColumnMappings mappings,
            Clock clock) {
        this.tasks = tasks;
        this.importer = importer;
        this.database = database;
        this.plan = plan;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** Works until nothing is due, unless another instance already does. */
    void work() {
        try (Connection turn = database.getConnection();
                Statement statement = turn.createStatement()) {
            if (isTrue(statement, TAKE_TURN)) {
                try {
                    while (step()) {}
                } finally {
                    isTrue(statement, END_TURN);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no turn", e);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Returns whether there may be more to do. */
    private boolean step() {
        Optional<ImportTask> due = tasks.firstDue();
        return due.isPresent() && step(due.get());
    }

    private boolean step(ImportTask task) {
        try {
            Path file = Files.createTempFile("import", ".file");
            try {
                tasks.copyTo(file, task.id());
                Aim aim = task.state() == State.PLAN_DUE ? Aim.PLAN : Aim.APPLY;
                importer.run(
                        new Importer.Order(
                                file,
                                task.fileName(),
                                aim,
                                task.askedBy(),
                                task.sheet(),
                                task.mapping() == null ? null : ColumnMapping.of(task.mapping()),
                                new TaskSteps(task)),
                        recognised -> {},
                        row -> {});
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (ImportBusy e) {
            return false; // another import from the command line: the next round tries again
        } catch (ImportStopped e) {
            tasks.move(task, task.state() == State.PLAN_DUE ? State.CANCELLED : State.PLANNED, null, null);
        } catch (MappingNeeded e) {
            mappings.keep(task.id(), e);
            tasks.move(task, State.MAPPING_DUE, null, null);
        } catch (ImportFailure e) {
            tasks.move(task, State.FAILED, e.getMessage(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            log.error("Import task {} failed", task.id(), e);
            tasks.move(task, State.FAILED, "L’import s’est arrêté sur une erreur imprévue : rien n’a été écrit.", null);
        }
        return true;
    }

    /** Keeps the task true along the way. */
    private final class TaskSteps implements Importer.Steps {

        private final ImportTask task;
        private final OffsetDateTime begun = OffsetDateTime.now(clock);
        private OffsetDateTime told = begun.minusSeconds(1);

        private TaskSteps(ImportTask task) {
            this.task = task;
        }

        @Override
        public void opened(Opened file) {
            if (!file.sheets().isEmpty()) {
                mappings.keepSheets(task.id(), file);
            }
        }

        @Override
        public void staged(int rows, long expected) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (!now.isBefore(told.plusSeconds(1))) {
                told = now;
                tell(rows, expected);
            }
        }

        private void tell(long rows, long expected) {
            if (tasks.advance(task.id(), begun, rows, expected)) {
                throw new ImportStopped();
            }
        }

        @Override
        public void planned(int rows) {
            tell(rows, rows);
            if (task.state() == State.PLAN_DUE) {
                plan.keepFor(task.id());
                go(tasks.move(task, State.PLANNED, null, null));
            }
        }

        /** Whoever abandoned the file meanwhile has the last word: what this transaction did never happened. */
        private static void go(boolean on) {
            if (!on) {
                throw new ImportStopped();
            }
        }

        @Override
        public void applied(int run) {
            go(tasks.move(task, State.APPLIED, null, run));
        }
    }
}
