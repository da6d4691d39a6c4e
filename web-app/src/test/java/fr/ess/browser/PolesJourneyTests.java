package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The poles: read by everybody, compared side by side, kept by the staff without losing what another wrote. */
@BrowserTest
class PolesJourneyTests {

    private static void choose(Visitor visitor, String label, String value) {
        visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(value);
    }

    @Test
    void everybodyReadsAPoleFromTheListToItsMembers(Visitor nobody) {
        nobody.open("/poles");
        assertThat(nobody.page().locator("main")).containsText("20 sur 100");
        choose(nobody, "Lieu", "region");
        choose(nobody, "État", "labelled");
        nobody.submit("Afficher");
        assertThat(nobody.page().locator("#liste")).hasText("4\u00a0pôles");
        nobody.click(nobody.page().locator(".table a", new Page.LocatorOptions().setHasText("Pôle Sud / Archer")));
        assertThat(nobody.page().locator("main")).containsText("Société par actions simplifiée (SAS)");
        assertThat(nobody.page().locator(".timeline")).containsText("2012 au plus tard");
        nobody.follow("La Nef");
        assertThat(nobody.path()).isEqualTo("/annuaire/la-nef");
        nobody.follow("Pôle Sud / Archer");
        assertThat(nobody.path()).isEqualTo("/poles/pole-sud-archer");

        nobody.open("/poles/pole-de-la-vallee");
        nobody.page().getByText("Voir le tableau").click();
        assertThat(nobody.page().locator(".chart-table")).containsText("47");
        nobody.check();
    }

    @Test
    void polesAreComparedWithoutJavaScript(@WithoutJavaScript Visitor nobody) {
        nobody.open("/poles/pole-sud-archer");
        nobody.follow("Le comparer à d’autres pôles");
        nobody.page()
                .getByLabel("SMAC 07", new Page.GetByLabelOptions().setExact(true))
                .check();
        nobody.submit("Comparer");
        assertThat(nobody.page().locator(".pole-comparison")).containsText("un territoire éclaté et rural");
        nobody.open("/poles?famille=sector&q=rien");
        assertThat(nobody.page().locator("main")).containsText("Aucun pôle ne correspond");
    }

    @Test
    void theStaffKeepAPoleAndAnotherEditIsNotLost(Visitor staff, Visitor colleague) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/poles");
        staff.follow("Nouveau pôle");
        staff.submit("Créer le pôle");
        assertThat(staff.status()).isEqualTo(422);
        staff.fill("Nom", "Pôle des Bauges");
        staff.fill("Lieu", "Le Châtelard (Savoie)");
        choose(staff, "Région ou département", "73");
        staff.fill("Source", "Compte rendu de la CRESS");
        staff.submit("Créer le pôle");
        String page = staff.path();
        choose(staff, "Trait", "TERRITORY:RURAL");
        staff.submit("Enregistrer le trait");
        assertThat(staff.status()).isEqualTo(422);
        staff.fill("D’où vient ce trait", "Diagnostic");
        staff.submit("Enregistrer le trait");
        choose(staff, "État", "EMERGING");
        staff.fill("À partir de", "03/2013");
        staff.fill("D’où vient cet état", "Convention");
        staff.submit("Enregistrer l’état");
        staff.fill("Fiche de l’annuaire", "oxalis");
        choose(staff, "Place", "LEADER");
        staff.page().locator("#membreSource").fill("Statuts");
        staff.submit("Enregistrer le membre");
        assertThat(staff.page().locator("main")).containsText("Oxalis");

        colleague.signIn("gestion@demo.test");
        colleague.open(page);
        staff.fill("Lieu", "Lescheraines (Savoie)");
        staff.submit("Enregistrer le pôle");
        colleague.fill("Présentation", "Un pôle de montagne.");
        colleague.fill("Lieu", "Bellecombe (Savoie)");
        colleague.submit("Enregistrer le pôle");
        assertThat(colleague.status()).isEqualTo(409);
        colleague
                .page()
                .locator(".conflict-choice", new Page.LocatorOptions().setHasText("Lescheraines"))
                .locator("input")
                .check();
        colleague.submit("Enregistrer ces choix");
        colleague.follow("Page publique");
        assertThat(colleague.page().locator("main")).containsText("Un pôle de montagne.");
        assertThat(colleague.page().locator(".lead"))
                .containsText("Lescheraines (Savoie), en émergence, depuis mars 2013");

        staff.open("/gestion/poles/appels");
        assertThat(staff.page().locator("main")).containsText("20\u00a0réponses de Rhône-Alpes sur 100");
    }
}
