package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.HEADER;
import static fr.ess.directory.imports.ImportFixture.siren;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTests {

    @TempDir
    Path folder;

    @Test
    void theReportIsReadableAndAddsUp() {
        try (ImportFixture fixture = new ImportFixture()) {
            String file = ImportFixture.file(
                            folder,
                            "liste.csv",
                            HEADER
                                    + siren(40000001) + ",UN,,1000,BOURG-EN-BRESSE,1,AIN,AUVERGNE RHONE ALPES\n"
                                    + siren(40000002) + ",DEUX,,38000,GRENOBLE,38,ISERE,\n"
                                    + "12,TROIS,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n")
                    .toString();

            assertThat(fixture.command(file, "--simuler"))
                    .contains("Simulation d’import de « liste.csv » (liste nationale des entreprises de l’ESS)")
                    .contains("Lignes lues : 3", "créées : 2", "rejetées : 1")
                    .contains("ligne 3, créée, " + siren(40000002) + ", « DEUX » : famille absente, laissée inconnue ;"
                            + " région absente, déduite de la commune")
                    .contains("ligne 4, rejetée, « TROIS » : SIREN illisible « 12 »")
                    .contains("zéro de tête restitué au code postal : 1")
                    .contains("Simulation : rien n’a été écrit.")
                    .endsWith("[0]");
            assertThat(fixture.command(file)).contains("Import n° 1 enregistré").endsWith("[0]");
            assertThat(fixture.command("--simuler", file)).contains("inchangées : 2", "rejetées : 1");
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInOneSentence() {
        try (ImportFixture fixture = new ImportFixture()) {
            assertThat(fixture.command())
                    .contains("Usage : importer FICHIER [--simuler]")
                    .endsWith("[1]");
            assertThat(fixture.command("a", "b")).endsWith("[1]");
            assertThat(fixture.command("--essai", "x")).contains("Usage").endsWith("[1]");
            assertThat(fixture.command("absent.csv"))
                    .isEqualTo("Le fichier « absent.csv » n’existe pas." + System.lineSeparator() + "[1]");
            assertThat(fixture.command("a\0b"))
                    .contains("n’est pas un nom de fichier")
                    .endsWith("[1]");
        }
    }
}
