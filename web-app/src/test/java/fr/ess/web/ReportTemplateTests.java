package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Questions are edited and put in order until a campaign asks them; of two who do, the second chooses. */
@AccountWebTest
class ReportTemplateTests {

    private static final String DESK = "/gestion/contrat/bilans";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private ReportFixture one;
    private String contract;
    private long template;

    @BeforeEach
    void aTemplateOfThreeQuestions() throws Exception {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        one = new ReportFixture(jdbc);
        contract = jdbc.sql("select '?contrat=' || slug from sector_contract where id = ?")
                .param(one.contract)
                .query(String.class)
                .single();
        template = jdbc.sql("insert into contract_report_template (contract_id, title) values (?, 'Neuf') returning id")
                .param(one.contract)
                .query(Long.class)
                .single();
        for (String code : List.of("un", "deux", "trois")) {
            assertThat(send("/questions", fields(code, "Question " + code)).getStatus())
                    .isEqualTo(302);
        }
    }

    private static Map<String, String> fields(String code, String label) {
        return Map.of(
                "values[section]", "Partie", "values[label]", label, "values[code]", code, "values[kind]", "TEXT");
    }

    private MockHttpServletResponse send(String below, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post(DESK + "/modeles/" + template + below + contract);
        values.forEach(request::param);
        return staff.ask(request);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private long question(String code) {
        return jdbc.sql("select id from contract_report_question where template_id = ? and code = ?")
                .params(template, code)
                .query(Long.class)
                .single();
    }

    private List<String> order() {
        return jdbc.sql("select code from contract_report_question where template_id = ? order by position, id")
                .param(template)
                .query(String.class)
                .list();
    }

    @Test
    void aQuestionMovesUpAndDownAndStopsAtTheEnds() throws Exception {
        send("/questions/" + question("trois") + "/place", Map.of("sens", "haut"));
        assertThat(order()).containsExactly("un", "trois", "deux");
        send("/questions/" + question("un") + "/place", Map.of("sens", "bas"));
        assertThat(order()).containsExactly("trois", "un", "deux");
        assertThat(send("/questions/" + question("trois") + "/place", Map.of("sens", "haut"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(order()).containsExactly("trois", "un", "deux");
    }

    @Test
    void aQuestionIsWordedAnewAndTheSecondToDoSoSeesBoth() throws Exception {
        String page = "/questions/" + question("un");
        assertThat(text(staff.ask(get(DESK + "/modeles/" + template + page + contract))))
                .contains("Question un", "name=\"version\" value=\"0\"");
        assertThat(text(send(page, with(fields("deux", "Question un"), "0"))))
                .contains("Ce modèle a déjà une question de ce code.");
        assertThat(text(send(page, with(fields("UN !", ""), "0")))).contains("code-erreur", "label-erreur");
        assertThat(send(page, with(fields("un", "Mieux dite"), "0")).getStatus())
                .isEqualTo(302);

        MockHttpServletResponse lost = send(page, with(fields("un", "Autrement dite"), "0"));

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("Mieux dite", "Autrement dite", "name=\"version\" value=\"1\"");
    }

    private static Map<String, String> with(Map<String, String> fields, String version) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("version", version);
        return all;
    }

    @Test
    void questionsThatACampaignAsksStay() throws Exception {
        template = jdbc.sql("select template_id from contract_report_campaign where id = ?")
                .param(one.campaign)
                .query(Long.class)
                .single();
        assertThat(send("/questions/" + one.text, with(fields("fait", "Autre"), "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send("/questions/" + one.text + "/place", Map.of("sens", "bas"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void ofTwoWhoJudgeTheSecondComparesAndMayLeaveItAsItIs() throws Exception {
        new Person(mvc, jdbc, "operateur@demo.test")
                .ask(post("/mes-actions/bilans/" + one.report + "/envoi")
                        .param("values[t" + one.text + "]", "Fait")
                        .param("values[a" + one.figure + "]", "12")
                        .param("version", one.version()));
        String report = DESK + "/rapports/" + one.report;
        String read = one.version();
        assertThat(staff.ask(post(report + "/accord").param("version", read)).getStatus())
                .isEqualTo(302);

        MockHttpServletResponse late = staff.ask(post(report + "/renvoi")
                .param("values[r" + one.text + "]", "Précisez lesquelles")
                .param("version", read));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late))
                .contains("Renvoyé avec des remarques", "Approuvé, attendu pour le", "Précisez lesquelles");
        String now = text(late).replaceAll("(?s).*(Approuvé, attendu pour le [^<\"]*).*", "$1");
        assertThat(staff.ask(post(report + "/renvoi")
                                .param("values[state]", now)
                                .param("version", one.version()))
                        .getRedirectedUrl())
                .isEqualTo(report);
        assertThat(one.state()).isEqualTo("APPROVED");
    }

    @Test
    void answersAndIndicatorsAreTakenAwayInEveryFormat() throws Exception {
        new Person(mvc, jdbc, "operateur@demo.test")
                .ask(post("/mes-actions/bilans/" + one.report + "/envoi")
                        .param("values[t" + one.text + "]", "Fait en Isère")
                        .param("values[a" + one.figure + "]", "12")
                        .param("version", one.version()));
        staff.ask(post(DESK + "/rapports/" + one.report + "/accord").param("version", one.version()));
        String answers = DESK + "/" + one.campaign + "/reponses";
        String page = text(staff.ask(get(answers)));
        String hash = page.replaceAll("(?s).*sheet-hash\">([0-9a-f]{64}).*", "$1");
        assertThat(page).contains("Fait en Isère", "R_1 Agir ensemble");
        for (String format : List.of("csv", "json")) {
            assertThat(text(staff.ask(get(answers + "." + format)))).contains("Fait en Isère", hash);
        }
        String indicators = "/contrat/indicateurs.csv" + contract;
        assertThat(text(mvc.perform(get(indicators)).andReturn().getResponse())).contains("R1", "12\u00a0emplois");
        assertThat(text(mvc.perform(get(indicators + "&vue=valeurs"))
                        .andReturn()
                        .getResponse()))
                .contains("R_1 Agir ensemble")
                .doesNotContain("Gaël");
        assertThat(text(staff.ask(get("/gestion/contrat/indicateurs.csv" + contract + "&vue=valeurs"))))
                .contains("Gaël");
        for (String format : List.of("xlsx", "ods", "pdf")) {
            assertThat(staff.ask(get("/gestion/contrat/indicateurs." + format + contract))
                            .getContentAsByteArray())
                    .hasSizeGreaterThan(1_000);
        }
        assertThat(staff.ask(get(answers + ".exe")).getStatus()).isEqualTo(404);
    }
}
