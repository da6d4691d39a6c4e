package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.directory.participation.ContributionRetention;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What anybody sends to the directory, and what the staff make of it. */
@LaterWebTest
class ContributionTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/contributions/\\S+)");
    private static final String QUEUE = "/gestion/annuaire/moderation";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountWebTest.Time time;

    @Autowired
    private ContributionRetention retention;

    private Person staff;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from contribution").update();
        jdbc.sql("delete from rate_limit").update();
        jdbc.sql("delete from organisation where name like 'Tisserie%'").update();
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private MockHttpServletResponse anybody(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder proposal(String name, String email) {
        return post("/annuaire/proposer")
                .param("name", name)
                .param("postalCode", "38000")
                .param("commune", "Grenoble")
                .param("contributorName", "Anne")
                .param("contributorEmail", email);
    }

    private MockHttpServletResponse report(String message, @Nullable String email) throws Exception {
        return anybody(post("/annuaire/oxalis/signaler")
                .param("message", message)
                .param("contributorEmail", email == null ? "" : email));
    }

    private MockHttpServletResponse judge(long id, String decision, String reason) throws Exception {
        return staff.ask(
                post(QUEUE + "/" + id + "/decision").param("decision", decision).param("motif", reason));
    }

    private String state() {
        return column("state");
    }

    private String column(String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from contribution")
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private long id() {
        return jdbc.sql("select id from contribution").query(Long.class).single();
    }

    private String mail(String to) {
        return jdbc.sql("select body from outgoing_mail where recipient = ? order by id desc limit 1")
                .param(to)
                .query(String.class)
                .single();
    }

    private String link(String to) {
        Matcher link = LINK.matcher(mail(to));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long held(String name, String email) throws Exception {
        anybody(proposal(name, email));
        anybody(post(link(email) + "/confirmation"));
        return jdbc.sql("select max(id) from contribution").query(Long.class).single();
    }

    @Test
    void aProposalIsConfirmedAcceptedPublishedAndAnswered() throws Exception {
        MockHttpServletResponse sent = anybody(proposal("Tisserie du Drac", "anne@tisserie.test"));
        assertThat(sent.getRedirectedUrl()).startsWith("/contributions/merci");
        assertThat(staff.ask(get(QUEUE)).getContentAsString()).doesNotContain("Tisserie du Drac");

        String link = link("anne@tisserie.test");
        assertThat(anybody(get(link)).getContentAsString()).contains("Confirmer mon adresse");
        assertThat(state()).as("opening a link changes nothing").isEqualTo("UNCONFIRMED");
        anybody(post(link + "/confirmation"));
        assertThat(staff.ask(get(QUEUE).param("departement", "38")).getContentAsString())
                .contains("Tisserie du Drac");
        assertThat(staff.ask(get(QUEUE).param("departement", "26")).getContentAsString())
                .doesNotContain("Tisserie du Drac");

        assertThat(judge(id(), "accepter", "").getStatus()).isEqualTo(302);

        assertThat(anybody(get("/annuaire/tisserie-du-drac")).getContentAsString())
                .contains("Tisserie du Drac", "Grenoble");
        assertThat(mail("anne@tisserie.test")).contains("a été acceptée", "/annuaire/tisserie-du-drac");
        assertThat(column("judged_by")).isEqualTo("Gaël Gestion (CRESS)");
        assertThat(jdbc.sql(
                                "select source || ' ' || status || ' ' || ess from organisation where slug = 'tisserie-du-drac'")
                        .query(String.class)
                        .single())
                .isEqualTo("CRESS PUBLISHED UNKNOWN");
        assertThat(judge(id(), "refuser", "trop tard").getStatus())
                .as("judged already")
                .isEqualTo(409);
    }

    @Test
    void aRefusalNeedsAReasonWhichIsSent() throws Exception {
        long id = held("Tisserie du Drac", "anne@tisserie.test");

        assertThat(judge(id, "refuser", " ").getStatus()).isEqualTo(409);
        assertThat(judge(id, "refuser", "Elle existe déjà.").getStatus()).isEqualTo(302);

        assertThat(mail("anne@tisserie.test")).contains("n’a pas été retenue", "Elle existe déjà.");
        assertThat(anybody(get("/annuaire/tisserie-du-drac")).getStatus()).isEqualTo(404);
    }

    @Test
    void manyAreJudgedAtOnceAndWhatCannotBeIsNamed() throws Exception {
        long one = held("Tisserie une", "une@tisserie.test");
        jdbc.sql("delete from rate_limit").update();
        long two = held("Tisserie deux", "deux@tisserie.test");
        jdbc.sql("update contribution set entry = entry || '{\"siret\": \"73282932000075\"}' where id = ?")
                .param(two)
                .update();

        MockHttpServletResponse response = staff.ask(post(QUEUE + "/decisions")
                .param("contribution", String.valueOf(one), String.valueOf(two))
                .param("decision", "accepter"));

        assertThat(response.getRedirectedUrl()).isEqualTo(QUEUE);
        assertThat(anybody(get("/annuaire/tisserie-une")).getStatus()).isEqualTo(200);
        assertThat(anybody(get("/annuaire/tisserie-deux")).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select state from contribution order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED", "HELD");
    }

    @Test
    void aReportNeedsNoAddressAndAnAcceptedOneLeadsToTheEntry() throws Exception {
        assertThat(report("", null).getStatus()).isEqualTo(422);
        assertThat(report("L’adresse a changé", "pas une adresse").getStatus()).isEqualTo(422);
        assertThat(report("L’adresse a changé", null).getRedirectedUrl()).doesNotContain("confirmation=oui");
        assertThat(state()).isEqualTo("HELD");

        assertThat(judge(id(), "accepter", "").getRedirectedUrl()).matches("/gestion/annuaire/[0-9]+");
    }

    @Test
    void somebodySignedInNeedsNoConfirmation() throws Exception {
        Person editor = new Person(mvc, jdbc, "acteur@demo.test");
        editor.ask(post("/annuaire/oxalis/signaler")
                .param("message", "Le téléphone a changé")
                .param("contributorEmail", "acteur@demo.test"));
        assertThat(state()).isEqualTo("HELD");

        editor.ask(post("/annuaire/oxalis/signaler")
                .param("message", "Au nom d’une autre")
                .param("contributorEmail", "autre@exemple.test"));
        assertThat(jdbc.sql("select state from contribution where contributor_email = 'autre@exemple.test'")
                        .query(String.class)
                        .single())
                .isEqualTo("UNCONFIRMED");
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAccountExists() throws Exception {
        MockHttpServletResponse known = report("Faux", "gestion@demo.test");
        MockHttpServletResponse unknown = report("Faux", "personne@exemple.test");

        assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
        assertThat(mail("gestion@demo.test").replaceAll("/contributions/\\S+", ""))
                .isEqualTo(mail("personne@exemple.test").replaceAll("/contributions/\\S+", ""));
    }

    @Test
    void whatAProgramFillsIsThankedAndForgotten() throws Exception {
        MockHttpServletResponse trapped =
                anybody(proposal("Tisserie", "bot@exemple.test").param("trap", "https://spam"));

        assertThat(trapped.getRedirectedUrl())
                .isEqualTo(anybody(proposal("Tisserie", "anne@tisserie.test")).getRedirectedUrl());
        assertThat(jdbc.sql("select contributor_email from contribution")
                        .query(String.class)
                        .list())
                .containsExactly("anne@tisserie.test");
    }

    @Test
    void oneAddressCannotBeMadeToReceiveMuch() throws Exception {
        for (int sent = 0; sent < 5; sent++) {
            assertThat(report("Faux", "visée@exemple.test").getStatus()).isEqualTo(302);
        }
        assertThat(report("Faux", "visée@exemple.test").getStatus()).isEqualTo(429);
    }

    @Test
    void aWithdrawnContributionForgetsWhoMadeIt() throws Exception {
        held("Tisserie du Drac", "anne@tisserie.test");
        String link = link("anne@tisserie.test");

        assertThat(anybody(post(link + "/retrait")).getStatus()).isEqualTo(302);

        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(column("contributor_email")).isEqualTo("null");
        assertThat(anybody(get(link)).getStatus()).isEqualTo(200);
        assertThat(anybody(post(link + "/retrait")).getStatus()).isEqualTo(409);
        assertThat(anybody(get("/contributions/autre")).getStatus()).isEqualTo(404);
    }

    @Test
    void peopleAreForgottenInTime() throws Exception {
        anybody(proposal("Tisserie jamais confirmée", "jamais@tisserie.test"));
        jdbc.sql("delete from rate_limit").update();
        long judged = held("Tisserie jugée", "jugee@tisserie.test");
        judge(judged, "refuser", "Hors du périmètre.");

        time.pass(Duration.ofDays(8));
        retention.purge();
        assertThat(jdbc.sql("select contributor_email from contribution")
                        .query(String.class)
                        .list())
                .containsExactly("jugee@tisserie.test");

        time.pass(Duration.ofDays(366));
        retention.purge();
        assertThat(column("contributor_email")).isEqualTo("null");
        assertThat(column("entry")).isEqualTo("null");
        assertThat(column("state")).as("what was decided stays").isEqualTo("REFUSED");
        assertThat(staff.ask(get(QUEUE + "/" + judged)).getContentAsString()).contains("durée de conservation");
    }

    @Test
    void theJournalTellsWhatHappenedAndNotWho() throws Exception {
        held("Tisserie du Drac", "anne@tisserie.test");

        assertThat(jdbc.sql("select coalesce(after::text, '') from journal_entry where subject_type = 'contribution'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.contains("anne") || text.contains("Tisserie"));
    }
}
