package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map as programs ask for it, and its page. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class MapApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StatementCount statements;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private JsonNode json(String address) throws Exception {
        MockHttpServletResponse response = answer(get(URI.create(address)));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "departement=38&famille=association",
                "q=culture",
                "q=oxlais",
                "pres=45.76,4.84&rayon=30",
                "bbox=4.5,45.5,5.5,46.0",
                "bbox=4.8,45.7,4.9,45.8&secteur=commerce",
                "bbox=-180,-90,180,90",
                "bbox=5,45,5,45"
            })
    void theGroupsAddUpToTheListOfTheSameSearch(String query) throws Exception {
        JsonNode map = json("/api/v1/organisations/carte?" + query);

        assertThat(map.get("total").asLong() + map.get("sans_position").asLong())
                .isEqualTo(json("/api/v1/organisations?" + query).get("total").asLong());
        long sum = 0;
        for (JsonNode group : map.get("groupes")) {
            sum += group.get("nombre").asLong();
            assertThat(group.get("slug").isNull()).isEqualTo(group.get("nombre").asLong() > 1);
        }
        assertThat(sum).isEqualTo(map.get("total").asLong());
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "12", "16", "20"})
    void everyZoomAnswersFewBytes(int zoom) throws Exception {
        assertThat(answer(get("/api/v1/organisations/carte").param("zoom", Integer.toString(zoom)))
                        .getContentAsByteArray())
                .hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox | NaN,45,5,46
            bbox | 4,45,Infinity,46
            bbox | 5,45,4,46
            bbox | 4,46,5,45
            bbox | 179,-10,-179,10
            bbox | 4,45,5
            bbox | 4,45,5,91
            bbox | 4,45,181,46
            zoom | 21
            zoom | -1
            zoom | huit
            pres | 0
            famille | pirate
            """)
    void whatMeansNothingIsNamed(String parameter, String value) throws Exception {
        MockHttpServletResponse response =
                answer(get("/api/v1/organisations/carte").param(parameter, value));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains(parameter);
    }

    @Test
    void anUnchangedMapIsKnownBeforeItIsWorkedOut() throws Exception {
        String tag = String.valueOf(answer(get("/api/v1/organisations/carte")).getHeader("ETag"));
        statements.reset();

        assertThat(answer(get("/api/v1/organisations/carte").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void aMapTakesTwoStatementsWithoutWords() throws Exception {
        statements.reset();
        json("/api/v1/organisations/carte?bbox=4.5,45.5,5.5,46.0&zoom=9");

        assertThat(statements.count()).isEqualTo(2);
    }

    @Test
    void thePageShowsTheSameSearchAsAMapAndStaysSmall() throws Exception {
        String list = answer(get("/annuaire?departement=38")).getContentAsString(StandardCharsets.UTF_8);
        String page = answer(get("/annuaire?departement=38&vue=carte")).getContentAsString(StandardCharsets.UTF_8);

        assertThat(list)
                .contains("href=\"/annuaire?departement=38&amp;vue=carte\"")
                .doesNotContain("map-drawing");
        assertThat(page)
                .contains("map-drawing", "href=\"/annuaire?departement=38\"", "name=\"vue\" value=\"carte\"")
                .contains("aria-label=\"Isère\u00a0: ", "/annuaire?vue=carte&amp;departement=73");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(50_000);
        assertThat(answer(get("/annuaire").param("vue", "globe")).getStatus()).isEqualTo(400);
    }

    @Test
    void noOtherSiteIsAskedForImagesUnlessTheSettingsNameOne() throws Exception {
        assertThat(answer(get("/annuaire?vue=carte")).getHeader("Content-Security-Policy"))
                .contains("img-src 'self' data:;");
    }
}
