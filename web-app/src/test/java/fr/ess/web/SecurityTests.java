package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What holds for every address. In a context of its own: where a test has sent a form with Spring's own token, the context
 * keeps tokens in sessions from then on, which the application never does.
 */
@AccountWebTest
@TestPropertySource(properties = "test.context=without-forms")
class SecurityTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPageThatNoRuleNamesIsRefusedToEverybody() throws Exception {
        mvc.perform(get("/page-oubliee")).andExpect(redirectedUrl("/connexion?suite=%2Fpage-oubliee"));
        for (AccessVisitor visitor : AccessVisitor.all()) {
            if (visitor.isComplete()) {
                mvc.perform(get("/page-oubliee").with(authentication(visitor.authentication(1))))
                        .andExpect(status().isForbidden());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rien-ici", "/annuaires", "/.env", "/wp-login.php"})
    void whereNothingAnswersThereIsNothingToSignInFor(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/robots.txt", "/rien-ici", "/api/v1/rien", "/gestion", "/actuator/health"})
    void apartFromFormsNothingSetsACookieOrOpensASession(String path) throws Exception {
        long sessions = sessions();

        MockHttpServletResponse response = mvc.perform(get(path)).andReturn().getResponse();

        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(sessions);
    }

    @Test
    void aFormCostsACookieAndNoSession() throws Exception {
        long sessions = sessions();

        MockHttpServletResponse response =
                mvc.perform(get("/connexion")).andReturn().getResponse();

        assertThat(response.getCookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("maillage-formulaire");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        });
        assertThat(sessions()).isEqualTo(sessions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/rien-ici", "/gestion", "/api/v1/rien"})
    void everyAnswerCarriesTheProtectiveHeaders(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void onlyPagesMadeForItMayBeFramed() throws Exception {
        mvc.perform(get("/integration/annuaire"))
                .andExpect(header().doesNotExist("X-Frame-Options"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .endsWith("frame-ancestors *"));
    }

    @Test
    void programsGetAStatusAndPeopleAPage() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/gestion?page=2")).andExpect(redirectedUrl("/connexion?suite=%2Fgestion%3Fpage%3D2"));
        mvc.perform(get("/gestion").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/connexion"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/connexion").param("adresse", "gestion@demo.test").param("mot-de-passe", "x"))
                .andExpect(status().isForbidden());
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
