package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.web.CommitteeSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quorum that a withdrawal takes away decides nothing; a committee that is against declines. */
@BrowserTest
class LostQuorumJourneyTests {

    private final CommitteeSetting setting;
    private final JdbcClient jdbc;

    @Autowired
    LostQuorumJourneyTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        setting = new CommitteeSetting(jdbc);
    }

    private long committed(String reference) {
        return jdbc.sql("select count(*) from fund_entry where file_id = ?")
                .param(setting.fileId(reference))
                .query(Long.class)
                .single();
    }

    @Test
    void aWithdrawalTakesTheQuorumAwayAndTheNextSessionDeclines(Visitor officer) {
        String reference = setting.file("Scierie du Buëch (exemple)", CommitteeVisit.today(), "COMMITTEE");
        officer.signIn("fonds@demo.test");
        CommitteeVisit visit = new CommitteeVisit(officer, setting);
        String lost = visit.convene(reference, "Scierie du Buëch", "60 000");
        visit.open(5, false);
        visit.item("Scierie du Buëch");
        assertThat(officer.page().locator("main")).containsText("5 membres peuvent voter sur ce point, il en faut 5");
        officer.page().getByText("Noter un déport").click();
        officer.page().locator("#motif").fill("Fournisseur de la scierie");
        officer.submit("Noter le déport");
        officer.submit("Constater le défaut de quorum");
        assertThat(officer.page().locator("main")).containsText("Sans décision, faute de quorum");
        assertThat(committed(reference)).isZero();
        officer.open(lost);
        officer.submit("Clore la séance");

        visit.convene(reference, "Scierie du Buëch", "60 000");
        visit.open(6, false);
        visit.item("Scierie du Buëch");
        officer.submit("Mettre aux voix");
        visit.enter("Pour");
        for (int against = 0; against < 5; against++) {
            visit.enter("Contre");
        }
        officer.submit("Clore le vote");
        assertThat(officer.page().locator("main")).containsText("Défavorable");
        assertThat(officer.page().locator("main")).containsText("1 pour, 5 contre");
        assertThat(committed(reference)).isZero();
    }
}
