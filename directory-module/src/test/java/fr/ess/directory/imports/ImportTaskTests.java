package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.HEADER;
import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.directory.imports.ImportRun.OutcomeCount;
import fr.ess.directory.imports.ImportTask.State;
import fr.ess.platform.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A file given in the browser: planned, read, applied, taken back. */
class ImportTaskTests {

    private static final String GRENOBLE = ",38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";

    private ImportFixture fixture;
    private ImportTasks tasks;
    private ImportWorker worker;
    private Reversal reversal;

    @BeforeEach
    void open() {
        fixture = new ImportFixture();
        tasks = fixture.service(ImportTasks.class);
        worker = fixture.service(ImportWorker.class);
        reversal = fixture.service(Reversal.class);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPlanIsReadBeforeAnythingIsWritten() {
        long task = receive(HEADER + row(1, "UNE") + row(2, "DEUX") + "123456789,FAUSSE,Association" + GRENOBLE);
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.PLANNED);
        assertThat(outcomes(task)).containsEntry("CREATE", 2).containsEntry("REJECTED", 1);
        assertThat(tasks.rows(task, "REJECTED", 0, 10))
                .extracting(ReportedRow::name)
                .containsExactly("FAUSSE");
        assertThat(entries()).isEmpty();
        assertThat(fixture.runs().count()).isZero();
    }

    @Test
    void anApprovedPlanBecomesAnImportAndItsFileIsForgotten() {
        long task = applied(HEADER + row(1, "UNE") + row(2, "DEUX"));

        assertThat(entries()).containsExactly("DEUX", "UNE");
        ImportRun run =
                fixture.runs().find(Objects.requireNonNull(find(task).runId())).orElseThrow();
        assertThat(run.fileName()).isEqualTo("liste.csv");
        assertThat(run.startedBy()).isEqualTo("Gaël");
        assertThat(fixture.number("select count(*) from import_task_piece")).isZero();
        assertThat(tasks.approve(task, "Gaël")).as("a second approval").isFalse();
    }

    @Test
    void aFileThatIsNoListSaysWhy() {
        long task = receive("nom;prenom\nA;B\n");
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.FAILED);
        assertThat(String.valueOf(find(task).failure())).startsWith("En-tête inconnu");
    }

    @Test
    void aStepThatAnInstanceDidNotLiveToFinishIsBegunAnew() {
        long task = receive(HEADER + row(1, "UNE"));
        fixture.jdbc()
                .sql("update import_task set begun_at = now(), rows_done = 1")
                .update();
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void anImportFromElsewhereIsWaitedFor() {
        long task = receive(HEADER + row(1, "UNE"));
        new TransactionTemplate(fixture.service(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            assertThat(fixture.service(ImportRuns.class).takeTurn()).isTrue();
            CompletableFuture.runAsync(worker::work).join();
            assertThat(find(task).state()).isEqualTo(State.PLAN_DUE);
        });
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void whoeverAsksStopsItAndNothingIsWritten() {
        long task = receive(
                HEADER + IntStream.range(1, 1200).mapToObj(i -> row(i, "N" + i)).collect(Collectors.joining()));
        fixture.jdbc().sql("update import_task set begun_at = now()").update();
        assertThat(tasks.abandon(task)).isTrue();
        assertThat(find(task).state()).as("asked, not yet heard").isEqualTo(State.PLAN_DUE);
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.CANCELLED);
        assertThat(entries()).isEmpty();
    }

    @Test
    void anApplicationThatIsStoppedLeavesThePlanToRead() {
        long task = receive(HEADER + row(1, "UNE"));
        worker.work();
        tasks.approve(task, "Gaël");
        tasks.abandon(task);
        worker.work();

        assertThat(find(task).state()).isEqualTo(State.PLANNED);
        assertThat(entries()).isEmpty();
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        applied(HEADER + row(1, "UNE") + row(2, "DEUX"));
        Map<String, String> before = fixture.checksums();
        applied(HEADER + row(1, "UNE AUTRE") + row(3, "TROIS"));
        assertThat(entries()).containsExactly("DEUX", "TROIS", "UNE AUTRE");

        Reversal.Outcome outcome = reversal.reverse(2, "Gaël");

        assertThat(outcome).isEqualTo(new Reversal.Outcome(2, 0));
        assertThat(entries()).containsExactly("DEUX", "UNE");
        assertThat(fixture.checksums().get("organisation_former_slug"))
                .isEqualTo(before.get("organisation_former_slug"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> reversal.reverse(2, "Gaël"));
    }

    @Test
    void whatSomebodyChangedSinceIsTheirs() {
        applied(HEADER + row(1, "UNE") + row(2, "DEUX"));
        applied(HEADER + row(1, "UNE BIS") + row(2, "DEUX BIS") + row(3, "TROIS") + row(4, "QUATRE"));
        edit("UNE BIS", "name = 'Une à nous'");
        edit("DEUX BIS", "phone = '04 76 00 00 00'");
        edit("TROIS", "website = 'https://trois.example'");

        Reversal.Outcome outcome = reversal.reverse(2, "Gaël");

        assertThat(entries()).containsExactly("DEUX", "TROIS", "Une à nous");
        assertThat(outcome).isEqualTo(new Reversal.Outcome(2, 2));
        assertThat(
                        fixture.text(
                                "select string_agg(name, ', ' order by name) from import_row where run_id = 2 and reversal = 'KEPT'"))
                .isEqualTo("TROIS, UNE BIS");
        assertThat(fixture.text("select phone from organisation where name = 'DEUX'"))
                .isEqualTo("04 76 00 00 00");
    }

    @Test
    void whatAnotherModuleNamesStays() {
        applied(HEADER + row(1, "UNE") + row(2, "DEUX"));
        add("insert into sector_contract (slug, title, first_year, last_year) values ('essai', 'Essai', 2014, 2016)");
        add(
                "insert into contract_funder (contract_id, code, name, kind, organisation_id, position)"
                        + " select c.id, 'deux', 'Deux', 'OTHER', o.id, 1 from sector_contract c, organisation o where o.name = 'DEUX'");

        Reversal.Outcome outcome = reversal.reverse(1, "Gaël");

        assertThat(outcome).isEqualTo(new Reversal.Outcome(1, 1));
        assertThat(entries()).containsExactly("DEUX");
    }

    @Test
    void whatWasTakenBackMayBeImportedAgain() {
        String file = HEADER + row(1, "UNE");
        applied(file);
        reversal.reverse(1, "Gaël");
        assertThat(entries()).isEmpty();
        applied(file);

        assertThat(entries()).containsExactly("UNE");
    }

    @Test
    void theJournalTellsWhoTookItBack() {
        applied(HEADER + row(1, "UNE"));
        reversal.reverse(1, "Gaël");

        assertThat(fixture.number("select count(*) from journal_entry where action = 'import.reversed'"))
                .isEqualTo(1);
        assertThat(fixture.number("select count(*) from journal_entry where action like 'organisation.%'"))
                .as("one summary for what was created, one for what was removed")
                .isEqualTo(2);
    }

    private void add(String insert) {
        fixture.jdbc().sql(insert).update();
    }

    private void edit(String name, String change) {
        fixture.jdbc()
                .sql("update organisation set " + change + ", version = version + 1 where name = :name")
                .param("name", name)
                .update();
    }

    private static String row(int number, String name) {
        return siren(50_000_000L + number) + "," + name + ",Association" + GRENOBLE;
    }

    private long receive(String text) {
        try {
            return tasks.receive(
                    "C:\\Bureau\\liste.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "Gaël");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long applied(String text) {
        long task = receive(text);
        worker.work();
        assertThat(tasks.approve(task, "Gaël")).isTrue();
        worker.work();
        assertThat(find(task).state()).as(String.valueOf(find(task).failure())).isEqualTo(State.APPLIED);
        return task;
    }

    private ImportTask find(long task) {
        return tasks.find(task).orElseThrow();
    }

    private Map<String, Integer> outcomes(long task) {
        return tasks.outcomes(task).stream().collect(Collectors.toMap(OutcomeCount::code, OutcomeCount::rows));
    }

    private List<String> entries() {
        return fixture.jdbc()
                .sql("select name from organisation order by name")
                .query(String.class)
                .list();
    }
}
