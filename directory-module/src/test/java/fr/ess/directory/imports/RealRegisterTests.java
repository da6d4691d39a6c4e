package fr.ess.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real extracts of the registers, where they lie beside the repository. */
class RealRegisterTests {

    private static final Path DATA = Path.of("../../shared/data");

    @BeforeEach
    void files() {
        assumeThat(DATA).as("the real files are no part of the repository").exists();
    }

    @Test
    void legalUnitsOf2025AreSortedByThePerimeter() {
        try (ImportFixture fixture = new ImportFixture()) {
            ImportReport report = fixture.run(DATA.resolve("sirene/StockUniteLegale-ess.csv"));

            assertThat(report.read()).isEqualTo(3_667);
            assertThat(report.findings()).containsEntry(Finding.CEASED, 539);
            int kept = fixture.number("select count(*) from sirene_unit");
            assertThat(report.findings()).containsEntry(Finding.UNIT_KEPT, kept);
            assertThat(kept + report.count(Outcome.REJECTED)).isEqualTo(3_667);
            assertThat(kept).isGreaterThan(2_500);
            assertThat(fixture.number("select count(*) from sirene_unit where siren ~ '^[12]'"))
                    .isZero();
            assertThat(fixture.number("select count(*) from organisation")).isZero();

            ImportReport again = fixture.run(DATA.resolve("sirene/StockUniteLegale-ess.csv"));
            assertThat(again.outcomes()).isEqualTo(report.outcomes());
            assertThat(fixture.number("select count(distinct run_id) from sirene_unit"))
                    .isEqualTo(1);
        }
    }

    @Test
    void olderFormsAreReadAndBrokenOnesRefused() {
        try (ImportFixture fixture = new ImportFixture()) {
            assertThat(fixture.run(DATA.resolve("sirene/sample_unites_legales_OK.csv"))
                            .outcomes())
                    .containsEntry(Outcome.REJECTED, 3);
            assertThat(fixture.run(DATA.resolve("sirene/sample_etablissements_OK.csv"))
                            .findings())
                    .containsEntry(Finding.UNIT_UNKNOWN, 3);
            assertThatThrownBy(() -> fixture.run(DATA.resolve("sirene/sample_unites_legales_KO.csv")))
                    .isInstanceOf(ImportFailure.class)
                    .hasMessageContaining("statutDiffusionUniteLegale");
            assertThatThrownBy(() -> fixture.run(DATA.resolve("sirene/sample_etablissements_KO_missing_header.csv")))
                    .isInstanceOf(ImportFailure.class)
                    .hasMessageContaining("nic");
        }
    }

    @Test
    void bothFilesOfTheRegisterOfAssociationsAreKnown() {
        try (ImportFixture fixture = new ImportFixture()) {
            ImportReport declared = fixture.run(DATA.resolve("rna/rna_sample_waldec.csv"));

            assertThat(declared.outcomes()).containsEntry(Outcome.CREATE, 2).containsEntry(Outcome.REJECTED, 1);
            assertThat(fixture.text("select string_agg(rna || ' ' || t.name, ', ' order by rna) from organisation o"
                            + " join territory t on t.id = o.commune_id"))
                    .isEqualTo("W012000002 Villeurbanne, W012000005 Fontaines-sur-Saône");
            assertThat(fixture.run(DATA.resolve("rna/rna_sample_import.csv")).findings())
                    .containsEntry(Finding.OTHER_DEPARTEMENT, 3);
            assertThat(fixture.run(DATA.resolve("rna/reencode_test.csv")).count(Outcome.CREATE))
                    .isZero();
        }
    }
}
