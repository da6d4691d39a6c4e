package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Once a year each organisation is asked whether its entry is still right. */
@LaterWebTest
@TestPropertySource(properties = "cress.freshness.per-day=2")
class FreshnessTests {

    private static final String PAGE = "/gestion/annuaire/fraicheur";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/fraicheur/\\S+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountWebTest.Time time;

    private Person staff;

    @BeforeEach
    void oneStaleEntry() {
        jdbc.sql("delete from contribution").update();
        jdbc.sql("delete from freshness_request").update();
        jdbc.sql("delete from outgoing_mail").update();
        jdbc.sql("delete from organisation where slug like 'verrerie%'").update();
        jdbc.sql("update organisation set verified_on = '2200-01-01'").update();
        entry("verrerie", "verrerie@exemple.test");
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private void entry(String slug, String email) {
        jdbc.sql("""
                        insert into organisation (slug, name, source, email, departement_id)
                        select :slug, initcap(:slug), 'CRESS', :email, id from territory
                        where level = 'DEPARTEMENT' and code = '07'""").param("slug", slug).param("email", email).update();
    }

    private MockHttpServletResponse anybody(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private void send() throws Exception {
        assertThat(staff.ask(post(PAGE + "/envois")).getStatus()).isEqualTo(302);
    }

    private List<String> asked() {
        return jdbc.sql("select recipient from outgoing_mail where key like 'freshness.%' order by recipient")
                .query(String.class)
                .list();
    }

    private String link() {
        Matcher link = LINK.matcher(jdbc.sql("select body from outgoing_mail where key like 'freshness.%' limit 1")
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String column(String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from organisation where slug = 'verrerie'")
                .query(String.class)
                .optional()
                .orElse(null));
    }

    @Test
    void theStaffSeeWhatIsStaleAndAskOnceAYear() throws Exception {
        assertThat(staff.ask(get(PAGE)).getContentAsString()).contains("Verrerie", "jamais");
        assertThat(staff.ask(get(PAGE).param("departement", "26")).getContentAsString())
                .doesNotContain("Verrerie");

        send();
        send();

        assertThat(asked()).containsExactly("verrerie@exemple.test");
        assertThat(staff.ask(get(PAGE).param("lesquelles", "TO_ASK")).getContentAsString())
                .doesNotContain("Verrerie");
        assertThat(staff.ask(get(PAGE).param("lesquelles", "ASKED")).getContentAsString())
                .contains("Verrerie");
    }

    @Test
    void noMoreLeaveInADayThanServersBear() throws Exception {
        entry("verrerie-deux", "deux@exemple.test");
        entry("verrerie-trois", "trois@exemple.test");

        send();
        send();
        assertThat(asked()).hasSize(2);
        time.pass(Duration.ofHours(25));
        send();
        assertThat(asked()).hasSize(3);
    }

    @Test
    void nobodyAsksAnExample() throws Exception {
        jdbc.sql("delete from organisation where slug = 'verrerie'").update();
        jdbc.sql("""
                insert into organisation (slug, name, source, example, email)
                values ('verrerie-fictive', 'Verrerie fictive', 'EXAMPLE', true, 'x@verrerie.example')""").update();
        send();

        assertThat(asked()).isEmpty();
    }

    @Test
    void openingTheLinkAnswersNothingAndOneClickSaysThatAllIsRight() throws Exception {
        send();
        assertThat(anybody(get(link())).getContentAsString()).contains("Verrerie", "Tout est juste");
        assertThat(column("verified_on")).isEqualTo("null");

        assertThat(anybody(post(link() + "/juste")).getRedirectedUrl()).isEqualTo("/annuaire/verrerie");
        assertThat(column("verified_on")).isNotEqualTo("null");
        assertThat(anybody(get("/annuaire/verrerie")).getContentAsString()).contains("vérifiée le");
        assertThat(anybody(post(link() + "/fermeture")).getStatus())
                .as("one answer a year")
                .isEqualTo(409);
    }

    @Test
    void aClosureWaitsForTheStaff() throws Exception {
        send();
        anybody(post(link() + "/fermeture"));
        assertThat(column("status")).isEqualTo("PUBLISHED");

        long closure = jdbc.sql("select id from contribution where kind = 'CLOSURE' and state = 'HELD'")
                .query(Long.class)
                .single();
        staff.ask(post("/gestion/annuaire/moderation/" + closure + "/decision").param("decision", "accepter"));
        assertThat(column("status")).isEqualTo("CLOSED");
        assertThat(anybody(get(link())).getStatus()).as("nothing left to ask").isEqualTo(404);
    }

    @Test
    void whoHasSomethingToChangeIsLedToWhereItIsChanged() throws Exception {
        send();
        assertThat(anybody(post(link() + "/modification")).getRedirectedUrl())
                .isEqualTo("/annuaire/verrerie/revendiquer");
        assertThat(anybody(post(link() + "/juste")).getStatus())
                .as("may still say so after the change")
                .isEqualTo(302);
    }

    @Test
    void aLinkThatWasMadeUpOrIsOldOpensNothing() throws Exception {
        assertThat(anybody(get("/fraicheur/abc")).getStatus()).isEqualTo(404);
        assertThat(anybody(post("/fraicheur/abc/juste")).getStatus()).isEqualTo(404);
        send();
        String link = link();
        time.pass(Duration.ofDays(91));
        assertThat(anybody(get(link)).getStatus()).isEqualTo(404);
    }
}
