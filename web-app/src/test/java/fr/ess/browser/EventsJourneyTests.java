package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From the home page to the programme of a day, and through the calendar's views. */
@BrowserTest
class EventsJourneyTests {

    @Test
    void everybodyFindsTheDayOfThePolesAndItsWorkshops(Visitor visitor) {
        visitor.open("/");
        visitor.follow("Tout le calendrier");
        visitor.fill("Du", "2012-10-01");
        visitor.fill("Au", "2012-12-31");
        visitor.submit("Afficher");
        assertThat(visitor.page().locator("#liste")).hasText("3 rendez-vous");
        visitor.follow("Mois");
        assertThat(visitor.page().locator("#liste")).containsText("octobre 2012");
        visitor.follow("Rencontre nationale des pôles territoriaux de coopération économique");
        assertThat(visitor.path()).isEqualTo("/evenements/rencontre-nationale-ptce-2012");
        assertThat(visitor.page().locator(".programme-workshop")).hasCount(3);
    }

    @Test
    void whatIsCancelledOrMovedSaysSoAndNothingFoundIsNoDeadEnd(Visitor visitor) {
        visitor.open("/evenements?type=formation");
        assertThat(visitor.page().locator(".event-card")).containsText("Annulé");
        visitor.open("/evenements/exemple-atelier-gouvernance");
        assertThat(visitor.page().locator("main")).containsText("Cet événement a été déplacé");
        visitor.open("/evenements?q=rien-de-tel");
        visitor.click(visitor.page().locator(".empty a"));
        assertThat(visitor.path()).isEqualTo("/evenements");
    }
}
