package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.ess.Application;
import fr.ess.platform.account.FirstAdministrator;
import fr.ess.platform.test.PostgresTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Leaves an administrator behind, so the context (the same as the access table's) is not kept. */
@SpringBootTest(classes = Application.class, properties = "cress.public-url=https://maillage.example/")
@AutoConfigureMockMvc
@PostgresTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final Pattern LINK =
            Pattern.compile("https://maillage\\.example(/premier-administrateur/[a-z2-7]{52})");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FirstAdministrator first;

    @Test
    void theLinkInTheLogMakesOneAdministratorOnce(CapturedOutput output) throws Exception {
        first.offerLink();
        jdbc.sql("update account_token set expires_at = expires_at - interval '11 minutes'")
                .update();
        first.offerLink();
        first.offerLink();
        List<String> links = LINK.matcher(output)
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring("https://maillage.example".length()))
                .toList();
        String replaced = links.get(links.size() - 3);
        String ofAnotherInstance = links.get(links.size() - 2);
        String link = links.get(links.size() - 1);

        mvc.perform(get(replaced)).andExpect(status().isNotFound());
        mvc.perform(get(link)).andExpect(status().isOk());
        mvc.perform(get(ofAnotherInstance)).andExpect(status().isOk());
        mvc.perform(create(link, "motdepasse2014")).andExpect(status().is(422));
        mvc.perform(create(link, "quatre mots sans rapport")).andExpect(redirectedUrl("/connexion"));
        mvc.perform(create(link, "quatre mots sans rapport")).andExpect(status().isNotFound());
        mvc.perform(create(ofAnotherInstance, "quatre mots sans rapport")).andExpect(status().isNotFound());

        assertThat(jdbc.sql("select email || ' ' || role from account join account_grant on account_id = id")
                        .query(String.class)
                        .list())
                .containsExactly("jeanne@exemple.fr ADMINISTRATOR");
        mvc.perform(post("/connexion")
                        .with(csrf())
                        .param("adresse", "jeanne@exemple.fr")
                        .param("mot-de-passe", "quatre mots sans rapport"))
                .andExpect(redirectedUrl("/connexion/second-facteur"));
    }

    private static MockHttpServletRequestBuilder create(String link, String password) {
        return post(link)
                .with(csrf())
                .param("nom", "Jeanne")
                .param("adresse", "Jeanne@exemple.fr")
                .param("mot-de-passe", password);
    }
}
