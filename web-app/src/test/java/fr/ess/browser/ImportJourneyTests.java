package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The staff import a file in the browser: they read the plan, apply it, and take it back. */
@BrowserTest
class ImportJourneyTests {

    private static final String IMPORTS = "/gestion/annuaire/imports";

    private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    private static final String LIST = """
            SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,\
            Libellé de la commune de l'établissement,Code du département de l'établissement,\
            Département de l'établissement,Région de l'établissement
            404833048,LES JARDINS PARTAGES DU GLANDON,Association,73130,Saint-Colomban-des-Villards,73,Savoie,Auvergne-Rhône-Alpes
            ,SANS NUMERO,Association,69001,Lyon,69,Rhône,Auvergne-Rhône-Alpes
            """;

    @Test
    void aFileIsPlannedReadAppliedAndTakenBack(Visitor staff, Visitor reader) {
        staff.signIn("gestion@demo.test");
        staff.open(IMPORTS);
        send(staff, "glandon.csv", LIST);
        staff.waitFor("Ce que l’import ferait");
        Pictures.DESKTOP.document(staff.page(), "import-plan");
        assertThat(staff.page().locator("main")).containsText("SANS NUMERO");

        staff.page().getByText("Appliquer", EXACTLY).click();
        staff.waitFor("Retirer l’import");
        assertThat(staff.path()).matches(IMPORTS + "/[0-9]+");

        reader.open("/annuaire?q=jardins+du+glandon");
        assertThat(reader.page().locator("main")).containsText("JARDINS PARTAGES DU GLANDON");

        staff.open(staff.path() + "/retrait");
        staff.submit("Retirer cet import");
        assertThat(staff.page().locator("main")).containsText("Import retiré");
        reader.open("/annuaire?q=jardins+du+glandon");
        assertThat(reader.page().locator("main")).not().containsText("JARDINS PARTAGES DU GLANDON");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithItsReasonWithoutJavaScriptToo(@WithoutJavaScript Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open(IMPORTS);
        send(staff, "autre.csv", "nom;prenom\nA;B\n");
        staff.page().waitForCondition(() -> {
            staff.page().reload();
            return staff.page().getByText("Le fichier est refusé").isVisible();
        });
        staff.waitFor("Le fichier est refusé");
        assertThat(staff.page().locator("main")).containsText("En-tête inconnu");
        staff.submit("Retirer de la liste");

        assertThat(staff.page().locator("main")).not().containsText("autre.csv");
    }

    @Test
    void aWorkbookIsReadOnceItsColumnsAreSaid(Visitor staff) throws IOException {
        staff.signIn("gestion@demo.test");
        staff.open(IMPORTS);
        send(staff, "associations.xlsx", workbook());
        staff.waitFor("Dites ce que chaque colonne veut dire");
        assertThat(staff.page().getByLabel("Structure")).hasValue("NAME");
        Pictures.DESKTOP.document(staff.page(), "import-columns");
        staff.page().getByLabel("À propos").selectOption("DESCRIPTION");
        staff.submit("Dresser le plan");
        staff.waitFor("Ce que l’import ferait");
        assertThat(staff.page().locator("main")).containsText("LES BARQUES DU LAC DE PALADRU");

        staff.page().getByText("Appliquer", EXACTLY).click();
        staff.waitFor("Retirer l’import");
        staff.open(staff.path() + "/retrait");
        staff.submit("Retirer cet import");
        staff.open(IMPORTS + "/decisions");
        assertThat(staff.page().locator("main")).containsText("Fermetures proposées");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>"
                            + row(1, "Structure", "Ville", "CP", "À propos")
                            + row(2, "LES BARQUES DU LAC DE PALADRU", "Charavines", "38850", "Barques en bois")
                            + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">"
                + Stream.of(cells)
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining())
                + "</row>";
    }

    private static void send(Visitor staff, String name, String text) {
        send(staff, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Visitor staff, String name, byte[] content) {
        Page page = staff.page();
        page.getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", content));
        page.getByText("Envoyer", EXACTLY).click();
        page.waitForURL("**/envois/**");
    }
}
