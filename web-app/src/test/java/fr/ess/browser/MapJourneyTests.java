package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking at a search on the map: with the mouse, with the keyboard, without scripts, from where one stands. */
@BrowserTest
class MapJourneyTests {

    private static final Pattern RECTANGLE = Pattern.compile("bbox=[-0-9.%C,]+");

    @Test
    void theListFollowsTheMapAndTheAddressKeepsBoth(Visitor visitor, Visitor colleague) {
        visitor.open("/annuaire?famille=association");
        visitor.follow("Carte");
        waitForMap(visitor);
        assertThat(visitor.path()).contains("vue=carte").contains("famille=association");
        visitor.check();

        String whole = count(visitor);
        groups(visitor)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d{2,}")))
                .first()
                .click();
        visitor.page().waitForURL(RECTANGLE);
        assertThat(visitor.page().locator("#compte")).not().hasText(whole);
        visitor.check();

        colleague.open(visitor.path());
        waitForMap(colleague);
        assertThat(count(colleague)).isEqualTo(count(visitor));
        assertThat(colleague.page().locator(".organisation-link").allTextContents())
                .isEqualTo(visitor.page().locator(".organisation-link").allTextContents());

        visitor.click(visitor.page().getByLabel(Pattern.compile("^Action sociale")));
        visitor.page().waitForURL(Pattern.compile("secteur="));
        assertThat(visitor.path()).contains("vue=carte").contains("bbox=");
        visitor.follow("Liste");
        assertThat(visitor.path())
                .doesNotContain("vue=carte")
                .contains("secteur=")
                .contains("bbox=");
    }

    @Test
    void theKeyboardReachesAnOrganisationOnTheMap(Visitor visitor) {
        visitor.open("/annuaire?vue=carte&commune=38185");
        waitForMap(visitor);
        Locator frame = visitor.page().locator(".map-frame");
        frame.focus();
        visitor.page().keyboard().press("+");
        visitor.page().waitForURL(RECTANGLE);
        visitor.check();

        Locator group = groups(visitor).first();
        group.focus();
        visitor.page().keyboard().press("Enter");
        Locator popup = visitor.page().locator(".leaflet-popup a[href^='/annuaire']");
        assertThat(popup.first()).isVisible();
        visitor.check();

        visitor.page().keyboard().press("Escape");
        assertThat(visitor.page().locator(".leaflet-popup")).hasCount(0);
        assertThat((Boolean) visitor.page().evaluate("() => !!document.activeElement.closest('.map-frame')"))
                .isTrue();
    }

    @Test
    void theMapCanBeSkippedByKeyboard(Visitor visitor) {
        visitor.open("/annuaire?vue=carte");
        waitForMap(visitor);
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Passer la carte"))
                .focus();
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.page()).hasURL(Pattern.compile("#resultats$"));
        Pictures.DESKTOP.document(visitor.page(), "map-desktop");
    }

    @Test
    void withoutScriptsEachDepartementNarrowsTheSearch(@WithoutJavaScript Visitor visitor) {
        visitor.open("/annuaire?q=culture&vue=carte");
        Locator isere = visitor.page().locator("a.map-departement[aria-label^='Isère']");
        String label = isere.getAttribute("aria-label");
        visitor.click(isere);

        assertThat(visitor.path())
                .contains("departement=38")
                .contains("q=culture")
                .contains("vue=carte");
        assertThat(count(visitor)).isEqualTo(label.substring(label.indexOf(":") + 2));
        Pictures.DESKTOP.document(visitor.page(), "map-without-scripts");
        visitor.click(visitor.page().locator(".organisation-link").first());
        assertThat(visitor.status()).isEqualTo(200);
    }

    @Test
    void nearMeAsksFirstAndThenShowsWhoIsClose(Visitor visitor) {
        visitor.page().context().grantPermissions(List.of("geolocation"));
        visitor.page().context().setGeolocation(new Geolocation(45.18849, 5.72451));
        visitor.open("/annuaire?vue=carte");
        waitForMap(visitor);
        assertThat(visitor.page().getByText("Votre navigateur demandera votre accord"))
                .isVisible();
        visitor.page().getByText("Près de moi").click();
        visitor.page().waitForURL(Pattern.compile("pres=45.188%2C5.725"));
        waitForMap(visitor);
        visitor.check();

        assertThat(visitor.path()).contains("rayon=20").contains("vue=carte");
        assertThat(visitor.page().locator(".organisation-facts").first()).containsText("kilomètre");
        assertThat(visitor.page().locator(".map-circle")).isVisible();
    }

    @Test
    void whoRefusesIsToldThatNothingWasSent(Visitor visitor) {
        visitor.page().context().clearPermissions();
        visitor.open("/annuaire");
        visitor.page().getByText("Près de moi").click();

        assertThat(visitor.page().getByText("Cherchez plutôt une commune")).isVisible();
        assertThat(visitor.path()).isEqualTo("/annuaire");
        visitor.check();
    }

    static void waitForMap(Visitor visitor) {
        assertThat(visitor.page().locator(".map[data-ready=true]")).isVisible();
    }

    private static Locator groups(Visitor visitor) {
        return visitor.page().locator(".map-group");
    }

    private static String count(Visitor visitor) {
        return visitor.page().locator("#compte").textContent();
    }
}
