package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Taking the directory away, and following it by mail. */
@BrowserTest
class ReuseJourneyTests {

    @Test
    void aSearchLeadsToItsFormatsAndToWhatTheyMean(Visitor visitor) {
        visitor.open("/annuaire?famille=mutuelle");
        visitor.page().locator("#reutiliser").scrollIntoViewIfNeeded();
        assertThat(visitor.page().locator(".reuse-list a")).hasCount(5);
        visitor.follow("Champs, licence, API");
        Pictures.DESKTOP.document(visitor.page(), "open-data");

        assertThat(visitor.page().locator("main")).containsText("Licence Ouverte 2.0");
    }

    @Test
    void aSearchIsFollowedOnceConfirmedAndStoppedInOneGo(Visitor reader, Visitor staff) {
        reader.open("/annuaire?famille=association&departement=38");
        reader.follow("Recevoir les nouveautés de cette recherche");
        Pictures.DESKTOP.document(reader.page(), "alert");
        reader.submit("Recevoir les nouveautés");
        assertThat(reader.status()).isEqualTo(422);
        reader.fill("Votre adresse électronique", "lea@lectrice.test");
        reader.submit("Recevoir les nouveautés");

        reader.open(Postbox.linkTo("lea@lectrice.test", "/alertes/confirmation/"));
        assertThat(reader.page().locator("main")).containsText("Association · Isère");
        reader.submit("Oui, je veux suivre cette recherche");

        staff.signIn("gestion@demo.test");
        staff.open("/gestion");
        staff.follow("Recherches suivies");
        assertThat(staff.page().locator("main")).not().containsText("lea@");

        reader.open("/alertes?departement=38&famille=association");
        reader.fill("Votre adresse électronique", "lea@lectrice.test");
        reader.submit("Recevoir les nouveautés");
        String stop = Postbox.linkTo("lea@lectrice.test", "/alertes/arret/");
        assertThat(Postbox.header("lea@lectrice.test", "List-Unsubscribe")).endsWith(stop + ">");
        assertThat(Postbox.header("lea@lectrice.test", "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        reader.open(stop);
        reader.submit("Ne plus rien recevoir");
        assertThat(reader.page().locator("main")).containsText("Votre adresse est effacée");
    }

    @Test
    void aSearchIsFollowedWithoutScriptsToo(@WithoutJavaScript Visitor reader) {
        reader.open("/alertes?q=velo");
        reader.fill("Votre adresse électronique", "max@lecteur.test");
        reader.submit("Recevoir les nouveautés");
        assertThat(reader.page().locator("h1")).hasText("Un dernier geste");
    }
}
