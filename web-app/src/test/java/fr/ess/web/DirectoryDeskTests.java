package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.Application;
import fr.ess.platform.account.Role;
import fr.ess.platform.test.PostgresTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desk where the CRESS keeps the directory. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class DirectoryDeskTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private long id;

    @BeforeEach
    void newEntry() {
        jdbc.sql("delete from organisation where name like 'Bureau%'").update();
        id = jdbc.sql("""
                        insert into organisation (slug, name, source, address, description)
                        values ('bureau-des-temps', 'Bureau des temps', 'CRESS', '1 place du Marché', 'Avant')
                        returning id""").query(Long.class).single();
    }

    private MockHttpServletResponse asStaff(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user("gestion@demo.test")
                                .authorities(new SimpleGrantedAuthority(Role.STAFF.authority()))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletRequestBuilder edit(long version, Map<String, String> values) {
        MockHttpServletRequestBuilder request =
                post("/gestion/annuaire/" + id).param("version", Long.toString(version));
        values.forEach(request::param);
        return request;
    }

    private String column(String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from organisation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    @Test
    void onlyStaffComeIn() throws Exception {
        assertThat(mvc.perform(get("/gestion/annuaire"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
        assertThat(asStaff(get("/gestion/annuaire").param("q", "bureau temps")).getContentAsString())
                .contains("Bureau des temps");
    }

    @Test
    void anEditIsWrittenFoundAndJournalled() throws Exception {
        MockHttpServletResponse response = asStaff(edit(
                0,
                Map.of(
                        "name", "Bureau du temps long",
                        "siret", "732 829 320 00074",
                        "postalCode", "38000",
                        "commune", "Grenoble",
                        "website", "https://temps.example")));

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(column("name")).isEqualTo("Bureau du temps long");
        assertThat(column("siren")).isEqualTo("732829320");
        assertThat(column("position_kind")).isIn("COMMUNE", "APPROXIMATE");
        assertThat(column("version")).isEqualTo("1");
        assertThat(column("slug")).isEqualTo("bureau-du-temps-long");
        assertThat(mvc.perform(get("/annuaire/bureau-des-temps"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(301);
        assertThat(mvc.perform(get("/annuaire").param("q", "temps long grenoble"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/annuaire/bureau-du-temps-long");
        assertThat(jdbc.sql("""
                        select actor_name from journal_entry
                        where action = 'organisation.updated' and subject_id = ? and after ->> 'name' = 'Bureau du temps long'
                        """).param(Long.toString(id)).query(String.class).single())
                .isEqualTo("gestion@demo.test");
    }

    @Test
    void theDeskSaysWhatWaitsAndWhoChangedWhat() throws Exception {
        asStaff(edit(0, Map.of("name", "Bureau du temps partagé")));

        assertThat(asStaff(get("/gestion")).getContentAsString())
                .contains("jamais vérifiées", "Bureau du temps partagé", "/gestion/annuaire/" + id)
                .contains("Fiche modifiée par gestion@demo.test");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       | ''
            siren      | 732829321
            siret      | 73282932000075
            postalCode | 3800
            commune    | Atlantis
            website    | javascript:alert(1)
            email      | pas une adresse
            acronym    | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            """)
    void aFaultyFieldIsMarkedAndNothingIsWritten(String field, String value) throws Exception {
        Map<String, String> values = new java.util.HashMap<>(Map.of("name", "Bureau neuf"));
        values.put(field, value);

        MockHttpServletResponse response = asStaff(edit(0, values));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("id=\"" + field + "-erreur\"", "aria-invalid=\"true\"");
        assertThat(column("name")).isEqualTo("Bureau des temps");
        assertThat(column("version")).isEqualTo("0");
    }

    @Test
    void aDepartementIsSaidWhereTheCommuneIsNotKnown() throws Exception {
        assertThat(asStaff(get("/gestion/annuaire/" + id)).getContentAsString()).contains("Haute-Savoie (74)");
        assertThat(asStaff(edit(0, Map.of("name", "Bureau des temps", "departement", "26")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(mvc.perform(get("/api/v1/organisations")
                                .param("q", "bureau temps")
                                .param("departement", "26"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("\"total\":1", "\"departement\":\"26\"", "\"commune\":null");
        assertThat(mvc.perform(get("/annuaire/bureau-des-temps"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("/annuaire?departement=26");

        assertThat(asStaff(edit(1, Map.of("name", "Bureau des temps", "departement", "75")))
                        .getStatus())
                .isEqualTo(422);
        asStaff(edit(1, Map.of("name", "Bureau des temps", "departement", "26", "commune", "Grenoble")));
        assertThat(column("departement_id"))
                .isEqualTo(jdbc.sql("select id::text from territory where level = 'DEPARTEMENT' and code = '38'")
                        .query(String.class)
                        .single());
    }

    @Test
    void aSiretThatAnotherEntryHasIsRefused() throws Exception {
        jdbc.sql("""
                insert into organisation (slug, name, source, siren, siret)
                values ('bureau-deux', 'Bureau deux', 'CRESS', '732829320', '73282932000074')""").update();

        assertThat(asStaff(edit(0, Map.of("name", "Bureau", "siret", "73282932000074")))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aLostRaceShowsTheThreeValuesOfEachField() throws Exception {
        asStaff(edit(0, Map.of("name", "Bureau des temps", "description", "Entre-temps")));

        MockHttpServletResponse response = asStaff(
                edit(0, Map.of("name", "Bureau des temps", "description", "À moi", "started[description]", "Avant")));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("Avant", "À moi", "Entre-temps", "pendant votre saisie.");
        assertThat(column("description")).isEqualTo("Entre-temps");
    }

    @Test
    void anEntryIsVerifiedClosedAndReopened() throws Exception {
        assertThat(asStaff(post("/gestion/annuaire/" + id + "/verification").param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(column("verified_on")).isNotEqualTo("null");
        assertThat(asStaff(post("/gestion/annuaire/" + id + "/fermeture").param("version", "0"))
                        .getStatus())
                .as("the version went on")
                .isEqualTo(409);
        assertThat(asStaff(post("/gestion/annuaire/" + id + "/fermeture").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(asStaff(post("/gestion/annuaire/" + id + "/fermeture").param("version", "2"))
                        .getStatus())
                .as("closed already")
                .isEqualTo(409);
        assertThat(asStaff(post("/gestion/annuaire/" + id + "/reouverture").param("version", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(column("status")).isEqualTo("PUBLISHED");
    }

    @Test
    void anEntryThatIsNotThereIsNotFound() throws Exception {
        assertThat(asStaff(get("/gestion/annuaire/999999999")).getStatus()).isEqualTo(404);
        assertThat(asStaff(get("/gestion/annuaire/abc")).getStatus()).isEqualTo(400);
        assertThat(asStaff(post("/gestion/annuaire/999999999/fermeture").param("version", "0"))
                        .getStatus())
                .isEqualTo(404);
    }
}
