package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The staff look at past days, paste money, prepare questions, keep documents and take answers away. */
@BrowserTest
class ContractDeskJourneyTests {

    @Test
    void theStaffReadThePastAndPasteMoneyWithoutJavaScriptToo(@WithoutJavaScript Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/tableau-de-bord?contrat=ess-2014-2016");
        staff.fill("Lire à une autre date", "2015-03-20");
        staff.submit("Lire");
        assertThat(staff.page().locator("main")).containsText("Aucun bilan n’était en retard");
        Pictures.DESKTOP.document(staff.page(), "contract-dashboard");
        staff.open("/gestion/contrat/bilans?contrat=ess-2014-2016&date=2015-03-20");
        staff.follow("Campagne 2014");
        assertThat(staff.page().locator("main")).containsText("Vous lisez ce qui était connu le");
        staff.open("/gestion/contrat/bilans?contrat=ess-2014-2016");
        staff.follow("Campagne 2014");
        staff.follow("Toutes les réponses, en tableau et en fichiers");
        assertThat(staff.page().locator(".sheet-hash")).isVisible();

        staff.open("/gestion/contrat/financements?contrat=ess-2014-2016&date=2015-01-20");
        staff.follow("Affectations");
        staff.open("/gestion/contrat/financements?contrat=ess-2014-2016");
        staff.follow("Plusieurs à la fois");
        staff.fill("Lignes", "Affecté;II_2.1.2;Nobody;2014;beaucoup;2015-02-01");
        staff.submit("Montrer le plan");
        assertThat(staff.page().locator(".error-summary")).containsText("Choisissez un financeur du contrat.");
        staff.fill(
                "Lignes",
                "Étape;Action;Financeur;Année;Montant;Date\nAffecté;I_1.1.2;Région Rhône-Alpes;2014;1 000,00;01/02/2015");
        staff.submit("Montrer le plan");
        Pictures.DESKTOP.document(staff.page(), "money-plan");
        staff.click(staff.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Enregistrer 1\\sligne"))));
        assertThat(staff.page().getByText("Toutes les lignes sont enregistrées."))
                .isVisible();
        staff.follow("Ajouter un financeur");
        staff.submit("Ajouter le financeur");
        assertThat(staff.page().getByText("Choisissez qui paie.").first()).isVisible();
    }

    @Test
    void theStaffPrepareQuestionsAndKeepDocuments(Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/bilans?contrat=ess-2014-2016");
        staff.fill("Titre du modèle", "Bilan de 2016");
        staff.page().locator("#depuis").selectOption("Celles de « Bilan annuel (exemple) »");
        staff.submit("Créer le modèle");
        staff.click(staff.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Descendre"))
                .first());
        Pictures.DESKTOP.document(staff.page(), "report-template");
        staff.follow("Ce qui a été fait dans l’année");
        staff.page().locator("#label").fill("Ce qui a été fait");
        staff.submit("Enregistrer la question");
        assertThat(staff.page().getByText("La question est enregistrée.")).isVisible();
        staff.open("/gestion/contrat/indicateurs?contrat=ess-2014-2016");
        staff.open("/contrat/indicateurs?contrat=ess-2014-2016");

        staff.open("/gestion/contrat/instances?date=2016-02-04");
        staff.follow("Comité de pilotage stratégique");
        staff.click(staff.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Corriger le nom"))
                .first());
        staff.fill("Prénom et nom", "Anne Étamine-Rivet (exemple)");
        staff.submit("Enregistrer la correction");
        staff.follow("COPIL de 2016");
        staff.page()
                .locator("#document")
                .setInputFiles(new FilePayload(
                        "note.pdf", "application/pdf", "%PDF-1.7 note".getBytes(StandardCharsets.UTF_8)));
        staff.submit("Joindre");
        assertThat(staff.page().locator("main")).containsText("note.pdf");
        staff.follow("Ajouter une décision");
        staff.submit("Enregistrer la décision");

        staff.open("/gestion/contrat/actes/nouveau?contrat=ess-2014-2016");
        staff.page().getByLabel("Un avenant, que chaque partie signe").check();
        staff.fill("Intitulé", "Un axe de plus");
        staff.fill("Entrée en vigueur prévue", "2015-10-01");
        staff.submit("Ouvrir le brouillon");
        staff.page().getByText("Ajouter autre chose").click();
        staff.follow("Ajouter un objectif");
        staff.submit("Ajouter à l’acte");
        assertThat(staff.page().locator("#parent-erreur")).isVisible();
        staff.back();
        staff.back();
        staff.page().getByText("Ajouter autre chose").click();
        staff.follow("Ajouter un financeur signataire");
    }
}
