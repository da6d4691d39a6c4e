package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.Application;
import fr.ess.directory.alerts.AlertRounds;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Following a search by mail, from the form to the last letter. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class AlertTests {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/alertes/\\w+/[\\w-]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AlertRounds rounds;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from search_alert").update();
        jdbc.sql("delete from outgoing_mail where key like 'alert.%'").update();
        jdbc.sql("delete from organisation where slug like 'suivie-%'").update();
        jdbc.sql("delete from rate_limit").update();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String search, String email) throws Exception {
        return answer(post("/alertes")
                .with(csrf())
                .param("recherche", search)
                .param("email", email)
                .param("frequence", "WEEKLY"));
    }

    private List<String> mails(String to) {
        return jdbc.sql("select body from outgoing_mail where recipient = ? and key like 'alert.%' order by id")
                .param(to)
                .query(String.class)
                .list();
    }

    private static String link(String mail, String step) {
        Matcher links = LINK.matcher(mail);
        while (links.find()) {
            if (links.group(1).startsWith("/alertes/" + step)) {
                return links.group(1);
            }
        }
        throw new AssertionError("no link to " + step + " in " + mail);
    }

    private void follow(String search, String email) throws Exception {
        ask(search, email);
        List<String> mails = mails(email);
        assertThat(answer(post(link(mails.get(mails.size() - 1), "confirmation"))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(200);
    }

    private void join(String slug, String name) {
        jdbc.sql(
                        "insert into organisation (slug, name, source, created_at) values (?, ?, 'CRESS', now() - interval '2 hours')")
                .param(slug)
                .param(name)
                .update();
    }

    /** As if the last letter had been eight days ago. */
    private void letAWeekPass() {
        jdbc.sql("update search_alert set due_at = now() - interval '1 day', told_until = now() - interval '8 days'")
                .update();
    }

    private long alerts() {
        return jdbc.sql("select count(*) from search_alert").query(Long.class).single();
    }

    @Test
    void nothingIsSentBeforeTheAddressIsConfirmed() throws Exception {
        assertThat(ask("departement=38&famille=association", "anne@exemple.fr").getRedirectedUrl())
                .isEqualTo("/alertes/merci");
        join("suivie-avant", "Suivie avant");
        rounds.tell();

        assertThat(mails("anne@exemple.fr")).hasSize(1);
        String confirmation = link(mails("anne@exemple.fr").get(0), "confirmation");
        assertThat(answer(get(confirmation)).getContentAsString(StandardCharsets.UTF_8))
                .contains("Association · Isère");
        assertThat(jdbc.sql("select confirmed_at is null from search_alert")
                        .query(Boolean.class)
                        .single())
                .isTrue();

        assertThat(answer(post(confirmation).with(csrf())).getStatus()).isEqualTo(200);
        assertThat(answer(get(confirmation)).getStatus()).isEqualTo(404);
        assertThat(answer(post(confirmation).with(csrf())).getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkThatNobodyFollowedExpiresAndItsAddressIsForgotten() throws Exception {
        ask("q=velo", "anne@exemple.fr");
        jdbc.sql("update search_alert set created_at = now() - interval '8 days'")
                .update();

        assertThat(answer(get(link(mails("anne@exemple.fr").get(0), "confirmation")))
                        .getStatus())
                .isEqualTo(404);
        rounds.forgetTheUnconfirmed();
        assertThat(alerts()).isZero();
    }

    @Test
    void whatJoinsTheSearchIsToldOnceAndNothingElse() throws Exception {
        follow("q=zyzomys", "anne@exemple.fr");
        letAWeekPass();
        rounds.tell();
        assertThat(mails("anne@exemple.fr")).as("nothing new").hasSize(1);

        join("suivie-une", "Zyzomys des Alpes");
        join("suivie-autre", "Autre chose");
        letAWeekPass();
        rounds.tell();
        rounds.tell();

        assertThat(mails("anne@exemple.fr")).hasSize(2);
        assertThat(mails("anne@exemple.fr").get(1))
                .contains(
                        "nouvelle organisation dans votre recherche",
                        "Zyzomys des Alpes",
                        "/annuaire/suivie-une",
                        "/annuaire?q=zyzomys")
                .doesNotContain("Autre chose");
        jdbc.sql("update search_alert set due_at = now()").update();
        rounds.tell();
        assertThat(mails("anne@exemple.fr")).as("told already").hasSize(2);
    }

    @Test
    void aLetterCanBeStoppedInOneGoWithoutAFormToken() throws Exception {
        follow("q=zyzomys", "anne@exemple.fr");
        join("suivie-une", "Zyzomys des Alpes");
        letAWeekPass();
        rounds.tell();
        String stop = link(mails("anne@exemple.fr").get(1), "arret");
        assertThat(jdbc.sql("select unsubscribe from outgoing_mail where body like '%Zyzomys%'")
                        .query(String.class)
                        .single())
                .endsWith(stop);

        assertThat(answer(get(stop)).getContentAsString(StandardCharsets.UTF_8)).contains("Ne plus rien recevoir");
        assertThat(alerts()).as("opening changes nothing").isEqualTo(1);
        assertThat(answer(post(stop).param("List-Unsubscribe", "One-Click")).getStatus())
                .isEqualTo(200);
        assertThat(alerts()).isZero();
        assertThat(answer(get(stop)).getContentAsString(StandardCharsets.UTF_8)).contains("Votre adresse est effacée");
        assertThat(answer(post(stop)).getStatus()).isEqualTo(200);
    }

    @Test
    void askingAgainTellsNothingOfTheAddress() throws Exception {
        MockHttpServletResponse first = ask("q=velo", "anne@exemple.fr");
        follow("q=velo", "anne@exemple.fr");
        MockHttpServletResponse again = ask("q=velo", "Anne@Exemple.fr");

        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(alerts()).isEqualTo(1);
        List<String> mails = mails("anne@exemple.fr");
        assertThat(mails.get(mails.size() - 1)).contains("Vous la suivez déjà", "/alertes/arret/");
    }

    @Test
    void oneSearchIsWrittenInOneWay() throws Exception {
        ask("departement=38&departement=01&tri=nom&limite=5&vue=carte", "anne@exemple.fr");
        ask("departement=01&departement=38", "anne@exemple.fr");

        assertThat(jdbc.sql("select search from search_alert")
                        .query(String.class)
                        .list())
                .containsExactly("departement=01&departement=38");
    }

    @Test
    void whatMeansNothingIsRefusedAndTrapsAreSilent() throws Exception {
        assertThat(ask("famille=pirate", "anne@exemple.fr").getStatus()).isEqualTo(400);
        assertThat(answer(get("/alertes").param("bbox", "4,46,5,45")).getStatus())
                .isEqualTo(400);
        assertThat(ask("q=velo", "pas une adresse").getStatus()).isEqualTo(422);
        assertThat(answer(post("/alertes")
                                .with(csrf())
                                .param("recherche", "")
                                .param("email", "a@exemple.fr")
                                .param("frequence", "SECONDLY"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(post("/alertes")
                                .with(csrf())
                                .param("recherche", "")
                                .param("email", "robot@exemple.fr")
                                .param("frequence", "WEEKLY")
                                .param("trap", "x"))
                        .getRedirectedUrl())
                .isEqualTo("/alertes/merci");
        assertThat(alerts()).isZero();
    }

    @Test
    void oneAddressIsNotWrittenToAgainAndAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("q=velo" + i, "anne@exemple.fr").getStatus()).isEqualTo(302);
        }
        MockHttpServletResponse refused = ask("q=velo6", "anne@exemple.fr");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void theJournalNamesNobody() throws Exception {
        follow("q=zyzomys", "anne-secrete@exemple.fr");

        assertThat(jdbc.sql("select count(*) from journal_entry e where to_jsonb(e)::text like '%anne-secrete%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry e where to_jsonb(e)::text like '%search_alert%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
