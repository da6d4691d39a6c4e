package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The directory in the pages of other sites, and no other page of ours there. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class EmbedTests {

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integration/annuaire",
                "/integration/annuaire?q=culture&vue=carte",
                "/integration/annuaire?apres="
            })
    void anyPageMayFrameItAndItLeavesNothingBehind(String address) throws Exception {
        MockHttpServletResponse response = answer(get(address));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(response.getHeader("X-Frame-Options")).isNull();
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("_csrf", "theme.js", "/connexion", "htmx");
        assertThat(answer(get(address).header("If-None-Match", String.valueOf(response.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/annuaire",
                "/annuaire?vue=carte",
                "/annuaire/oxalis",
                "/annuaire/proposer",
                "/donnees-ouvertes",
                "/integration",
                "/connexion",
                "/api/v1/organisations",
                "/api/v1/organisations.csv?q=oxalis",
                "/nulle-part"
            })
    void noPageMayFrameAnyOther(String address) throws Exception {
        MockHttpServletResponse response = answer(get(address));

        assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void itsLinksOpenTheFullSiteBesideThePage() throws Exception {
        String page = answer(get("/integration/annuaire?q=oxalis")).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("target=\"_blank\" rel=\"noopener\" href=\"http://localhost/annuaire/oxalis\"")
                .contains("href=\"http://localhost/annuaire?q=oxalis\"");
        assertThat(answer(get("/integration/annuaire?limite=2")).getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"/integration/annuaire?limite=2&amp;apres=");
        assertThat(answer(get("/integration/annuaire?vue=carte")).getContentAsString(StandardCharsets.UTF_8))
                .contains("map-drawing", "href=\"/integration/annuaire?vue=carte&amp;departement=38\"")
                .doesNotContain("href=\"/annuaire?vue=carte&amp;departement");
        assertThat(answer(get("/integration/annuaire?tri=hasard")).getStatus()).isEqualTo(400);
    }

    @Test
    void theScriptIsKeptForADayAndKnownAgain() throws Exception {
        MockHttpServletResponse script = answer(get("/integration/v1.js"));

        assertThat(script.getContentType()).startsWith("text/javascript");
        assertThat(script.getHeader("Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(script.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer(get("/integration/v1.js").header("If-None-Match", String.valueOf(script.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void theBuilderWritesTheLinesOfASearch() throws Exception {
        String page = answer(get("/integration?famille=association&departement=38&vue=carte"))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page)
                .contains("&lt;div data-maillage=&quot;http://localhost/integration/annuaire?famille=association"
                        + "&amp;amp;departement=38&amp;amp;vue=carte&quot;&gt;")
                .contains("&lt;script async src=&quot;http://localhost/integration/v1.js&quot;&gt;&lt;/script&gt;")
                .contains("src=\"/integration/annuaire?famille=association&amp;departement=38&amp;vue=carte\"");
    }
}
