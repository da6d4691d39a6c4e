package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The register of sourced figures: kept by the staff, read by everybody. */
@AccountWebTest
class ClaimRegisterPagesTests {

    private static final String PATH = "/gestion/contrat/chiffres";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private String page;

    @BeforeEach
    void aFigureOfOnesOwn() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        String title = "Emplois d’un essai " + System.nanoTime();
        long id = jdbc.sql("""
                        insert into contract_claimed_figure (contract_id, title, unit)
                        select id, ?, 'emplois' from sector_contract where slug = 'ess-2014-2016' returning id""").param(title).query(Long.class).single();
        page = PATH + "/" + id;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse enter(String low, String high, String stated) throws Exception {
        return staff.ask(post(page + "/sources")
                .param("low", low)
                .param("high", high)
                .param("wording", "douze emplois")
                .param("source", "Un bilan")
                .param("statedOn", stated));
    }

    private MockHttpServletResponse readAsNobody(String query) throws Exception {
        return mvc.perform(get("/contrat/chiffres" + query)).andReturn().getResponse();
    }

    @Test
    void theFoundingFiguresAreReadAsTheyWereKnown() throws Exception {
        assertThat(text(readAsNobody("?date=2014-12-31")))
                .contains("4\u202f472\u202f700", "au moins 2", "de 3 à 4", "Les sources divergent", "37\u202f037,04");
        assertThat(text(readAsNobody("?date=2014-12-30"))).contains("Aucun chiffre n’était connu ce jour-là");
    }

    @ParameterizedTest
    @CsvSource({"date=hier", "date=2999-01-01", "date=0001-01-01", "date=-999999999-01-01", "contrat=aucun"})
    void anImpossibleDayOrContractIsNamed(String parameter) throws Exception {
        MockHttpServletResponse answer = readAsNobody("?" + parameter);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(parameter.startsWith("date") ? "date" : "contrat");
    }

    @Test
    void aSourceIsEnteredAndTakenBackWithItsReason() throws Exception {
        assertThat(enter("1 517", "1517,00", "").getStatus()).isEqualTo(302);
        assertThat(text(staff.ask(get(page)))).contains("1\u202f517", "Source non datée", "Une seule source");
        long claim =
                jdbc.sql("select max(id) from contract_claim").query(Long.class).single();
        String withdrawal = page + "/sources/" + claim + "/retrait";

        assertThat(staff.ask(post(withdrawal).param("motif", " ")).getStatus()).isEqualTo(422);
        assertThat(staff.ask(post(withdrawal).param("motif", "Faute de frappe")).getStatus())
                .isEqualTo(302);
        assertThat(text(staff.ask(get(page)))).contains("Faute de frappe", "Aucune source encore");
        assertThat(staff.ask(get(withdrawal)).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', low",
        "1e9, '', '', low",
        "-3, '', '', low",
        "'', '1,23456', '', high",
        "4, 3, '', high",
        "1, 1, 2999-01-01, statedOn",
        "1, 1, hier, statedOn"
    })
    void whatMakesNoSenseIsMarkedAndNothingTypedIsLost(String low, String high, String stated, String field)
            throws Exception {
        MockHttpServletResponse answer = enter(low, high, stated);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(field + "-erreur", "douze emplois", "Un bilan");
        assertThat(jdbc.sql("select count(*) from contract_claim where wording = 'douze emplois' and figure_id = ?")
                        .param(Long.valueOf(page.substring(PATH.length() + 1)))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSecondOfTwoToRenameAFigureSeesWhatTheFirstDid() throws Exception {
        assertThat(rename("Emplois comptés " + System.nanoTime(), "postes").getStatus())
                .isEqualTo(302);
        MockHttpServletResponse second = rename("Un autre nom", "emplois");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("postes", "Un autre nom");
    }

    private MockHttpServletResponse rename(String title, String unit) throws Exception {
        return staff.ask(post(page)
                .param("title", title)
                .param("unit", unit)
                .param("note", "")
                .param("version", "0"));
    }

    @Test
    void aFigureIsOpenedOnce() throws Exception {
        String title = "Salariés " + System.nanoTime();
        var twice = post(PATH + "/nouveau").param("title", title).param("unit", "salariés");
        assertThat(staff.ask(twice).getStatus()).isEqualTo(302);
        MockHttpServletResponse again =
                staff.ask(post(PATH + "/nouveau").param("title", title + "  ").param("unit", "salariés"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("porte déjà ce nom");
    }

    @Test
    void onlyTheStaffKeepIt() throws Exception {
        Person operator = new Person(mvc, jdbc, "operateur@demo.test");
        assertThat(operator.ask(get(PATH)).getStatus()).isEqualTo(403);
        assertThat(operator.ask(post(page + "/sources").param("low", "1")).getStatus())
                .isEqualTo(403);
        assertThat(staff.ask(get(PATH + "/999999999")).getStatus()).isEqualTo(404);
    }
}
