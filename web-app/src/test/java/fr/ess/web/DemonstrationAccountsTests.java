package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The accounts that the README promises to whoever tries the platform. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class DemonstrationAccountsTests {

    private static final int PROMISED = 23;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyOneOfThemSignsInWithThePasswordOfTheReadme() throws Exception {
        List<String> accounts = jdbc.sql("select email from account order by email")
                .query(String.class)
                .list();

        assertThat(accounts).hasSize(PROMISED).allMatch(email -> email.endsWith("@demo.test"));
        for (String account : accounts) {
            var answer = mvc.perform(post("/connexion")
                            .with(csrf())
                            .param("adresse", account)
                            .param("mot-de-passe", "demo-annuaire-2014"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).as(account).startsWith("/");
        }
    }
}
