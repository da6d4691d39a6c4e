package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The fund's figures as of two days: an officer's to the last file, the strategic committee's without any company. */
@BrowserTest
class PortfolioJourneyTests {

    private static Locator figure(Visitor visitor, String label) {
        return visitor.page()
                .locator(".key-figure", new Page.LocatorOptions().setHasText(label))
                .locator(".key-figure-value");
    }

    @Test
    void theSameFundOnTwoDaysByTwoPeople(Visitor officer, Visitor partner) throws Exception {
        officer.signIn("fonds@demo.test");
        officer.open("/fonds/portefeuille?date=2012-12-31");
        assertThat(figure(officer, "reprises financées")).hasText("27");
        assertThat(figure(officer, "emplois maintenus")).hasText("332");
        assertThat(figure(officer, "investis")).containsText("1\u202f000\u202f000\u00a0€");
        Pictures.DESKTOP.document(officer.page(), "fund-portfolio");

        officer.fill("Lire à une autre date", "2009-12-31");
        officer.submit("Lire");
        assertThat(officer.path()).contains("date=2009-12-31");
        int earlier = Integer.parseInt(figure(officer, "reprises financées").innerText());
        assertThat(earlier).isPositive().isLessThan(27);
        officer.follow("Dossier par dossier");
        assertThat(officer.page().locator(".sheet-table")).containsText("Menuiserie des Trois Vallées");
        officer.follow("Par origine");
        assertThat(officer.page().locator(".sheet-table")).containsText("Barre du tribunal");
        officer.follow("Délais");
        assertThat(officer.page().locator(".sheet-table")).containsText("À l’étude");

        partner.signIn("pilotage@demo.test");
        partner.open("/fonds/portefeuille?date=2012-12-31");
        assertThat(figure(partner, "emplois maintenus")).hasText("332");
        assertThat(partner.page().locator("main")).not().containsText("(exemple)");
        assertThat(partner.page().getByText("Dossier par dossier")).hasCount(0);
        partner.follow("Par secteur");
        assertThat(partner.page().locator(".sheet-table")).containsText("Ensemble");
        Download report = partner.page()
                .waitForDownload(() -> partner.page()
                        .getByText("Rapport du comité stratégique (PDF)")
                        .click());
        Path file = report.path();
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
    }
}
