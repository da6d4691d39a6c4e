package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.web.CommitteeSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The committee is called for a takeover before the court: one withdraws, one holds a proxy, and it decides. */
@BrowserTest
class UrgentSessionJourneyTests {

    private final CommitteeSetting setting;

    @Autowired
    UrgentSessionJourneyTests(JdbcClient jdbc) {
        setting = new CommitteeSetting(jdbc);
    }

    @Test
    void anUrgentSessionWithOneWithdrawalDecidesAndItsMinutesAreSealed(
            Visitor officer, Visitor chair, Visitor interested, @WithoutJavaScript Visitor member) {
        String reference = setting.file("Forges du Guil (exemple)", CommitteeVisit.today(), "COMMITTEE");
        officer.signIn("fonds@demo.test");
        CommitteeVisit visit = new CommitteeVisit(officer, setting);
        officer.open("/fonds/comites/sieges");
        assertThat(officer.page().locator("main")).containsText("n’y participe pas");
        String session = visit.convene(reference, "Forges du Guil", "90 000");
        assertThat(officer.page().locator("main")).containsText("Chaque membre est convoqué.");
        Postbox.Invitation letter = Postbox.invitationTo("comite1@demo.test");
        assertThat(letter.text()).contains("séance urgente", session).doesNotContain("Guil");
        assertThat(letter.calendar()).contains("METHOD:REQUEST");

        interested.signIn("comite6@demo.test");
        interested.open("/fonds/dossiers/" + reference + "/comite");
        assertThat(interested.page().locator("main")).containsText("90 000,00");
        interested.open("/fonds/comites");
        interested.click(interested.page().locator("a[href='" + session + "']"));
        interested.click(interested.page().locator(".agenda a"));
        assertThat(interested.page().locator("main")).containsText("90 000,00");
        interested.page().getByText("Déclarer un intérêt et me déporter").click();
        interested.page().locator("#motif").fill("Ma banque est créancière");
        interested.submit("Me déporter");
        assertThat(interested.page().locator("main")).containsText("vous n’en lisez plus rien");
        assertThat(interested.page().locator("main")).not().containsText("90 000,00");

        visit.open(6, true);
        visit.item("Forges du Guil");
        officer.submit("Mettre aux voix");
        String item = officer.path();

        chair.page().setViewportSize(360, 740);
        chair.signIn("comite1@demo.test");
        chair.open(item);
        Pictures.PHONE.document(chair.page(), "committee-vote");
        CommitteeVisit.vote(chair, "Pour", "Voter");
        CommitteeVisit.vote(chair, "Pour", "Voter pour cette personne");
        assertThat(chair.page().getByText("Un vote ne se change pas.")).hasCount(2);
        member.signIn("comite2@demo.test");
        member.open(item);
        CommitteeVisit.vote(member, "Contre", "Voter");
        assertThat(member.page().locator("main")).containsText("contre");
        interested.open(item);
        assertThat(interested.page().locator(".ballot")).hasCount(0);

        officer.open(item);
        Pictures.DESKTOP.document(officer.page(), "committee-item");
        visit.enter("Pour");
        visit.enter("Pour");
        visit.enter("Abstention");
        officer.submit("Clore le vote");
        assertThat(officer.page().locator("main")).containsText("4 pour, 1 contre, 1 abstention");
        assertThat(officer.page().locator("main")).containsText("1 déport");
        officer.open(session);
        officer.submit("Clore la séance");
        officer.page().locator("#texte").fill("## Échanges\n\nLe comité **salue** le projet.");
        officer.submit("Enregistrer le procès-verbal");
        officer.submit("Sceller le procès-verbal");
        assertThat(officer.page().locator("main")).containsText("Empreinte SHA-256");
        member.open(session);
        assertThat(member.page().locator("main")).containsText("Procès-verbal (PDF)");
        Pictures.PHONE.document(member.page(), "committee-session");
        interested.open(session);
        assertThat(interested.page().locator("main")).containsText("il ne vous est pas proposé");
        assertThat(interested.page().locator("main")).not().containsText("Favorable");
        officer.open("/fonds/comites");
        Pictures.DESKTOP.document(officer.page(), "committee-sessions");
    }
}
