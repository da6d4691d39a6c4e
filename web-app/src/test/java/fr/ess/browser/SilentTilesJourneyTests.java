package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A map whose online background is set and does not answer stays a map. */
@BrowserTest
@TestPropertySource(properties = "cress.map.tiles=" + SilentTilesJourneyTests.TILES + "{z}/{x}/{y}.png")
class SilentTilesJourneyTests {

    /** A port at which nothing listens. */
    static final String TILES = "http://127.0.0.1:9/";

    @Test
    void whateverTilesDoNotComeTheMapIsUsed(Visitor visitor) {
        visitor.expectSilenceOf(TILES);
        visitor.open("/annuaire?vue=carte");
        MapJourneyTests.waitForMap(visitor);

        assertThat(visitor.page().getByText("Le fond de carte en ligne ne répond pas"))
                .isVisible();
        assertThat(visitor.page().locator(".map-outline")).hasCount(8);
        visitor.check();

        visitor.page().locator(".map-group").first().focus();
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL(url -> url.contains("bbox="));
        visitor.check();
        assertThat(visitor.page().locator(".organisation-link").count()).isPositive();
    }
}
