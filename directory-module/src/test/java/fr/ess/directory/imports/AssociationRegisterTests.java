package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The register of associations, whose rows mostly have no SIREN. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssociationRegisterTests {

    private static final String HEADER = "id;siret;date_creat;date_disso;titre;objet;adrs_numvoie;adrs_typevoie;"
            + "adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;siteweb;position\n";

    private ImportFixture fixture;

    @TempDir
    Path folder;

    @BeforeAll
    void open() {
        fixture = new ImportFixture();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc().sql("delete from import_run").update();
        fixture.jdbc().sql("delete from organisation").update();
    }

    @Test
    void anAssociationIsKnownByItsNumber() {
        String file = HEADER + association("W382000001", "LES AMIS", "A");

        assertThat(run(file).outcomes()).containsEntry(Outcome.CREATE, 1);
        assertThat(fixture.text(
                        "select concat_ws(' | ', rna, siren, ess, legal_category, address, description, website,"
                                + " founded_on, source) from organisation"))
                .isEqualTo("W382000001 | YES | 9220 | 3 RUE Pascal | aider | https://amis.example | 2014-06-17 | RNA");
        assertThat(run(file).outcomes()).containsEntry(Outcome.UNCHANGED, 1);
        assertThat(run(file.replace("LES AMIS", "LES AMIES")).outcomes()).containsEntry(Outcome.UPDATE, 1);
    }

    @Test
    void aNamesakeInTheCommuneIsAQuestion() {
        fixture.run(ImportFixture.file(
                folder,
                "list.csv",
                ImportFixture.HEADER + siren(40000001) + ",Les Amis,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n"));

        assertThat(run(HEADER + association("W382000001", "LES AMIS", "A")).outcomes())
                .containsEntry(Outcome.CONFLICT, 1)
                .containsEntry(Outcome.CREATE, 0);
        assertThat(fixture.told(2)).contains("une fiche du même nom existe dans la commune");
    }

    @Test
    void aSiretLeadsToTheEntryOfThatCompany() {
        String siren = siren(40000001);
        fixture.run(ImportFixture.file(
                folder,
                "list.csv",
                ImportFixture.HEADER + siren + ",Les Amis,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n"));
        String siret = RegisterImportTests.siret(siren, "00010");

        assertThat(run(HEADER
                                + association("W382000001", "LES AMIS", "A")
                                        .replace("W382000001;", "W382000001;" + siret))
                        .outcomes())
                .containsEntry(Outcome.UPDATE, 1);
        assertThat(fixture.text("select rna from organisation")).isEqualTo("W382000001");
    }

    @Test
    void dissolvedOnesAreSuggestedWhereTheyAreKnown() {
        run(HEADER + association("W382000001", "LES AMIS", "A"));

        ImportReport report =
                run(HEADER + association("W382000001", "LES AMIS", "D") + association("W382000002", "X", "D"));

        assertThat(report.outcomes()).containsEntry(Outcome.CLOSED, 1).containsEntry(Outcome.REJECTED, 1);
    }

    @Test
    void elsewhereAndUnnumberedOnesAreRefused() {
        ImportReport report = run(HEADER
                + association("W632007046", "BLACK OWL", "A").replace("38185", "63113")
                + association("382P0001", "SANS NUMERO", "A"));

        assertThat(report.findings())
                .containsEntry(Finding.OTHER_DEPARTEMENT, 1)
                .containsEntry(Finding.RNA_UNREADABLE, 1);
    }

    private static String association(String number, String title, String position) {
        return number + ";;2014-06-17;0001-01-01;" + title + ";aider;3;RUE;Pascal;38185;38000;Grenoble;amis.example;"
                + position + "\n";
    }

    private ImportReport run(String text) {
        return fixture.run(ImportFixture.file(folder, "rna.csv", text));
    }
}
