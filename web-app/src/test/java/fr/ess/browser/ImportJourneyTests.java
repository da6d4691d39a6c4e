package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

    private static void send(Visitor staff, String name, String text) {
        Page page = staff.page();
        page.getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Envoyer", EXACTLY).click();
        page.waitForURL("**/envois/*");
    }
}
