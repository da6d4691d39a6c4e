package fr.ess.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.directory.Territories;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ExtendWith(OutputCaptureExtension.class)
class ReferenceCommandTests {

    private static final String HEADER = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private ReferenceCommand command;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        command = new ReferenceCommand(new CommunesUpdate(
                database.jdbc(), Journal.on(database.jdbc()), new JdbcTransactionManager(database.dataSource())));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theJournalTellsWhatWasLoadedAndNothingOfATrial() throws IOException {
        Path file =
                write("v_commune_2027.csv", HEADER + "COM,01999,84,01,01D,012,0,NOUVELLE,Nouvelle,Nouvelle,0199,\n");
        command.run(List.of(file.toString(), "--simuler"));
        assertThat(loadings()).isZero();

        command.run(List.of(file.toString()));
        assertThat(loadings()).isEqualTo(1);
    }

    @Test
    void instancesThatRunKnowWhatWasLoaded() throws IOException {
        Territories one = new Territories(database.jdbc());
        Territories other = new Territories(database.jdbc());
        assertThat(name(one)).isEqualTo("Grenoble");
        assertThat(name(other)).isEqualTo("Grenoble");

        Path file = write("v_commune_2027.csv", HEADER + "COM,38185,84,38,38D,381,0,G,G,Grenoble-en-Dauphiné,3899,\n");
        command.run(List.of(file.toString(), "--simuler"));
        assertThat(name(one)).isEqualTo("Grenoble");

        command.run(List.of(file.toString()));
        assertThat(name(one)).isEqualTo("Grenoble-en-Dauphiné");
        assertThat(name(other)).isEqualTo("Grenoble-en-Dauphiné");
    }

    private static String name(Territories territories) {
        return territories.byCode("38185").orElseThrow().name();
    }

    private long loadings() {
        return database.jdbc()
                .sql("select count(*) from journal_entry where action = 'reference.updated'")
                .query(Long.class)
                .single();
    }

    @Test
    void inseesFileIsTakenRowByRow(CapturedOutput output) throws IOException {
        Path file = write("v_commune_2027.csv", HEADER + """
                COM,69123,84,69,69M,691,0,LYON,Lyon,Lyon,6999,
                COM,38185,84,38,38D,381,0,GRENOBLE,Grenoble,Grenoble-en-Dauphiné,3899,
                COM,01999,84,01,01D,012,0,NOUVELLE,Nouvelle,Nouvelle-Commune,0199,
                COM,75056,11,75,75C,751,0,PARIS,Paris,Paris,7599,
                COM,38X85,84,38,38D,381,0,X,X,Mal codée,3899,
                COMD,01998,,,,,0,ANCIENNE,Ancienne,Ancienne,,01999
                ARM,69383,84,69,69M,691,0,LYON 03,Lyon 3e,Lyon 3e Arrondissement,6999,69123
                """);
        assertThat(command.run(List.of(file.toString()))).isZero();
        assertThat(output)
                .containsPattern("créées +2\n")
                .containsPattern("modifiées +1\n")
                .containsPattern("inchangées +2\n")
                .containsPattern("rejetées +1\n")
                .contains("38X85 Mal codée")
                .contains("laissées de côté : 1");
        assertThat(name("38185")).isEqualTo("Grenoble-en-Dauphiné");
        assertThat(name("01999")).isEqualTo("Nouvelle-Commune");
    }

    @Test
    void theSameFileAgainChangesNothing(CapturedOutput output) throws IOException {
        Path file = write("v_commune.csv", HEADER + "COM,38185,84,38,38D,381,0,G,G,Grenoble-en-Dauphiné,3899,\n");
        command.run(List.of(file.toString()));
        assertThat(command.run(List.of(file.toString()))).isZero();
        assertThat(output).containsPattern("modifiées +0\n").containsPattern("inchangées +1\n");
    }

    @Test
    void aTrialTellsAndWritesNothing(CapturedOutput output) throws IOException {
        Path file = write("v_commune.csv", HEADER + "COM,38185,84,38,38D,381,0,G,G,Grenoble-en-Dauphiné,3899,\n");
        assertThat(command.run(List.of(file.toString(), "--simuler"))).isZero();
        assertThat(output).containsPattern("modifiées +1\n").contains("rien n’est écrit");
        assertThat(name("38185")).isEqualTo("Grenoble");
    }

    @Test
    void etalabsFileBringsPopulationsAndPostalCodes() throws IOException {
        Path file = write("communes.json", """
                [{"code":"38185","nom":"Grenoble","departement":"38","region":"84","type":"commune-actuelle",
                  "codesPostaux":["38000","38100","38999"],"population":200000,"zone":"metro"},
                 {"code":"69381","nom":"Lyon 1er Arrondissement","type":"arrondissement-municipal","commune":"69123"}]""");
        int before = departement();
        int grenoble = count("select population from territory where code = '38185'");
        assertThat(command.run(List.of(file.toString()))).isZero();
        assertThat(departement()).isEqualTo(before + 200_000 - grenoble);
        assertThat(count("select count(*) from postal_code where code = '38999'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SIREN,Nom\n1,2\n",
                "[{\"code\": \"38185\", ",
                "[1, 2]",
                "[]",
                "TYPECOM,COM\nCOM,38185\n",
                "TYPECOM,COM,DEP,LIBELLE,COMPARENT\n\"COM,38185"
            })
    void anUnusableFileIsRefusedInOneSentence(String content, CapturedOutput output) throws IOException {
        Path file = write("bad", content);
        assertThat(command.run(List.of(file.toString()))).isEqualTo(1);
        assertThat(output.getErr().strip()).isNotEmpty().doesNotContain("Exception", "\n");
    }

    @Test
    void aMissingFileAndMissingArgumentsAreTold(CapturedOutput output) {
        assertThat(command.run(List.of())).isEqualTo(1);
        assertThat(command.run(List.of("nulle-part.csv"))).isEqualTo(1);
        assertThat(output.getErr()).contains("Usage", "n’existe pas");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String name(String code) {
        return database.jdbc()
                .sql("select name from territory where level = 'COMMUNE' and code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private int departement() {
        return count("select population from territory where level = 'DEPARTEMENT' and code = '38'");
    }

    private int count(String sql) {
        return database.jdbc().sql(sql).query(Integer.class).single();
    }
}
