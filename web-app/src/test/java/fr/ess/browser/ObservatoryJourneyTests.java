package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From the région to a commune, through the years, and to how a figure is made. */
@BrowserTest
class ObservatoryJourneyTests {

    @Test
    void everybodyReadsATerritoryAndSeesHowItsFiguresAreMade(Visitor nobody) {
        nobody.open("/observatoire");
        assertThat(nobody.page().locator("h1")).containsText("Rhône-Alpes");
        assertThat(nobody.page().locator(".observatory-map")).isVisible();
        nobody.follow("Isère");
        assertThat(nobody.page().locator("h1")).containsText("Isère");
        nobody.follow("Par secteur");
        assertThat(nobody.page().locator(".sheet-table").first()).containsText("Santé humaine");
        nobody.follow("Le début et la fin du contrat, côte à côte");
        assertThat(nobody.page().locator("main")).containsText("Évolution des emplois");
        nobody.open("/observatoire/chiffre?territoire=38&tableau=famille&ligne=association");
        assertThat(nobody.page().locator("main")).containsText("annuaire-1");
        nobody.follow("Revenir au tableau");
        nobody.fill("Territoire", "Grenoble");
        nobody.submit("Afficher");
        assertThat(nobody.page().locator("h1", new Page.LocatorOptions().setHasText("Grenoble")))
                .isVisible();
    }

    @Test
    void theStaffSeeWhichVintagesThereAre(Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/observatoire");
        assertThat(staff.page().locator("main")).containsText("Fin du contrat");
    }
}
