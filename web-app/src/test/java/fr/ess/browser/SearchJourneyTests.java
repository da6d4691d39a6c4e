package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding an organisation: with scripts, without them, and with the keyboard alone. */
@BrowserTest
class SearchJourneyTests {

    @Test
    void aSearchIsFilteredSharedAndLeftForAProfile(Visitor visitor, Visitor colleague) {
        visitor.open("/annuaire");
        visitor.fill("Rechercher une organisation", "solidarite");
        visitor.submit("Rechercher");
        visitor.page().waitForURL(Pattern.compile("q=solidarite"));
        assertThat(organisations(visitor).first()).containsText("Solidarité");

        visitor.click(visitor.page().getByLabel(Pattern.compile("^Isère")));
        visitor.page().waitForURL(Pattern.compile("departement=38"));
        visitor.check();
        Pictures.DESKTOP.document(visitor.page(), "search-desktop");
        Pictures.PHONE.document(visitor.page(), "search-phone");
        Pictures.DARK.document(visitor.page(), "search-dark");
        List<String> found = organisations(visitor).allTextContents();
        assertThat(found).isNotEmpty();
        assertThat(visitor.page().locator(".organisation-place").allTextContents())
                .allMatch(place -> place.contains("(Isère)"));

        colleague.open(visitor.path());
        assertThat(organisations(colleague).allTextContents()).isEqualTo(found);

        visitor.click(organisations(visitor).first());
        assertThat(visitor.page().locator("main h1")).containsText(found.get(0).strip());
        Pictures.DESKTOP.document(visitor.page(), "profile");

        visitor.back();
        assertThat(organisations(visitor).allTextContents()).isEqualTo(found);
    }

    @Test
    void theSameIsDoneWithoutJavaScript(@WithoutJavaScript Visitor visitor) {
        visitor.open("/annuaire");
        visitor.fill("Rechercher une organisation", "solidarite");
        visitor.submit("Rechercher");
        visitor.page().getByLabel(Pattern.compile("^Isère")).check();
        visitor.submit("Appliquer les filtres");
        assertThat(visitor.path()).contains("q=solidarite").contains("departement=38");
        assertThat(visitor.page().locator(".organisation-place").allTextContents())
                .isNotEmpty()
                .allMatch(place -> place.contains("(Isère)"));

        String name = organisations(visitor).first().textContent();
        visitor.click(organisations(visitor).first());
        assertThat(visitor.page().locator("main h1")).containsText(name.strip());
    }

    @Test
    void theNextPageHoldsOtherOrganisations(@WithoutJavaScript Visitor visitor) {
        visitor.open("/annuaire?tri=nom");
        List<String> first = organisations(visitor).allTextContents();

        visitor.follow("Suivants");
        assertThat(organisations(visitor).allTextContents()).isNotEmpty().doesNotContainAnyElementsOf(first);

        visitor.follow("Début");
        assertThat(organisations(visitor).allTextContents()).isEqualTo(first);
    }

    @Test
    void aSearchThatFindsNobodyGivesAdvice(Visitor visitor) {
        visitor.open("/annuaire?q=zzzzqqq");

        assertThat(visitor.page().getByText("Rien ne répond à cette recherche")).isVisible();
        visitor.follow("Tout effacer");
        assertThat(organisations(visitor).first()).isVisible();
    }

    @Test
    void typingOffersOrganisationsPlacesAndActivities(Visitor visitor) {
        visitor.open("/annuaire");
        Locator field = visitor.page().getByRole(AriaRole.COMBOBOX, named("Rechercher une organisation"));
        field.pressSequentially("boulang");

        assertThat(options(visitor).first()).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(visitor.page()
                        .getByRole(AriaRole.GROUP, named("Organisations"))
                        .getByRole(AriaRole.OPTION))
                .hasCount(6);
        assertThat(visitor.page().getByRole(AriaRole.GROUP, named("Activités")))
                .containsText("Boulangerie et boulangerie-pâtisserie");
        assertThat(visitor.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("suggestions")))
                .containsText("flèches");
        visitor.check();

        field.press("Escape");
        assertThat(options(visitor).first()).isHidden();
        assertThat(field).hasValue("boulang");
    }

    @Test
    void theKeyboardOpensASuggestion(Visitor visitor) {
        visitor.open("/");
        Locator field = visitor.page().getByRole(AriaRole.COMBOBOX);
        field.pressSequentially("grenob");
        assertThat(options(visitor).first()).isVisible();

        Locator place = visitor.page()
                .getByRole(AriaRole.GROUP, named("Lieux"))
                .getByRole(AriaRole.OPTION)
                .first();
        while (!"true".equals(place.getAttribute("aria-selected"))) {
            field.press("ArrowDown");
        }
        assertThat(field).hasAttribute("aria-activedescendant", String.valueOf(place.getAttribute("id")));
        field.press("Enter");
        visitor.page().waitForURL(Pattern.compile("commune=38185"));
        visitor.check();
        assertThat(organisations(visitor).first()).isVisible();
    }

    @Test
    void aMistypedNameIsFoundAndTheTypedOneCanBeInsistedOn(@WithoutJavaScript Visitor visitor) {
        visitor.open("/annuaire");
        visitor.fill("Rechercher une organisation", "oxlais");
        visitor.submit("Rechercher");
        assertThat(visitor.page().getByText("Résultats pour")).containsText("oxalis");
        assertThat(organisations(visitor).first()).containsText("Oxalis");

        visitor.follow("Chercher exactement ce qui a été tapé");
        assertThat(visitor.page().getByText("Rien ne répond à cette recherche")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator options(Visitor visitor) {
        return visitor.page().locator(".suggestion");
    }

    @Test
    void theKeyboardAloneFindsAndOpensAProfile(Visitor visitor) {
        visitor.open("/annuaire");
        tabTo(visitor, "e => e.name === 'q'");
        visitor.page().keyboard().type("solidarite");
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL(Pattern.compile("q=solidarite"));
        visitor.check();

        tabTo(visitor, "e => e.matches('.organisation-link')");
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL(Pattern.compile("/annuaire/[a-z]"));
        visitor.check();
        assertThat(visitor.page().locator("main h1")).containsText("olidarité");
    }

    private static Locator organisations(Visitor visitor) {
        return visitor.page().locator(".organisation-link");
    }

    /** Presses Tab until the element in focus is the one meant; a page has fewer stops than the limit. */
    private static void tabTo(Visitor visitor, String wanted) {
        for (int stop = 0; stop < 100; stop++) {
            visitor.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(visitor.page().evaluate("() => (" + wanted + ")(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }
}
