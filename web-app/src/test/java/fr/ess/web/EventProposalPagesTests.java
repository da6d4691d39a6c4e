package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.events.proposal.ProposalRetention;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Events that anybody proposes: confirmed by mail, held, published or forgotten. */
@AccountWebTest
class EventProposalPagesTests {

    private static final Pattern LINK = Pattern.compile("(/evenements/propositions/[\\w-]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProposalRetention retention;

    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(60);
    private String title = "";
    private String email = "";

    @BeforeEach
    void another() {
        jdbc.sql("delete from rate_limit").update();
        int number = jdbc.sql("select coalesce(max(id), 0)::int from event")
                .query(Integer.class)
                .single();
        title = "Proposition " + number + " " + Integer.toString(number * 7919, Character.MAX_RADIX);
        email = "proposition-" + number + "@proposeur.test";
    }

    private Map<String, String> typed() {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("titre", title);
        v.put("type", "VISIT");
        v.put("resume", "Une phrase.");
        v.put("organisateur", "Une association sans fiche");
        v.put("debut_jour", day.toString());
        v.put("debut_heure", "10:00");
        v.put("fin_heure", "12:00");
        v.put("lieu", "Lieu " + title);
        v.put("nom", "Anne Martin");
        v.put("email", email);
        v.put("message", "Je suis bénévole.");
        v.put("doublon", "vu");
        return v;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse propose(Map<String, String> v) throws Exception {
        MockHttpServletRequestBuilder request = post("/evenements/proposer");
        v.forEach(request::param);
        return answer(request);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String link() {
        Matcher link = LINK.matcher(mail());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String mail() {
        return jdbc.sql("select body from outgoing_mail where recipient = ? order by id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
    }

    private int events() {
        return jdbc.sql("select count(*) from event where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    private long id() {
        return jdbc.sql("select id from event where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private String queue() throws Exception {
        return text(new Person(mvc, jdbc, "gestion@demo.test")
                .ask(get("/gestion/evenements").param("q", title)));
    }

    @Test
    void itIsReadOnceItsAddressIsConfirmed() throws Exception {
        assertThat(answer(get("/evenements/proposer")).getStatus()).isEqualTo(200);
        assertThat(propose(typed()).getRedirectedUrl()).isEqualTo("/evenements/proposer/merci");
        assertThat(queue()).doesNotContain("/gestion/evenements/" + id());
        assertThat(new Person(mvc, jdbc, "gestion@demo.test")
                        .ask(get("/gestion/evenements/" + id()))
                        .getStatus())
                .isEqualTo(404);
        String link = link();
        assertThat(text(answer(get(link)))).contains("Est-ce bien vous", email);
        assertThat(queue()).as("opening it changes nothing").doesNotContain("/gestion/evenements/" + id());
        assertThat(answer(post(link + "/confirmation")).getStatus()).isEqualTo(302);
        assertThat(answer(post(link + "/confirmation")).getStatus()).as("twice").isEqualTo(409);
        assertThat(queue()).contains("/gestion/evenements/" + id() + "/examen");
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        String page = text(staff.ask(get("/gestion/evenements/" + id() + "/examen")));
        assertThat(page).contains("Je suis bénévole.", email, "Sans compte");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        jdbc.sql("update event set version = version + 1 where id = ?")
                .param(id())
                .update();
        assertThat(accept(staff, version.group(1)).getStatus())
                .as("somebody mended it meanwhile")
                .isEqualTo(409);
        assertThat(accept(staff, Long.toString(Long.parseLong(version.group(1)) + 1))
                        .getStatus())
                .isEqualTo(302);
        String slug = jdbc.sql("select slug from event where id = ?")
                .param(id())
                .query(String.class)
                .single();
        assertThat(text(answer(get("/evenements/" + slug)))).contains(title).doesNotContain(email);
        assertThat(text(answer(get(link)))).contains("Accepté", "/evenements/" + slug);
        assertThat(answer(post(link + "/retrait")).getStatus()).as("judged").isEqualTo(409);
    }

    private MockHttpServletResponse accept(Person staff, String version) throws Exception {
        return staff.ask(post("/gestion/evenements/" + id() + "/examen")
                .param("decision", "accepter")
                .param("version", version));
    }

    @Test
    void whatIsTakenBackIsForgottenAtOnce() throws Exception {
        propose(typed());
        String link = link();
        assertThat(answer(post(link + "/confirmation")).getStatus()).isEqualTo(302);
        assertThat(answer(post(link + "/retrait")).getStatus()).isEqualTo(302);
        assertThat(events()).isZero();
        assertThat(answer(get(link)).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from event_proposal where proposer_email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void faultsAreToldAtOnceAndNothingIsLost() throws Exception {
        Map<String, String> v = typed();
        v.put("email", "personne");
        v.put("debut_jour", "31/02/2027");
        v.put("description", "Un long texte que j’ai écrit.");
        MockHttpServletResponse refused = propose(v);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "Une adresse électronique",
                        "n’existe pas",
                        "Un long texte que j’ai écrit.",
                        "value=\"personne\"");
        v = typed();
        v.put("debut_jour", day.minusDays(90).toString());
        refused = propose(v);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Cette date est passée");
        v = typed();
        v.put("lieu", "");
        assertThat(propose(v).getStatus()).isEqualTo(422);
        assertThat(events()).isZero();
    }

    @Test
    void aProgramIsThankedAndIgnored() throws Exception {
        Map<String, String> v = typed();
        v.put("trap", "https://achetez.example");
        assertThat(propose(v).getRedirectedUrl()).isEqualTo("/evenements/proposer/merci");
        assertThat(events()).isZero();
    }

    @Test
    void whoSendsTooMuchWaits() throws Exception {
        for (int i = 0; i < 5; i++) {
            Map<String, String> v = typed();
            v.put("titre", title + " fois " + i);
            assertThat(propose(v).getStatus()).isEqualTo(302);
        }
        assertThat(propose(typed()).getStatus()).isEqualTo(429);
        assertThat(events()).isZero();
    }

    @Test
    void whatMayBeTheSameIsShownBeforeItIsSent() throws Exception {
        jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source)
                        values (?, ?, 'VISIT', 'PUBLISHED', 'S', ?::date + time '10:00', ?::date + time '12:00', 'Ailleurs', 'S')""")
                .param(email.replaceAll("@.*", ""))
                .param(title.replace("Proposition", "Propositions"))
                .param(day)
                .param(day)
                .update();
        Map<String, String> first = typed();
        first.remove("doublon");
        MockHttpServletResponse asked = propose(first);
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked))
                .contains(
                        "Est-ce le même événement", title.replace("Proposition", "Propositions"), "Je suis bénévole.");
        assertThat(propose(typed()).getStatus()).isEqualTo(302);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void timeForgetsWhatNobodyConfirmedAndWhoProposed() throws Exception {
        propose(typed());
        jdbc.sql("update event_proposal set created_at = created_at - interval '8 days' where proposer_email = ?")
                .param(email)
                .update();
        retention.purge();
        assertThat(events()).isZero();

        jdbc.sql("delete from rate_limit").update();
        propose(typed());
        answer(post(link() + "/confirmation"));
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        assertThat(staff.ask(post("/gestion/evenements/" + id() + "/examen")
                                .param("decision", "refuser")
                                .param("motif", "Ce n’est pas un événement.")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(mail()).contains("Ce n’est pas un événement.").doesNotContain("/mes-evenements");
        retention.purge();
        assertThat(events()).as("not yet").isEqualTo(1);
        jdbc.sql("update event_proposal set judged_at = judged_at - interval '7 months' where proposer_email = ?")
                .param(email)
                .update();
        retention.purge();
        assertThat(events()).isZero();
        assertThat(jdbc.sql("select count(*) from event_proposal where proposer_email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
