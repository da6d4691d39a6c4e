package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.ess.platform.account.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What every page shares: the navigation of whoever looks at it, and its static files. */
@WebServerTest
class FrameTests {

    private final MockMvc mvc;

    @Autowired
    FrameTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibilite", "/mentions-legales", "/donnees-personnelles"})
    void aPublicPageSetsNoCookieAndTellsCachesOfHtmx(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().stringValues("Vary", "HX-Request"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("maillage"))
                .andExpect(content().string(containsString("Se connecter")))
                .andExpect(content().string(not(containsString("_csrf"))));
    }

    @Test
    void theNavigationShowsADeskToWhoeverHoldsItsRoleOnly() throws Exception {
        mvc.perform(get("/").with(holding(Role.STAFF)))
                .andExpect(content().string(containsString("Bureau d’essai")))
                .andExpect(content().string(containsString("Se déconnecter")));
        mvc.perform(get("/").with(holding(Role.FUNDER))).andExpect(content().string(not(containsString("Bureau"))));
        mvc.perform(get("/")).andExpect(content().string(not(containsString("Bureau"))));
    }

    @Test
    void theNavigationMarksWhereOneIs() throws Exception {
        mvc.perform(get("/annuaire/_essai/absent").accept("text/html").with(holding(Role.STAFF)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("href=\"/annuaire/_essai\" aria-current=\"true\"")));
    }

    @Test
    void everyComponentRendersForAnAdministrator() throws Exception {
        mvc.perform(get("/composants").with(holding(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Votre saisie n’a pas été enregistrée")))
                .andExpect(content().string(containsString("href=\"#courriel\"")))
                .andExpect(content().string(containsString("aria-describedby=\"courriel-erreur\"")))
                .andExpect(content().string(containsString("<progress")))
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(containsString("2\u202f387\u202f500")));
        mvc.perform(get("/composants").with(holding(Role.STAFF))).andExpect(status().isForbidden());
    }

    @Test
    void staticFilesAreKeptForAYearUnderTheirHashAndSentCompressed() throws Exception {
        var page = mvc.perform(get("/")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var links = Pattern.compile("\"(/statique/[0-9a-f]{12}/[^\"]+)\"").matcher(page);

        var seen = 0;
        while (links.find()) {
            mvc.perform(get(links.group(1)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
            seen++;
        }
        assertThat(seen).isGreaterThanOrEqualTo(5);

        var css = mvc.perform(get("/statique/ancien/app.css").header("Accept-Encoding", "br, gzip"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andExpect(header().string("Content-Type", "text/css;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(css)).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .startsWith("@layer reset, base, layout, components, utilities;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statique/ancien/none.js",
                "/statique/ancien/",
                "/statique/x",
                "/statique/x/css/base/30-text.css"
            })
    void anUnknownStaticFileIsNotFound(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void theStatementsNameWhatTheOperatorHasNotFilledIn() throws Exception {
        mvc.perform(get("/mentions-legales"))
                .andExpect(content().string(containsString("À compléter avant l’ouverture au public")))
                .andExpect(content().string(containsString("À renseigner")));
    }

    private static RequestPostProcessor holding(Role role) {
        return user("camille@demo.test").authorities(new SimpleGrantedAuthority(role.authority()));
    }
}
