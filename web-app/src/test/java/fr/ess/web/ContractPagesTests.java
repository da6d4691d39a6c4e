package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract as everybody reads it, on any day. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
class ContractPagesTests {

    private static final String SIGNED = "contrat=ess-2014-2016&date=2014-12-31";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = answer(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " ");
    }

    private static String hash(String text) {
        Matcher hash = HASH.matcher(text);
        assertThat(hash.find()).isTrue();
        return hash.group();
    }

    @Test
    void theContractIsReadAsSigned() throws Exception {
        assertThat(text("/contrat?" + SIGNED))
                .contains("4 472 700,00 €", "I_1.1.1", "III_2.1.5", "Animation du contrat", "pas encore daté")
                .contains("href=\"/annuaire/cress-rhone-alpes\"")
                .doesNotContain("13 418 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I_1.1.1", "I_1.2", "II_1.1", "III_2.1.5", "animation"})
    void everyActionHasItsPage(String code) throws Exception {
        assertThat(text("/contrat/actions/" + code + "?" + SIGNED)).contains("L’action dans le contrat");
    }

    @Test
    void theArticlesAreReadInTheirWords() throws Exception {
        assertThat(text("/contrat/articles?" + SIGNED))
                .contains("est fixé à 2 387 500 euros", "Article 8", "id=\"article-7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contrat", "/contrat/articles", "/contrat/financements"})
    void beforeItsSignatureTheContractSaysNothingYet(String page) throws Exception {
        assertThat(text(page + "?contrat=ess-2014-2016&date=2014-12-30"))
                .contains("pas encore signé ce jour-là")
                .doesNotContain("4 472 700");
    }

    @ParameterizedTest
    @CsvSource({
        "/contrat?date=2014-02-30, 400, date",
        "/contrat?date=hier, 400, date",
        "/contrat?date=3014-01-01, 400, date",
        "/contrat?contrat=rien, 400, contrat",
        "/contrat/financements?annee=2013&contrat=ess-2014-2016, 400, annee",
        "/contrat/financements?vue=rien, 400, vue",
        "/contrat/financements.csv?vue=rien, 400, vue",
        "/api/v1/contrat?date=demain, 400, date"
    })
    void aQuestionWithoutMeaningIsNamed(String address, int status, String parameter) throws Exception {
        MockHttpServletResponse response = answer(address);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contrat/actions/IV_1",
                "/contrat/financements.exe",
                "/contrat/actions/I_1.1.1?contrat=ess-2014-2016&date=2014-01-01"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(answer(address).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "annees", "financeurs", "axes", "actions"})
    void everyViewIsTheSameInEveryFormat(String view) throws Exception {
        String asked = "?" + SIGNED + "&vue=" + view;
        String page = text("/contrat/financements" + asked);
        String hash = hash(page.substring(page.indexOf("sheet-hash")));
        JsonNode json =
                JSON.readTree(answer("/contrat/financements.json" + asked).getContentAsByteArray());

        assertThat(json.get("sha256").asString()).isEqualTo(hash);
        assertThat(hash(text("/contrat/financements.csv" + asked))).isEqualTo(hash);
        for (String format : new String[] {"xlsx", "ods", "pdf"}) {
            MockHttpServletResponse file = answer("/contrat/financements." + format + asked);
            assertThat(file.getStatus()).isEqualTo(200);
            assertThat(file.getHeader("Content-Disposition")).contains("2014-12-31." + format);
            assertThat(file.getContentAsByteArray()).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void theTreeIsTakenAwayAsATable() throws Exception {
        assertThat(text("/contrat/actions.csv?" + SIGNED)).contains("III_1.1.3", "URSCOP");
    }

    @Test
    void programsReadTheSameFigures() throws Exception {
        MockHttpServletResponse response = answer("/api/v1/contrat?date=2014-12-31");
        JsonNode contract = JSON.readTree(response.getContentAsByteArray());

        assertThat(contract.get("contributions").valueStream().map(JsonNode::toString))
                .contains(
                        "{\"annee\":2014,\"financeur\":\"Région Rhône-Alpes\",\"certitude\":\"ferme\",\"montant\":\"2387500.00\",\"avenant\":null}",
                        "{\"annee\":2015,\"financeur\":\"Caisse des Dépôts\",\"certitude\":\"conditionnel\",\"montant\":null,\"avenant\":null}");
        assertThat(contract.get("totaux").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"annee\":2014,\"certitude\":\"ferme\",\"montant\":\"3472700.00\"}",
                        "{\"annee\":2014,\"certitude\":\"previsionnel\",\"montant\":\"1000000.00\"}",
                        "{\"annee\":2015,\"certitude\":\"conditionnel\",\"montant\":null}",
                        "{\"annee\":2016,\"certitude\":\"conditionnel\",\"montant\":null}");
        assertThat(contract.at("/axes/0/objectifs/0/sous_objectifs/0/actions/0/code")
                        .asString())
                .isEqualTo("I_1.1.1");
        assertThat(contract.at("/hors_axes/0/porteur").asString()).contains("CRESS");
        assertThat(response.getHeader("RateLimit-Limit")).isNotNull();
        assertThat(mvc.perform(get("/api/v1/contrat?date=2014-12-31")
                                .header("If-None-Match", String.valueOf(response.getHeader("ETag"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }
}
