package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.PasswordReset;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LaterWebTest
class PasswordResetTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/mot-de-passe/[a-z2-7]{52})\\s");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordReset reset;

    @Autowired
    private AccountWebTest.Time time;

    @BeforeEach
    void forgetEarlierAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    /** Other classes meet the same people. */
    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("update account set active = true where email = 'comite8@demo.test'")
                .update();
    }

    @Test
    void theAnswerIsTheSameForEveryAddress() throws Exception {
        String known = ask("operateur@demo.test");

        assertThat(known).contains("Si un compte existe pour cette adresse");
        assertThat(ask("nobody@demo.test")).isEqualTo(known);
    }

    @Test
    void nothingIsSentWhereThereIsNoAccountOrADisabledOne() {
        jdbc.sql("update account set active = false where email = 'comite8@demo.test'")
                .update();

        send("nobody@demo.test");
        send("comite8@demo.test");

        assertThat(links("nobody@demo.test")).isEmpty();
        assertThat(links("comite8@demo.test")).isEmpty();
    }

    @Test
    void aLinkSetsAPasswordOnceAndEndsTheOthers() throws Exception {
        send("plateforme@demo.test");
        send("Plateforme@Demo.test");
        List<String> links = links("plateforme@demo.test");
        assertThat(links).hasSize(2).doesNotHaveDuplicates();

        mvc.perform(get(links.get(0))).andExpect(status().isOk());
        mvc.perform(choose(links.get(0), "trop court")).andExpect(status().is(422));
        mvc.perform(choose(links.get(0), "quatre mots sans rapport")).andExpect(redirectedUrl("/connexion"));

        mvc.perform(choose(links.get(0), "encore d’autres mots")).andExpect(status().isNotFound());
        mvc.perform(get(links.get(1))).andExpect(status().isNotFound());
        mvc.perform(post("/connexion")
                        .with(csrf())
                        .param("adresse", "plateforme@demo.test")
                        .param("mot-de-passe", "quatre mots sans rapport"))
                .andExpect(redirectedUrl("/mon-compte"));
    }

    @Test
    void aLinkIsOverAfterAnHour() throws Exception {
        send("acteur@demo.test");
        String link = links("acteur@demo.test").get(0);

        time.pass(Duration.ofMinutes(59));
        mvc.perform(get(link)).andExpect(status().isOk());
        time.pass(Duration.ofMinutes(2));
        mvc.perform(get(link)).andExpect(status().isNotFound());
        mvc.perform(choose(link, "quatre mots sans rapport")).andExpect(status().isNotFound());
    }

    @Test
    void theDatabaseDoesNotHoldTheLinkAndTheRequestDoesNotChooseItsHost() throws Exception {
        send("cae2@demo.test");
        String token = links("cae2@demo.test").get(0).substring("/mot-de-passe/".length());

        assertThat(jdbc.sql("select encode(token_hash, 'escape') from account_token")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
        mvc.perform(post("/mot-de-passe-oublie")
                        .header("Host", "elsewhere.example")
                        .with(csrf())
                        .param("adresse", "nobody@demo.test"))
                .andExpect(status().isOk());
    }

    @Test
    void askingIsLimitedWhetherOrNotThereIsAnAccount() throws Exception {
        for (int i = 0; i < 5; i++) {
            ask("nobody@demo.test");
        }

        mvc.perform(post("/mot-de-passe-oublie").with(csrf()).param("adresse", "nobody@demo.test"))
                .andExpect(status().isTooManyRequests());
    }

    private void send(String email) {
        reset.send(EmailAddress.parse(email).orElseThrow());
    }

    private String ask(String email) throws Exception {
        return mvc.perform(post("/mot-de-passe-oublie").with(csrf()).param("adresse", email))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder choose(String link, String password) {
        return post(link).with(csrf()).param("mot-de-passe", password);
    }

    private List<String> links(String email) {
        return jdbc
                .sql("select body from outgoing_mail where recipient = ? order by id")
                .param(email)
                .query(String.class)
                .list()
                .stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
