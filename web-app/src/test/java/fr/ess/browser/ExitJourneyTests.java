package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An officer follows a company that was taken over, and its employees buy the fund's stake back to the last euro. */
@BrowserTest
class ExitJourneyTests {

    private static final String FILE = "/fonds/dossiers/2007-001";

    @Test
    void theEmployeesBuyTheStakeBackToTheLastEuro(Visitor officer) {
        officer.signIn("fonds@demo.test");
        officer.open("/fonds/suivis?charge=moi&etat=");
        Pictures.DESKTOP.document(officer.page(), "fund-followups");
        officer.follow("Menuiserie des Trois Vallées (exemple)");
        officer.follow("Noter un point de suivi");
        officer.page().locator("#jobs").fill("onze");
        officer.submit("Enregistrer le point");
        assertThat(officer.page().getByText("Donnez un nombre d’emplois").first())
                .isVisible();
        officer.page().locator("#jobs").fill("11");
        officer.page().locator("#turnover").fill("1 150 000");
        officer.page().locator("#equity").fill("96 000,50");
        officer.submit("Enregistrer le point");
        assertThat(officer.page().locator("main")).containsText("96 000,50 €");
        Pictures.DESKTOP.document(officer.page(), "fund-followup");

        officer.follow("Sortie");
        assertThat(officer.page().locator("main")).containsText("Aucun échéancier n’est convenu");
        officer.follow("Convenir d’un échéancier");
        officer.page().locator("#count").fill("7");
        officer.submit("Enregistrer l’échéancier");
        assertThat(officer.page().locator("main")).containsText("3 428,57 €");
        assertThat(officer.page().locator("main")).containsText("3 428,58 €");
        Pictures.DESKTOP.document(officer.page(), "fund-exit");
        officer.page().locator("#echeance").fill("6 000");
        officer.submit("Simuler");
        assertThat(officer.page().locator("main")).containsText("12 000,00 €");

        repay(officer, "3 428,57", "20 571,43 €");
        repay(officer, "20 571,44", null);
        assertThat(officer.page().getByText("Il reste 20 571,43 € d’encours").first())
                .isVisible();
        officer.page().locator("#amount").fill("20 571,43");
        officer.submit("Noter le mouvement");
        officer.follow("Sortie");
        assertThat(officer.page().locator("main")).containsText("Prochaine étape : Sorti");
        officer.submit("Passer à « Sorti »");
        assertThat(officer.page().getByText("Le dossier est passé à l’étape").first())
                .isVisible();
        Pictures.DESKTOP.document(officer.page(), "fund-closing");
        officer.open(FILE + "/sortie?date=2012-12-31");
        assertThat(officer.page().locator("main")).containsText("24 000,00 €");

        officer.open("/fonds/mouvements?dossier=2007-001");
        assertThat(officer.page().locator("main")).containsText("Remboursement");
        officer.open("/fonds/mouvements?date=2012-12-31");
        assertThat(officer.page().locator("main")).containsText("1 000 000,00 €");
        Pictures.DESKTOP.document(officer.page(), "fund-ledger");
    }

    @Test
    void moneyMovesWithoutJavaScriptToo(@WithoutJavaScript Visitor officer) {
        officer.signIn("fonds@demo.test");
        officer.open("/fonds/dossiers/2008-003/realisation");
        officer.follow("Noter un mouvement");
        officer.submit("Noter le mouvement");
        assertThat(officer.page().getByText("Choisissez un mouvement.").first()).isVisible();
        officer.open("/fonds/dossiers/2008-003/realisation/tranches/nouvelle");
        officer.page().getByLabel("Capital").check();
        officer.page().locator("#amount").fill("1");
        officer.page().locator("#day").fill("2026-12-01");
        officer.submit("Prévoir la tranche");
        assertThat(officer.page().getByText("il reste 0,00 € à prévoir").first())
                .isVisible();
        officer.open("/fonds/dossiers/2008-002/sortie");
        officer.open("/fonds/dossiers/2008-002/suivi");
    }

    /** What is left is read on the page of the exit, where it was taken. */
    private static void repay(Visitor officer, String amount, @Nullable String left) {
        officer.follow("Noter un rachat");
        officer.page().locator("#amount").fill(amount);
        officer.submit("Noter le mouvement");
        if (left != null) {
            officer.follow("Sortie");
            assertThat(officer.page().locator("main")).containsText("Reste : " + left);
        }
    }
}
