package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Criteria, corrections and bad parameters, as addresses carry them. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class DirectoryCriteriaTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private JsonNode api(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void oneRequestTakesEveryCriterion() throws Exception {
        JsonNode all = api(get("/api/v1/organisations")
                .param("q", "boutique cannuts")
                .param("famille", "association", "cooperative", "societe_commerciale_ess", "mutuelle", "fondation")
                .param("secteur", "commerce")
                .param("activite", "47.79Z")
                .param("territoire", "Rhône-Alpes", "Grenoble")
                .param("departement", "69")
                .param("commune", "Lyon")
                .param("pres", "45.75,4.85")
                .param("rayon", "30")
                .param("bbox", "4.5,45.5,5.2,46")
                .param("ess", "oui")
                .param("tri", "distance"));

        assertThat(all.get("resultats_pour").asString()).isEqualTo("boutique canuts");
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(all.get("resultats").get(0).get("nom").asString()).isEqualTo("La Boutique des Canuts");
    }

    @Test
    void aCorrectionIsSaidAndCanBeRefused() throws Exception {
        String page = answer(get("/annuaire").param("q", "oxlais")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("/annuaire/oxalis", "Résultats pour", "exact=oui");

        JsonNode exact = api(get("/api/v1/organisations").param("q", "oxlais").param("exact", "oui"));
        assertThat(exact.get("total").asInt()).isZero();
        assertThat(exact.get("resultats_pour").isNull()).isTrue();
        assertThat(api(get("/api/v1/organisations").param("q", "oxalis"))
                        .get("resultats_pour")
                        .isNull())
                .isTrue();
    }

    @Test
    void theDownloadHoldsWhatTheCorrectedPageShows() throws Exception {
        assertThat(answer(get("/api/v1/organisations.csv").param("q", "oxlais"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Oxalis");
    }

    @Test
    void servicesAreAskedForTogether() throws Exception {
        assertThat(api(get("/api/v1/organisations").param("service", "stagiaires", "recrute"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service    | voler
            exact      | peut-etre
            territoire | Atlantis
            activite   | 99.99Z
            activite   | zzzzqqq
            pres       | NaN,4.85
            pres       | 45.75,Infinity
            rayon      | NaN
            bbox       | NaN,45,5,46
            bbox       | 5,46,4,45
            bbox       | 179,-10,-179,10
            apres      | b3hhbGlz
            apres      | ZGlzdGFuY2UKMAoKMQpOYU4
            """)
    void whatMeansNothingIsNamed(String parameter, String value) throws Exception {
        MockHttpServletResponse page =
                answer(get("/annuaire").param("q", "oxalis").param(parameter, value));
        assertThat(page.getStatus()).isEqualTo(400);
        MockHttpServletResponse api =
                answer(get("/api/v1/organisations").param("q", "oxalis").param(parameter, value));
        assertThat(api.getStatus()).isEqualTo(400);
        assertThat(api.getContentType()).startsWith("application/problem+json");
        assertThat(JSON.readTree(api.getContentAsString(StandardCharsets.UTF_8)).toString())
                .contains(parameter);
    }
}
