package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation answers for itself, everybody reads numbers, the staff decide when. */
@AccountWebTest
class ValuesPagesTests {

    private static final String PAGE = "/observatoire/valeurs";
    private static final String DESK = "/gestion/observatoire/valeurs";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person editor;
    private long own;
    private String address = "";

    @BeforeEach
    void oxalis() {
        editor = new Person(mvc, jdbc, "acteur@demo.test");
        own = id("oxalis");
        address = "/mes-fiches/" + own + "/valeurs";
        jdbc.sql(
                        "update values_sheet set state = 'WITHDRAWN', ended_on = current_date where organisation_id = ? and state = 'GIVEN'")
                .param(own)
                .update();
        jdbc.sql("delete from values_sheet where organisation_id = ? and state = 'DRAFT'")
                .param(own)
                .update();
    }

    private long id(String slug) {
        return jdbc.sql("select id from organisation where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    private String text(String page) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(page)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String own(String page) throws Exception {
        MockHttpServletResponse answer = editor.ask(get(page));
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder answers(String address, String each) {
        MockHttpServletRequestBuilder request = post(address + "/reponses");
        for (int question = 1; question <= 12; question++) {
            request.param("q" + question, each);
        }
        return request;
    }

    private String state() {
        return jdbc.sql(
                        "select string_agg(state, ' ' order by id desc) from (select * from values_sheet where organisation_id = ? order by id desc limit 2) s")
                .param(own)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void everybodyReadsNumbersAndNoneOfOneOrTwo() throws Exception {
        assertThat(text(PAGE))
                .contains("Rhône-Alpes", "organisations ont répondu", "inventées pour la démonstration", "secret");
        assertThat(text(PAGE + "?territoire=38")).contains("Isère");
        assertThat(text(PAGE + "?famille=association&edition=1")).contains("Édition 1");
        assertThat(text("/observatoire")).contains(PAGE);
        assertThat(text(PAGE + ".csv?vue=participation")).contains("Isère");
        assertThat(jdbc.sql("""
                        select count(*) from values_figure
                        where 1 in (yes, rather_yes, rather_no, no, favourable, unfavourable, not_concerned)
                           or 2 in (yes, rather_yes, rather_no, no, favourable, unfavourable, not_concerned)""").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?territoire=99", "?famille=x", "?edition=77", "?territoire=38&famille=association"})
    void whatIsNotThereIsRefused(String question) throws Exception {
        for (String page : List.of(PAGE, PAGE + ".csv", "/api/v1" + PAGE)) {
            assertThat(mvc.perform(get(page + question))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page + question)
                    .isEqualTo(400);
        }
    }

    @Test
    void pageFileAndProgramTellTheSame() throws Exception {
        JsonNode told = JsonMapper.builder().build().readTree(text("/api/v1" + PAGE + "?territoire=38"));
        String csv = text(PAGE + ".csv?territoire=38");
        String page = text(PAGE + "?territoire=38");
        assertThat(told.get("questions").size()).isEqualTo(12);
        for (JsonNode question : told.get("questions")) {
            String line = csv.lines()
                    .filter(one -> one.contains(question.get("intitule").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(page).contains(question.get("question").asString());
            if (question.get("secret").asBoolean()) {
                assertThat(line).contains("secret").doesNotContainPattern(";[0-9]");
                assertThat(question.get("favorables").isNull()).isTrue();
            } else {
                assertThat(line).contains(question.get("favorables").asString());
            }
        }
    }

    @Test
    void anEditorBeginsResumesGivesChangesAndWithdraws() throws Exception {
        assertThat(own(address)).contains("Nos valeurs", "Répondre");
        assertThat(editor.ask(post(address + "/reponses")
                                .param("q1", "4")
                                .param("note", "Notre note à nous")
                                .param("envoi", "garder"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(own(address)).contains("Des réponses sont commencées");
        assertThat(own(address + "/reponses")).contains("Notre note à nous");
        MockHttpServletResponse lost =
                editor.ask(post(address + "/reponses").param("q1", "3").param("envoi", "garder"));
        assertThat(lost.getStatus()).as("somebody else began meanwhile").isEqualTo(409);

        String draft = jdbc.sql("select id from values_sheet where organisation_id = ? and state = 'DRAFT'")
                .param(own)
                .query(String.class)
                .single();
        MockHttpServletResponse incomplete = editor.ask(post(address + "/reponses")
                .param("q1", "4")
                .param("envoi", "donner")
                .param("brouillon", draft)
                .param("version", "0"));
        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(incomplete.getContentAsString(StandardCharsets.UTF_8)).contains("#q2", "#accord", "Cochez l’accord");
        assertThat(editor.ask(answers(address, "4")
                                .param("envoi", "donner")
                                .param("accord", "oui")
                                .param("note", "Notre note à nous")
                                .param("brouillon", draft)
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(state()).startsWith("GIVEN");
        assertThat(own(address))
                .contains("Votre profil", "Changer nos réponses", "Gouvernance : vous", "Notre note à nous");

        assertThat(editor.ask(answers(address, "1").param("envoi", "donner").param("accord", "oui"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(state()).startsWith("GIVEN REPLACED");
        assertThat(own(address + "/retrait")).contains("ne compteront plus");
        assertThat(editor.ask(post(address + "/retrait")).getStatus()).isEqualTo(302);
        assertThat(state()).startsWith("WITHDRAWN REPLACED");
        assertThat(editor.ask(post(address + "/retrait")).getStatus()).isEqualTo(409);
        assertThat(own(address)).contains("retirées le").doesNotContain("Votre profil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/reponses", "/retrait"})
    void anotherEditorFindsNothingThere(String below) throws Exception {
        String others = "/mes-fiches/" + id("pollen") + "/valeurs" + below;
        assertThat(editor.ask(get(others)).getStatus()).isEqualTo(404);
        for (String staff : List.of("gestion@demo.test", "admin@demo.test", "region@demo.test")) {
            assertThat(new Person(mvc, jdbc, staff).ask(get(address + below)).getStatus())
                    .as(staff)
                    .isEqualTo(403);
        }
        if (!below.isEmpty()) {
            assertThat(editor.ask(answers("/mes-fiches/" + id("pollen") + "/valeurs", "4")
                                    .param("envoi", "donner")
                                    .param("accord", "oui"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(editor.ask(post("/mes-fiches/" + id("pollen") + "/valeurs/retrait"))
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void theStaffSeeHowManyAndTellNothingUntilEnoughChanged() throws Exception {
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        assertThat(staff.ask(get(DESK)).getContentAsString(StandardCharsets.UTF_8))
                .contains("organisations ont répondu", "Édition 2");
        assertThat(staff.ask(get(DESK + "/publication")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Publier définitivement");
        long releases = releases();
        editor.ask(answers(address, "4").param("envoi", "donner").param("accord", "oui"));
        assertThat(staff.ask(post(DESK + "/publication")).getStatus())
                .as("one joined")
                .isEqualTo(409);
        assertThat(releases()).isEqualTo(releases);
        editor.ask(post(address + "/retrait"));
        assertThat(staff.ask(post(DESK + "/publication")).getStatus())
                .as("nothing changed")
                .isEqualTo(409);
        assertThat(releases()).isEqualTo(releases);
        assertThat(new Person(mvc, jdbc, "acteur@demo.test")
                        .ask(post(DESK + "/publication"))
                        .getStatus())
                .isEqualTo(403);
    }

    private long releases() {
        return jdbc.sql("select count(*) from values_release").query(Long.class).single();
    }
}
