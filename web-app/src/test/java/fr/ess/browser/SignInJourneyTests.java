package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out, what opens by it, and what stays closed. */
@BrowserTest
class SignInJourneyTests {

    @Test
    void staffFindTheirDeskAndTheirAccountAndLeave(Visitor visitor) {
        visitor.signIn("gestion@demo.test");
        assertThat(visitor.path()).isEqualTo("/gestion");
        assertThat(navigation(visitor)).containsText("Gestion");
        assertThat(navigation(visitor)).not().containsText("Journal");
        Pictures.DESKTOP.document(visitor.page(), "staff-desk");

        visitor.follow("Mon compte");
        assertThat(visitor.page().locator("main")).containsText("gestion@demo.test");
        Pictures.DESKTOP.document(visitor.page(), "my-account");
        Pictures.PHONE.document(visitor.page(), "my-account-phone");

        visitor.submit("Se déconnecter");
        visitor.open("/mon-compte");
        assertThat(visitor.path()).startsWith("/connexion");
    }

    @Test
    void allOfItIsDoneWithoutJavaScriptToo(@WithoutJavaScript Visitor visitor) {
        visitor.signIn("admin@demo.test");
        assertThat(visitor.path()).isEqualTo("/admin/comptes");
        assertThat(navigation(visitor)).containsText("Journal");
        assertThat(navigation(visitor)).containsText("Courriels");
        visitor.open("/mon-compte");
        assertThat(visitor.page().locator("main")).containsText("admin@demo.test");

        visitor.open("/deconnexion");
        visitor.submit("Fermer ma session");
        assertThat(visitor.page().getByText("Se connecter").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"gestion@demo.test, /admin/journal", "acteur@demo.test, /gestion"})
    void whatARoleMayNotSeeSaysSoAndLeadsOn(String account, String path, Visitor visitor) {
        visitor.signIn(account);
        visitor.open(path);

        assertThat(visitor.status()).isEqualTo(403);
        visitor.follow("Revenir à l’accueil");
        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void aPageThatNeedsAnAccountIsShownAfterSigningIn(Visitor visitor) {
        visitor.open("/admin/journal");
        assertThat(visitor.path()).startsWith("/connexion");
        assertThat(visitor.page().locator("main")).containsText("Connectez-vous pour continuer");

        visitor.fill("Adresse électronique", "admin@demo.test");
        visitor.fill("Mot de passe", "demo-annuaire-2014");
        visitor.submit("Se connecter");

        assertThat(visitor.path()).isEqualTo("/admin/journal");
    }

    @Test
    void aWrongPasswordSaysNoMoreThanThat(Visitor visitor) {
        for (String account : List.of("gestion@demo.test", "personne@demo.test")) {
            visitor.signIn(account, "pas le bon mot de passe");

            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().getByRole(AriaRole.ALERT))
                    .hasText("Adresse électronique ou mot de passe incorrect.");
        }
    }

    @Test
    void whoeverGuessesIsAskedToWait(Visitor visitor) {
        for (int attempt = 0; attempt < 10; attempt++) {
            visitor.signIn("region@demo.test", "pas le bon mot de passe");
        }
        visitor.signIn("region@demo.test", "pas le bon mot de passe");

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(visitor.page().locator("main")).containsText("Recommencez dans");
    }

    private static Locator navigation(Visitor visitor) {
        return visitor.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"));
    }
}
