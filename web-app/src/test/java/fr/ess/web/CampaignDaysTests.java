package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The boards of campaigns say of a past day what was known then: who was late, what was asked, what was open. */
@AccountWebTest
class CampaignDaysTests {

    private static final String PATH = "/gestion/contrat/bilans";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private ReportFixture one;

    /** The day of the database, which dates what it records; other tests put the application's clock forward. */
    private LocalDate today;

    @BeforeEach
    void aReportThatIsDueSinceFiveDays() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        one = new ReportFixture(jdbc);
        today = jdbc.sql("select current_date").query(LocalDate.class).single();
        jdbc.sql("update contract_report_campaign set deadline = current_date - 5 where id = ?")
                .param(one.campaign)
                .update();
        jdbc.sql("update contract_report set deadline = current_date - 5 where id = ?")
                .param(one.report)
                .update();
    }

    private String page(String address) throws Exception {
        return staff.ask(get(address)).getContentAsString(StandardCharsets.UTF_8);
    }

    private String board(int daysAgo) throws Exception {
        return page(PATH + "/" + one.campaign + "?date=" + today.minusDays(daysAgo));
    }

    @Test
    void whoWasLateIsReadOnTheDay() throws Exception {
        assertThat(board(6)).contains("À remplir").doesNotContain("badge-danger");
        assertThat(board(4)).contains("badge-danger");

        new Person(mvc, jdbc, "operateur@demo.test")
                .ask(post("/mes-actions/bilans/" + one.report + "/envoi")
                        .param("values[t" + one.text + "]", "Fait")
                        .param("version", one.version()));

        assertThat(one.state()).isEqualTo("SUBMITTED");
        assertThat(board(0)).contains("Envoyé").doesNotContain("badge-danger");
        assertThat(board(1)).contains("À remplir", "badge-danger", "Vous lisez ce qui était connu le");
    }

    @Test
    void moreTimeCountsFromTheDayOnWhichItWasGiven() throws Exception {
        staff.ask(post(PATH + "/rapports/" + one.report + "/delai")
                .param("values[deadline]", today.plusDays(20).toString())
                .param("values[cause]", "Une absence")
                .param("version", one.version()));

        assertThat(board(0)).doesNotContain("badge-danger");
        assertThat(board(1)).contains("badge-danger");
    }

    @Test
    void aCampaignIsThereFromItsOpeningAndClosedFromItsEnd() throws Exception {
        String list = PATH + "?contrat=" + slug() + "&date=";
        assertThat(board(31)).contains("pas encore ouverte").doesNotContain("Demander les bilans manquants");
        assertThat(page(list + today.minusDays(31))).contains("Aucune campagne n’était ouverte ce jour-là");

        assertThat(staff.ask(post(PATH + "/" + one.campaign + "/cloture")).getStatus())
                .isEqualTo(302);

        assertThat(page(list + today.minusDays(1))).contains(">Ouverte<").doesNotContain("Ouvrir une campagne");
        assertThat(page(list)).contains(">Close<", "Ouvrir une campagne");
        assertThat(board(1)).contains(">Ouverte<").doesNotContain("Clore la campagne");
    }

    @Test
    void theDashboardOfAPastDayNamesWhatWasLateThen() throws Exception {
        String dashboard = "/gestion/contrat/tableau-de-bord?contrat=" + slug() + "&date=";
        assertThat(page(dashboard + today.minusDays(4))).contains("R_1 Agir ensemble", "attendu le");
        assertThat(page(dashboard + today.minusDays(6))).contains("Aucun bilan n’était en retard");
    }

    private String slug() {
        return jdbc.sql("select slug from sector_contract where id = ?")
                .param(one.contract)
                .query(String.class)
                .single();
    }
}
