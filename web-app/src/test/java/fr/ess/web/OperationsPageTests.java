package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What administrators see of how the platform is doing. */
@AccountWebTest
class OperationsPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void administratorsSeeDatabaseMailsImportsAndScheduledWork() throws Exception {
        MockHttpServletResponse page = new Person(mvc, jdbc, "admin@demo.test").ask(get("/admin"));

        assertThat(page.getStatus()).isEqualTo(200);
        String migration = jdbc.sql("select max(version) from flyway_schema_history where version is not null")
                .query(String.class)
                .single();
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "PostgreSQL", migration, "CalendarRounds.read", "RegistrationRounds.passOn", "Derniers imports")
                .contains("/admin/courriels", "Aucun serveur de courriel");
    }

    @Test
    void nobodyElseDoes() throws Exception {
        assertThat(new Person(mvc, jdbc, "gestion@demo.test").ask(get("/admin")).getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get("/admin")).andReturn().getResponse().getRedirectedUrl())
                .contains("/connexion");
    }
}
