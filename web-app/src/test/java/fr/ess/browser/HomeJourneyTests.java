package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees first, and what they see when there is nothing to see. */
@BrowserTest
class HomeJourneyTests {

    @Test
    void theHomePageLeadsToTheDirectory(Visitor visitor) {
        visitor.open("/");
        Pictures.DESKTOP.document(visitor.page(), "home");
        visitor.fill("Nom, activité ou commune", "solidarite");
        visitor.submit("Chercher");

        assertThat(visitor.path()).isEqualTo("/annuaire?q=solidarite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/annuaire/cette-structure-n-existe-pas", "/nulle-part", "/annuaire?apres=%F0%9F%99%83"})
    void anAddressWithoutAPageSaysSo(String path, Visitor visitor) {
        visitor.open(path);

        assertThat(visitor.status()).isBetween(400, 499);
        assertThat(visitor.page().locator("main h1")).isVisible();
        assertThat(visitor.page().locator("main")).not().containsText("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accessibilite", "/mentions-legales", "/donnees-personnelles"})
    void theStatementsOfAPublicBodyAreThere(String path, Visitor visitor) {
        visitor.open(path);

        assertThat(visitor.status()).isEqualTo(200);
    }
}
