package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Accounts from invitation to suspension, and the mail that they cause. */
@BrowserTest
class AdministrationJourneyTests {

    private static final String NEWCOMER = "nora.nouvelle@exemple.test";
    private static final String PASSWORD = "quatre mots sans rapport";

    @Test
    void anAccountIsInvitedGrantedARoleAndSuspended(Visitor administrator, Visitor newcomer) {
        administrator.signIn("admin@demo.test");
        Pictures.DESKTOP.document(administrator.page(), "accounts");
        administrator.follow("Inviter quelqu’un");
        administrator.fill("Nom", "Nora Nouvelle");
        administrator.fill("Adresse électronique", NEWCOMER);
        administrator.fill("Opérateur", "aucune-structure");
        administrator.submit("Envoyer l’invitation");
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.page().getByText("Introuvable")).isVisible();
        administrator.fill("Opérateur", "oxalis");
        administrator.submit("Envoyer l’invitation");
        assertThat(administrator.page().getByText("Le compte est ouvert et l’invitation envoyée."))
                .isVisible();
        String account = administrator.path();

        newcomer.open(Postbox.linkTo(NEWCOMER));
        newcomer.fill("Nouveau mot de passe", PASSWORD);
        newcomer.submit("Enregistrer");
        newcomer.signIn(NEWCOMER, PASSWORD);
        assertThat(newcomer.page().locator("main")).containsText("Oxalis");

        administrator.open(account);
        administrator.page().getByLabel("Équipe de la CRESS").check();
        Pictures.DESKTOP.document(administrator.page(), "account");
        administrator.submit("Enregistrer");
        newcomer.signIn(NEWCOMER, PASSWORD);
        assertThat(newcomer.path()).isEqualTo("/gestion");

        administrator.submit("Désactiver le compte");
        assertThat(administrator.page().getByText("Le compte est désactivé et ses sessions sont fermées."))
                .isVisible();
        newcomer.open("/gestion");
        assertThat(newcomer.path()).startsWith("/connexion");
        newcomer.signIn(NEWCOMER, PASSWORD);
        assertThat(newcomer.page().getByRole(AriaRole.ALERT)).containsText("incorrect");
    }

    @Test
    void anAccountIsFoundByItsName(Visitor administrator) {
        administrator.signIn("admin@demo.test");
        administrator.fill("Nom ou adresse", "gestion@");
        administrator.submit("Chercher");
        assertThat(administrator.page().locator("tbody tr")).hasCount(1);

        administrator.fill("Nom ou adresse", "personne de ce nom");
        administrator.submit("Chercher");
        assertThat(administrator.page().getByText("Aucun compte ne correspond")).isVisible();
    }

    @Test
    void whatWasSentIsReadAgain(Visitor visitor, Visitor administrator) {
        visitor.open("/mot-de-passe-oublie");
        visitor.fill("Adresse électronique", "cae2@demo.test");
        visitor.submit("Recevoir le lien");
        Postbox.linkTo("cae2@demo.test");

        administrator.signIn("admin@demo.test");
        administrator.follow("Courriels");
        Pictures.DESKTOP.document(administrator.page(), "mails");
        Locator mail = administrator
                .page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("cae2@demo.test"));
        assertThat(mail).containsText("Envoyé");
        administrator.click(mail.getByRole(AriaRole.LINK));
        assertThat(administrator.page().locator("main")).containsText("/mot-de-passe/");

        administrator.open("/admin/courriels?etat=FAILED");
        assertThat(administrator.page().getByText("Aucun courriel ici")).isVisible();
    }
}
