package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A forgotten password, from the sign-in page to the mail and back. */
@BrowserTest
class PasswordJourneyTests {

    private static final String ACCOUNT = "plateforme@demo.test";

    @Test
    void aForgottenPasswordIsReplacedByALetter(Visitor visitor) {
        visitor.open("/connexion");
        visitor.follow("Mot de passe oublié ?");
        visitor.fill("Adresse électronique", ACCOUNT);
        visitor.submit("Recevoir le lien");
        assertThat(visitor.page().locator("main h1")).hasText("Regardez vos messages");

        String link = Postbox.linkTo(ACCOUNT);
        visitor.open(link);
        visitor.fill("Nouveau mot de passe", "trop court");
        visitor.submit("Enregistrer");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().getByLabel("Nouveau mot de passe")).hasAttribute("aria-invalid", "true");

        visitor.fill("Nouveau mot de passe", "quatre mots sans rapport");
        visitor.submit("Enregistrer");
        assertThat(visitor.page().getByText("Votre mot de passe est enregistré."))
                .isVisible();
        visitor.signIn(ACCOUNT, "quatre mots sans rapport");
        assertThat(visitor.path()).isEqualTo("/mon-compte");

        visitor.open(link);
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.page().locator("main h1")).hasText("Ce lien ne fonctionne plus");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsIt(Visitor visitor) {
        visitor.signIn("comite9@demo.test");
        visitor.fill("Mot de passe actuel", "pas le bon mot de passe");
        visitor.fill("Nouveau mot de passe", "cinq mots qui ne riment pas");
        visitor.submit("Changer mon mot de passe");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().getByText("Ce n’est pas votre mot de passe actuel."))
                .isVisible();

        visitor.fill("Mot de passe actuel", "demo-annuaire-2014");
        visitor.fill("Nouveau mot de passe", "cinq mots qui ne riment pas");
        visitor.submit("Changer mon mot de passe");
        assertThat(visitor.page().getByText("Votre mot de passe est changé")).isVisible();
    }
}
