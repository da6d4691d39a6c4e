package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Somebody claims the entry of their organisation, keeps it, and finds an earlier state of it again. */
@BrowserTest
class ClaimJourneyTests {

    private static final String QUEUE = "/gestion/annuaire/moderation";
    private static final String ADDRESS = "dorine@natura.test";
    private static final String PASSWORD = "trois arbres et un ruisseau";

    @Test
    void anEntryIsClaimedKeptAndSetBack(Visitor owner, Visitor staff) {
        claim(owner);
        staff.signIn("gestion@demo.test");
        staff.open(QUEUE + "?type=CLAIM");
        staff.follow("Natura Scop");
        Pictures.DESKTOP.document(staff.page(), "claim-judged");
        staff.submit("Accepter");
        assertThat(staff.page().getByText("La contribution est acceptée.")).isVisible();

        owner.open(Postbox.linkTo(ADDRESS, "/mot-de-passe/"));
        owner.fill("Nouveau mot de passe", PASSWORD);
        owner.submit("Enregistrer");
        owner.signIn(ADDRESS, PASSWORD);
        owner.open("/mes-fiches");
        Pictures.DESKTOP.document(owner.page(), "own-entries");
        owner.follow("Natura Scop");
        edit(owner, "Des métiers de la forêt, en Ardèche.");
        assertThat(owner.page().locator("main")).containsText("attend l’accord de la CRESS");

        staff.open(QUEUE + "?type=EDIT");
        staff.follow("Natura Scop");
        assertThat(staff.page().locator("ins")).containsText("Des métiers de la forêt, en Ardèche.");
        staff.submit("Accepter");

        owner.open("/mes-fiches");
        owner.follow("Natura Scop");
        edit(owner, "Presque rien.");
        Pictures.DESKTOP.document(owner.page(), "own-entry");
        owner.follow("Voir la page publique");
        assertThat(owner.page().locator("main")).containsText("Presque rien.");
        setBack(owner);

        owner.open("/mes-fiches");
        owner.follow("Natura Scop");
        owner.follow("Éditeurs");
        owner.fill("Son adresse électronique", "boris@natura.test");
        owner.submit("Inviter");
        assertThat(owner.page().locator("main li").filter(new Locator.FilterOptions().setHasText("boris@natura.test")))
                .isVisible();
        owner.follow("Je ne tiens plus cette fiche");
        owner.submit("Ne plus tenir cette fiche");
        assertThat(owner.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se connecter")))
                .isVisible();
    }

    private static void claim(Visitor owner) {
        owner.open("/annuaire/natura-scop");
        owner.click(owner.page().getByText("Tenez sa fiche"));
        owner.submit("Envoyer ma demande");
        assertThat(owner.page().getByText("Indiquez votre nom.").first()).isVisible();
        owner.fill("Votre nom", "Dorine Forêt");
        owner.fill("Votre adresse électronique", ADDRESS);
        owner.fill("Votre place dans l’organisation", "Gérante");
        owner.page().getByLabel("Par un document (statuts, récépissé, mandat)").check();
        owner.page()
                .getByLabel("Document", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(
                        "mandat.pdf", "application/pdf", "%PDF-1.7 mandat".getBytes(StandardCharsets.UTF_8)));
        Pictures.DESKTOP.document(owner.page(), "claim");
        owner.submit("Envoyer ma demande");
        owner.open(Postbox.linkTo(ADDRESS));
        owner.submit("Confirmer mon adresse");
        assertThat(owner.page().locator("main")).containsText("Votre document est arrivé");
    }

    private static void edit(Visitor owner, String text) {
        owner.fill("Ce qu’elle fait", text);
        owner.submit("Enregistrer");
    }

    private static void setBack(Visitor owner) {
        owner.open("/mes-fiches");
        owner.follow("Natura Scop");
        owner.follow("Historique");
        Pictures.DESKTOP.document(owner.page(), "history");
        owner.click(owner.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revenir à cet état"))
                .first());
        owner.submit("Revenir à cet état");
        assertThat(owner.page().getByText("La fiche est revenue à cet état.")).isVisible();
        owner.open("/annuaire/natura-scop");
        assertThat(owner.page().locator("main")).containsText("Des métiers de la forêt");
    }
}
