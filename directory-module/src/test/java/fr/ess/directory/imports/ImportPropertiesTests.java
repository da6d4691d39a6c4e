package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.HEADER;
import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever the file: its rows are all told, each once, and importing it again is importing it once. */
class ImportPropertiesTests {

    private static final ImportFixture fixture = new ImportFixture();

    @AfterContainer
    static void close() {
        fixture.close();
    }

    @Property(tries = 60)
    void outcomesPartitionTheRowsAndTwiceIsOnce(@ForAll("files") List<List<String>> rows) throws IOException {
        fixture.jdbc().sql("delete from import_run").update();
        fixture.jdbc().sql("delete from organisation").update();
        Path file = Files.createTempFile("import", ".csv");
        try {
            Files.writeString(
                    file,
                    HEADER + rows.stream().map(ImportPropertiesTests::line).collect(Collectors.joining()));

            ImportReport trial = fixture.run(file, true);
            ImportReport first = fixture.run(file);
            String once = entries();
            ImportReport second = fixture.run(file);

            assertThat(first.read()).isEqualTo(rows.size());
            assertThat(trial.outcomes()).isEqualTo(first.outcomes());
            assertThat(fixture.number("select count(*) from import_row where run_id = 1") + unremarkable(first))
                    .isEqualTo(rows.size());
            assertThat(fixture.number("select count(*) from organisation")).isEqualTo(first.count(Outcome.CREATE));
            assertThat(second.outcomes())
                    .isEqualTo(Map.of(
                            Outcome.CREATE, 0,
                            Outcome.UPDATE, 0,
                            Outcome.CONFLICT, 0,
                            Outcome.CLOSED, 0,
                            Outcome.UNCHANGED, first.count(Outcome.CREATE) + first.count(Outcome.UNCHANGED),
                            Outcome.REJECTED, first.count(Outcome.REJECTED)));
            assertThat(entries()).isEqualTo(once);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> sirens = Arbitraries.oneOf(
                Arbitraries.longs().between(40_000_000, 40_000_009).map(ImportFixture::siren),
                Arbitraries.longs()
                        .between(500_000, 99_999_999)
                        .map(start -> String.valueOf(Long.parseLong(siren(start)))),
                Arbitraries.of("", "123456789", "3.01012365E8", "3.1E8", siren(21_010_283)));
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of("COMITE DES FETES", "", " ", "L'œuvre", "FOO 301012365", "+"),
                Arbitraries.strings().excludeChars('\0').ofMaxLength(12));
        Arbitrary<List<String>> places = Arbitraries.of(
                List.of("38000", "GRENOBLE", "38", "ISERE", "AUVERGNE RHONE ALPES"),
                List.of("1000", "BOURG EN BRESSE", "1", "AIN", "AUVERGNE RHONE ALPES"),
                List.of("69003", "LYON 3EME", "69", "RHONE", ""),
                List.of("7230", "", "7", "ARDECHE", "AUVERGNE RHONE ALPES"),
                List.of("", "", "", "", ""),
                List.of("75001", "PARIS", "75", "PARIS", "ILE DE FRANCE"));
        return Combinators.combine(sirens, names, Arbitraries.of("", "Association", "Autre"), places)
                .as((siren, name, family, place) -> List.of(
                        siren, name, family, place.get(0), place.get(1), place.get(2), place.get(3), place.get(4)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** Rows that change nothing and call for nothing are counted, not kept. */
    private static int unremarkable(ImportReport report) {
        return report.count(Outcome.UNCHANGED)
                - fixture.number("select count(*) from import_row where run_id = 1 and outcome = 'UNCHANGED'");
    }

    private static String entries() {
        return fixture.text("select string_agg(o::text, '|' order by id) from organisation o");
    }
}
