package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ess.directory.imports.ImportTask.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of nobody's form: their columns are said once, remembered, and what is left to decide is decided. */
class MappedImportTests {

    private static final String FILE = "Structure;N° SIREN;Ville;CP;Tél;Notes\n"
            + "Les Amis;" + siren(40000001) + ";Grenoble;38000;476000000;x\n"
            + "Sans numéro;;Valence;26000;;y\n";

    private ImportFixture fixture;
    private ImportTasks tasks;
    private ImportWorker worker;
    private ColumnMappings mappings;
    private Settlements settlements;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        fixture = new ImportFixture();
        tasks = fixture.service(ImportTasks.class);
        worker = fixture.service(ImportWorker.class);
        mappings = fixture.service(ColumnMappings.class);
        settlements = fixture.service(Settlements.class);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void columnsAreProposedSaidAndRemembered() {
        long task = receive(FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(find(task).state()).isEqualTo(State.MAPPING_DUE);
        ColumnMappings.Preview preview = mappings.preview(task);
        assertThat(preview.mapping().targets())
                .containsExactly(Target.NAME, Target.SIREN, Target.COMMUNE, Target.POSTAL_CODE, Target.PHONE, null);
        assertThat(preview.rows().get(0)).contains("Les Amis", "x");

        List<@Nullable Target> said = new ArrayList<>(preview.mapping().targets());
        said.set(5, Target.NAME);
        assertThat(mappings.say(task, new ColumnMapping(said), "Gaël")).contains("Deux colonnes désignent « Nom »");
        assertThat(find(task).state()).isEqualTo(State.MAPPING_DUE);
        said.set(5, Target.DESCRIPTION);
        assertThat(mappings.say(task, new ColumnMapping(said), "Gaël")).isNull();
        worker.work();
        assertThat(find(task).state()).as(String.valueOf(find(task).failure())).isEqualTo(State.PLANNED);
        tasks.approve(task, "Gaël");
        worker.work();

        assertThat(fixture.text(
                        "select string_agg(concat_ws(' ', name, siren, phone, description, source), ', ' order by name)"
                                + " from organisation"))
                .isEqualTo("Les Amis " + siren(40000001) + " 0476000000 x FILE, Sans numéro y FILE");
        assertThat(fixture.run(ImportFixture.file(folder, "again.csv", FILE)).outcomes())
                .as("the same columns are known, from the command line too")
                .containsEntry(Outcome.UNCHANGED, 2);
    }

    @Test
    void aSheetOfAWorkbookIsChosen() throws IOException {
        Path file = new WorkbookFixture()
                .sheet("Accueil", false, WorkbookFixture.row(1, "Bienvenue", "dans", "ce classeur"))
                .sheet(
                        "Données",
                        true,
                        WorkbookFixture.row(1, "Nom", "SIRET", "Commune")
                                + WorkbookFixture.row(
                                        2, "Les Amis", RegisterImportTests.siret(siren(40000001), "00010"), "Grenoble"))
                .write(folder.resolve("a.xlsx"));
        long task = receive(Files.readAllBytes(file));
        assertThat(mappings.preview(task).sheets()).containsExactly("Accueil", "Données");
        assertThat(mappings.preview(task).hidden()).containsExactly("Données");

        mappings.read(task, "Données");
        worker.work();
        assertThat(mappings.say(task, mappings.preview(task).mapping(), "Gaël")).isNull();
        worker.work();
        assertThat(find(task).state()).as(String.valueOf(find(task).failure())).isEqualTo(State.PLANNED);
        assertThat(mappings.reconsider(task)).isTrue();
        assertThat(find(task).state()).isEqualTo(State.MAPPING_DUE);
    }

    @Test
    void realEstablishmentsOfInsertionComeIn() {
        Path list = Path.of("../../shared/data/ess/siae-rhone-alpes.csv");
        assumeThat(list).exists();
        long task = receive(list);
        assertThat(mappings.say(task, mappings.preview(task).mapping(), "Gaël")).isNull();
        worker.work();
        ImportReport first = fixture.run(list);

        assertThat(first.read()).isEqualTo(350);
        assertThat(first.findings()).containsEntry(Finding.PUBLIC_BODY, 20);
        assertThat(fixture.number("select count(*) from organisation where siren ~ '^[12]' and ess <> 'NO'"))
                .isZero();
        assertThat(fixture.number(
                        "select count(*) from organisation_search s join organisation o on o.id = s.organisation_id"
                                + " where o.position_kind = 'TO_CHECK' and s.place is not null"))
                .isZero();
        assertThat(fixture.run(list).outcomes())
                .containsEntry(Outcome.CREATE, 0)
                .containsEntry(Outcome.UPDATE, 0)
                .containsEntry(Outcome.CONFLICT, first.count(Outcome.CONFLICT));
    }

    @Test
    void aConflictIsSettledOnceForUsOrForTheFile() {
        Path list = ImportFixture.file(folder, "list.csv", ImportFixture.HEADER + row(1, "UNE") + row(2, "DEUX"));
        fixture.run(list);
        fixture.jdbc()
                .sql("update organisation set name = name || ' à nous', version = version + 1")
                .update();
        fixture.run(list);
        assertThat(settlements.tally()).isEqualTo(new Settlements.Tally(0, 2));
        assertThat(settlements.contradictions(10).get(0).fields())
                .singleElement()
                .asString()
                .contains("UNE à nous");

        assertThat(settlements.settle(2, 2, false, "Gaël")).isTrue();
        assertThat(settlements.settle(2, 3, true, "Gaël")).isTrue();
        assertThat(settlements.settle(2, 3, true, "Gaël")).as("twice").isFalse();

        assertThat(fixture.text("select string_agg(name, ', ' order by siren) from organisation"))
                .isEqualTo("UNE à nous, DEUX");
        assertThat(fixture.run(list).outcomes()).containsEntry(Outcome.UNCHANGED, 2);
        assertThat(settlements.tally()).isEqualTo(new Settlements.Tally(0, 0));
    }

    @Test
    void endingsAreAcceptedOrRefusedAndNotAskedAgain() {
        fixture.run(ImportFixture.file(folder, "list.csv", ImportFixture.HEADER + row(1, "UNE") + row(2, "DEUX")));
        Path units = ImportFixture.file(
                folder,
                "units.csv",
                RegisterImportTests.UNITS
                        + RegisterImportTests.unit(siren(50_000_001L), "UNE", "9220", "C")
                        + RegisterImportTests.unit(siren(50_000_002L), "DEUX", "9220", "C"));
        fixture.run(units);
        List<Settlements.Closing> closings = settlements.closings(10);
        assertThat(closings).extracting(Settlements.Closing::name).containsExactly("UNE", "DEUX");

        assertThat(settlements.accept(List.of(closings.get(0).id()), "Gaël")).isEqualTo(1);
        assertThat(settlements.refuse(List.of(closings.get(1).id()), "Gaël")).isEqualTo(1);

        assertThat(fixture.text("select string_agg(status, ' ' order by siren) from organisation"))
                .isEqualTo("CLOSED PUBLISHED");
        assertThat(fixture.run(units).outcomes()).containsEntry(Outcome.CLOSED, 0);
    }

    @Test
    void abandoningInTheSecondThePlanFinishesIsQuiet() {
        long task = tasks(ImportFixture.HEADER + row(1, "UNE"));
        CompletableFuture<Void> work = new TransactionTemplate(fixture.service(PlatformTransactionManager.class))
                .execute(status -> {
                    fixture.jdbc()
                            .sql("lock table sirene_unit in access exclusive mode")
                            .update();
                    CompletableFuture<Void> begun = onItsOwnThread(worker::work);
                    while (fixture.number("select count(*) from pg_locks where not granted"
                                    + " and relation = 'sirene_unit'::regclass")
                            == 0) {
                        Thread.onSpinWait();
                    }
                    onItsOwnThread(() -> tasks.abandon(task)).join();
                    return begun;
                });
        Objects.requireNonNull(work).join();

        assertThat(find(task).state()).isEqualTo(State.CANCELLED);
        assertThat(find(task).failure()).isNull();
    }

    /** The pool that Java shares has one thread where there are two processors: the second would wait for the first. */
    private static CompletableFuture<Void> onItsOwnThread(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task).start());
    }

    private static String row(int number, String name) {
        return siren(50_000_000L + number) + "," + name + ",Association,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";
    }

    private ImportTask find(long task) {
        return tasks.find(task).orElseThrow();
    }

    private long tasks(String text) {
        try {
            return tasks.receive("liste.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "Gaël");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long receive(byte[] content) {
        try {
            long task = tasks.receive("fichier", new ByteArrayInputStream(content), "Gaël");
            worker.work();
            return task;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long receive(Path file) {
        try {
            return receive(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
