package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The contract changes by an act that everybody signs, and is still read as it was; a funder confirms what it paid. */
@BrowserTest
class AmendmentJourneyTests {

    @Test
    void theStaffAmendTheContractAndBothStatesAreRead(Visitor staff, Visitor reader) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion");
        staff.follow("Contrat sectoriel");
        Pictures.DESKTOP.document(staff.page(), "contract-desk");
        staff.follow("Actes et avenants");
        staff.follow("Écrire un acte");
        staff.submit("Ouvrir le brouillon");
        assertThat(staff.page().getByText("Donnez un intitulé").first()).isVisible();
        staff.page().getByLabel("Un avenant, que chaque partie signe").check();
        staff.fill("Intitulé", "Participation de l’État en 2015");
        staff.fill("Entrée en vigueur prévue", "2015-09-01");
        staff.submit("Ouvrir le brouillon");

        staff.follow("Fixer un montant");
        staff.click(staff.page()
                .getByText("État – préfecture de la région Rhône-Alpes, 2015")
                .first());
        staff.fill("Montant", "1e9");
        staff.page().locator("#certainty").selectOption("Ferme");
        staff.submit("Enregistrer dans l’acte");
        assertThat(staff.page().locator("#amount")).hasValue("1e9");
        staff.fill("Montant", "1 234 567,89 €");
        staff.submit("Enregistrer dans l’acte");
        assertThat(staff.page().locator("main")).containsText("Toute modification à la présente convention");
        staff.follow("Modifier un élément");
        staff.click(staff.page().getByText("I_1.1.1 –").first());
        staff.fill("Intitulé", "Rhône-Alpes Solidaires, ses déclinaisons locales et ses éditions");
        staff.submit("Enregistrer dans l’acte");
        staff.follow("Avant et après, mot à mot");
        assertThat(staff.page().locator("ins").getByText("éditions")).isVisible();
        Pictures.DESKTOP.document(staff.page(), "amendment-differences");
        staff.back();
        Pictures.DESKTOP.document(staff.page(), "amendment-draft");
        staff.submit("Proposer à la signature");

        Locator unsigned = staff.page().getByLabel("Signé le");
        while (unsigned.count() > 0) {
            unsigned.first().fill("2015-09-01");
            staff.click(staff.page().getByText("Enregistrer la signature").first());
        }
        staff.submit("Mettre en vigueur");
        assertThat(staff.page().locator("main")).containsText("En vigueur depuis le");

        reader.open("/contrat/avenants?date=2015-09-01");
        assertThat(reader.page().locator("main")).containsText("Participation de l’État en 2015");
        assertThat(reader.page().locator("main")).containsText("1 234 567,89");
        reader.open("/contrat/avenants?date=2014-12-31");
        assertThat(reader.page().locator("main")).containsText("Aucun avenant ce jour-là");
    }

    @Test
    void theStaffEnterMoneyAndLearnWhatIsLeftWithoutJavaScriptToo(@WithoutJavaScript Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/financements");
        Pictures.DESKTOP.document(staff.page(), "contract-money-desk");
        staff.follow("Saisir une ligne");
        staff.page().getByLabel("Affecté").check();
        staff.page().locator("#funder").selectOption("Région Rhône-Alpes");
        staff.page().locator("#year").selectOption("2014");
        staff.page()
                .locator("#action")
                .selectOption(staff.page().locator("#action option").nth(1).textContent());
        staff.fill("Montant", "9 000 000,00");
        staff.fill("Date", "2015-02-01");
        staff.submit("Enregistrer la ligne");
        assertThat(staff.page().locator("#amount-erreur")).containsText("il reste");
        staff.fill("Montant", "1 000,00");
        staff.submit("Enregistrer la ligne");
        staff.click(staff.page().getByText("Contre-passer").first());
        staff.page().locator("#motif").fill("Saisie d’essai");
        staff.submit("Contre-passer");
        assertThat(staff.page().locator("main")).containsText("Saisie d’essai");
    }

    @Test
    void aFunderConfirmsAPayment(Visitor funder) {
        funder.signIn("region@demo.test");
        funder.open("/financeur");
        Pictures.DESKTOP.document(funder.page(), "funder");
        funder.click(
                funder.page().locator("main form[action*=confirmation] button").first());
        assertThat(funder.page().getByText("Le paiement est confirmé.").first()).isVisible();
        assertThat(funder.page().locator("main")).containsText("par Rachel Région");
        funder.open("/financeur?date=2014-12-31");
        assertThat(funder.page().locator("main")).containsText("Aucun paiement n’attend votre confirmation.");
    }
}
