package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session that somebody else knows is never the one that signing in makes. */
@AccountWebTest
class SessionCookieTests {

    private final MockMvc mvc;
    private final JdbcClient jdbc;

    @Autowired
    SessionCookieTests(MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void forgetEarlierAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void signingInOverASessionGivesItAnotherName() throws Exception {
        Cookie planted = signIn(form("cdc@demo.test"));

        Cookie own = signIn(form("etat@demo.test").cookie(planted));

        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        assertThat(landing(planted)).as("who planted it").startsWith("/connexion");
        assertThat(mvc.perform(get("/mon-compte").cookie(own))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("etat@demo.test")
                .doesNotContain("cdc@demo.test");
    }

    @Test
    void aNameThatSomebodyMadeUpIsNotTaken() throws Exception {
        Cookie planted = new Cookie(
                "maillage",
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));

        Cookie own = signIn(form("cdc@demo.test").cookie(planted));

        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        assertThat(landing(planted)).startsWith("/connexion");
    }

    @Test
    void itsCookieIsForTheServerAloneAndForThisSite() throws Exception {
        Cookie plain = signIn(form("cdc@demo.test"));
        Cookie secure = signIn(form("cdc@demo.test").secure(true));

        for (Cookie cookie : new Cookie[] {plain, secure}) {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualToIgnoringCase("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        }
        assertThat(secure.getSecure()).as("behind TLS").isTrue();
        assertThat(plain.getSecure()).isFalse();
    }

    private String landing(Cookie session) throws Exception {
        return String.valueOf(mvc.perform(get("/mon-compte").cookie(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private Cookie signIn(MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(form).andReturn().getResponse().getCookie("maillage"));
    }

    private static MockHttpServletRequestBuilder form(String email) {
        return post("/connexion").with(csrf()).param("adresse", email).param("mot-de-passe", "demo-annuaire-2014");
    }
}
