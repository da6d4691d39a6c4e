package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame and every component, in the hands of somebody with a keyboard, a phone or another theme. */
@BrowserTest
class KitJourneyTests {

    private static final String SCROLLS_SIDEWAYS = "() => document.documentElement.scrollWidth > window.innerWidth";

    @ParameterizedTest
    @ValueSource(strings = {"/accessibilite", "/mentions-legales", "/donnees-personnelles"})
    void theStatementsAreSound(String path, Visitor visitor) {
        visitor.open(path);

        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void everyComponentIsSoundAndFitsTheNarrowestScreen(Visitor visitor) {
        visitor.signIn("admin@demo.test");
        visitor.open("/composants");
        visitor.page().setViewportSize(320, 640);
        visitor.check();

        assertThat(visitor.page().evaluate(SCROLLS_SIDEWAYS)).isEqualTo(false);
    }

    @Test
    void aDangerousActionAsksFirstAndEscapeMeansNo(Visitor visitor) {
        visitor.signIn("admin@demo.test");
        visitor.open("/composants");
        visitor.submit("Retirer la fiche");
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();

        visitor.page().keyboard().press("Escape");
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isHidden();
        visitor.check();
    }

    @Test
    void theFirstTabStopSkipsToTheContent(Visitor visitor) {
        visitor.open("/");
        visitor.page().keyboard().press("Tab");
        assertThat(visitor.page().getByText("Aller au contenu")).isFocused();

        visitor.page().keyboard().press("Enter");
        visitor.check();
        assertThat(visitor.page().locator("#page")).isFocused();
    }

    @Test
    void aChosenThemeStaysOnTheNextPage(Visitor visitor) {
        visitor.open("/");
        visitor.submit("Thème sombre");
        visitor.follow("Accessibilité");

        assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void aPhoneOpensTheNavigationFromItsButtonEvenWithoutJavaScript(@WithoutJavaScript Visitor visitor) {
        visitor.page().setViewportSize(360, 700);
        visitor.open("/");
        var entry = visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true));
        assertThat(entry).isHidden();

        visitor.submit("Menu");
        assertThat(entry).isVisible();
    }
}
