package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ess.web.CommitteeSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A takeover is declined with its reason, counted with those that were, and found among them. */
@BrowserTest
class DeclinedBuyoutJourneyTests {

    private static final String COMPANY = "Filature du Trièves (exemple)";

    private final CommitteeSetting setting;

    @Autowired
    DeclinedBuyoutJourneyTests(JdbcClient jdbc) {
        setting = new CommitteeSetting(jdbc);
    }

    private static Locator over(Visitor officer) {
        return officer.page().locator(".file-over li", new Page.LocatorOptions().setHasText("Refusé"));
    }

    /** How many the board says were declined. */
    private static int declined(Visitor officer) {
        String digits =
                over(officer).locator("span").textContent().split(",", 2)[0].replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    void aRefusalKeepsItsReasonAndIsCounted(@WithoutJavaScript Visitor officer) {
        String reference = setting.file(COMPANY, CommitteeVisit.today(), "STUDY");
        officer.signIn("fonds@demo.test");
        officer.open("/fonds");
        int before = declined(officer);
        officer.open("/fonds/dossiers/" + reference);
        officer.follow("Faire avancer");
        officer.page().getByLabel("Refusé").check();
        officer.submit("Passer à cette étape");
        assertThat(officer.page()
                        .getByText("un dossier refusé ou abandonné garde sa raison")
                        .first())
                .isVisible();
        officer.page().locator("#motif").selectOption("NOT_VIABLE");
        officer.page().locator("#raison").fill("Le premier client part.");
        officer.submit("Passer à cette étape");
        assertThat(officer.page().locator("main")).containsText("Refusé");

        officer.open("/fonds");
        assertThat(declined(officer)).isEqualTo(before + 1);
        assertThat(officer.page().locator(".file-board")).not().containsText(COMPANY);
        officer.click(over(officer).locator("a"));
        officer.follow(COMPANY);
        officer.follow("Étapes");
        assertThat(officer.page().locator(".file-way")).containsText("Projet jugé non viable");
        assertThat(officer.page().locator(".file-way")).containsText("Le premier client part.");
    }
}
