package fr.ess.directory.imports;

import fr.ess.platform.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file into the directory in one transaction, or only says what that would do. */
@Service
class Importer {

    private static final Logger log = LoggerFactory.getLogger(Importer.class);

    /** A few large statements: memory for their sorts, and no compiling of expressions that run for a second. */
    private static final String FOR_WHOLE_SETS =
            "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private final Recogniser recogniser;
    private final Stage stage;
    private final Plan plan;
    private final Enactment enactment;
    private final ImportRuns runs;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Importer(
            Recogniser recogniser,
            Stage stage,
            Plan plan,
            Enactment enactment,
            ImportRuns runs,
            JdbcClient jdbc,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.recogniser = recogniser;
        this.stage = stage;
        this.plan = plan;
        this.enactment = enactment;
        this.runs = runs;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * What to import, for whom.
     *
     * @param name what people call the file
     * @param by who asked, as the journal shall say
     * @param sheet of a workbook; the first visible one where none is said
     * @param mapping what the columns mean, where the header does not say
     */
    record Order(
            Path path,
            String name,
            Aim aim,
            String by,
            @Nullable String sheet,
            @Nullable ColumnMapping mapping,
            Steps steps) {}

    /** How far an import goes. */
    enum Aim {
        /** To say what it would do, writing nothing at all. */
        TRIAL,
        /** To keep the plan for somebody to read. */
        PLAN,
        APPLY
    }

    /** What whoever waits wants to know, or to do, on the way; each may throw to stop it all. */
    interface Steps {

        Steps NONE = new Steps() {};

        /** The file opens; of a workbook, its sheets are known. */
        default void opened(Opened file) {}

        /** That many rows of about {@code expected} are staged. */
        default void staged(int rows, long expected) {}

        /** The plan stands, in this transaction. */
        default void planned(int rows) {}

        /** The import is written, in this transaction. */
        default void applied(int run) {}
    }

    /**
     * Tells {@code beginning} what the file was recognised as, {@code listener} each row that somebody should look at,
     * and returns the whole.
     *
     * @throws ImportFailure when the file is refused; nothing was written then
     */
    ImportReport run(Order order, Consumer<Recogniser.Recognised> beginning, Consumer<ReportedRow> listener) {
        OffsetDateTime start = OffsetDateTime.now(clock);
        try (Opened opened = Opened.of(order.path(), order.name(), order.sheet())) {
            order.steps().opened(opened);
            Recogniser.Recognised recognised = recogniser.recognise(opened.file(), order.mapping());
            beginning.accept(recognised);
            return Objects.requireNonNull(transactions.execute(
                    transaction -> inTransaction(order, recognised, start, listener, transaction)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
            throw new ImportFailure("L’annuaire a été modifié pendant l’import : rien n’a été écrit, relancez-le.", e);
        } catch (DataAccessException e) {
            log.error("The database refused the import of {}", order.path(), e);
            throw new ImportFailure(
                    "La base de données a refusé l’import : rien n’a été écrit ; le journal"
                            + " technique en dit la cause.",
                    e);
        }
    }

    private ImportReport inTransaction(
            Order order,
            Recogniser.Recognised recognised,
            OffsetDateTime start,
            Consumer<ReportedRow> listener,
            TransactionStatus transaction) {
        if (!runs.takeTurn()) {
            throw new ImportBusy();
        }
        jdbc.sql(FOR_WHOLE_SETS).query().singleRow();
        long expected = recognised.file().lineEnds();
        int rows = stage.fill(recognised, staged -> order.steps().staged(staged, expected));
        plan.draw();
        plan.tell(listener);
        Map<Outcome, Integer> outcomes = plan.outcomes();
        Map<Finding, Integer> findings = plan.findings();
        order.steps().planned(rows);
        Integer run = null;
        if (order.aim() == Aim.TRIAL) {
            transaction.setRollbackOnly();
        } else if (order.aim() == Aim.APPLY) {
            run = apply(order, recognised, start, outcomes, findings);
            order.steps().applied(run);
        }
        return new ImportReport(
                run, recognised.file(), outcomes, findings, Duration.between(start, OffsetDateTime.now(clock)));
    }

    private int apply(
            Order order,
            Recogniser.Recognised recognised,
            OffsetDateTime start,
            Map<Outcome, Integer> outcomes,
            Map<Finding, Integer> findings) {
        int run = runs.open(recognised, order.by(), start, outcomes, findings);
        tellJournal(run, order.by());
        enactment.enact(run, recognised.form(), "Import n° " + run, start);
        Map<String, String> details = new TreeMap<>(Map.of(
                "fichier", recognised.file().name(), "sha256", recognised.file().sha256()));
        outcomes.forEach((outcome, rows) -> details.put(outcome.plural(), rows.toString()));
        journal.record("import.applied", "import_run", Integer.toString(run), details);
        runs.close(run, OffsetDateTime.now(clock));
        return run;
    }

    /** The entries written are counted and sealed as one lot; import_row holds what each was before. */
    private void tellJournal(int run, String by) {
        String lot = "Import n° " + run;
        jdbc.sql("select set_config('maillage.actor_name', :by, true), set_config('maillage.purpose', :lot, true)")
                .param("by", by)
                .param("lot", lot)
                .query()
                .singleRow();
        journal.summarise(lot);
    }
}
