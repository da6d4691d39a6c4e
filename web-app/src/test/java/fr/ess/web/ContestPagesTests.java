package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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

/** The contest from its call to its laureate. */
@AccountWebTest
class ContestPagesTests {

    private static final Pattern LINK = Pattern.compile("(/concours/candidatures/[\\w-]+)");
    private static final String DESK = "/gestion/concours";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String slug = "";
    private int id;

    @BeforeEach
    void aCall() throws Exception {
        jdbc.sql("delete from rate_limit").update();
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of("Europe/Paris")));
        MockHttpServletRequestBuilder call = post(DESK + "/nouveau")
                .param("nom", "Concours d’essai")
                .param("presentation", "Un appel.")
                .param("prix", "10 heures")
                .param("regles", "## Règle\n\n<script>")
                .param("ouvre_jour", now.minusDays(1).toLocalDate().toString())
                .param("ouvre_heure", "08:00")
                .param("clot_jour", now.plusDays(2).toLocalDate().toString())
                .param("clot_heure", "18:00")
                .param("grille", "Utilité sociale : 3\nFaisabilité : 1")
                .param("note", "5")
                .param("fiches", "1");
        String page = staff().ask(call).getRedirectedUrl();
        assertThat(page).startsWith(DESK + "/");
        id = Integer.parseInt(String.valueOf(page).substring(DESK.length() + 1));
        slug = jdbc.sql("select slug from contest where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(answer(get("/concours/" + slug)).getStatus()).as("a draft").isEqualTo(404);
        appoint("acteur@demo.test");
        appoint("plateforme@demo.test");
        step("annonce");
    }

    private Person staff() {
        return new Person(mvc, jdbc, "gestion@demo.test");
    }

    private Person juror() {
        return new Person(mvc, jdbc, "acteur@demo.test");
    }

    private Person recused() {
        return new Person(mvc, jdbc, "plateforme@demo.test");
    }

    private void appoint(String email) throws Exception {
        assertThat(staff().ask(post(DESK + "/" + id + "/jury").param("email", email))
                        .getStatus())
                .isEqualTo(302);
    }

    private String version() {
        return jdbc.sql("select version::text from contest where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void step(String step) throws Exception {
        assertThat(staff().ask(post(DESK + "/" + id + "/etapes/" + step).param("version", version()))
                        .getStatus())
                .as(step)
                .isEqualTo(302);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Map<String, String> typed(String title) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("nom", "Camille Exemple");
        v.put("titre", title);
        v.put("probleme", "Un problème.");
        v.put("solution", "Une solution.");
        v.put("public", "Chacun.");
        v.put(
                "departement",
                jdbc.sql("select id::text from territory where level = 'DEPARTEMENT' and code = '38'")
                        .query(String.class)
                        .single());
        v.put("stade", "IDEA");
        return v;
    }

    private MockHttpServletResponse send(String path, Map<String, String> v) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        v.forEach(request::param);
        return answer(request);
    }

    private String enter(String title, String email, boolean published) throws Exception {
        Map<String, String> v = typed(title);
        v.put("email", email);
        if (published) {
            v.put("accord_PUBLICATION", "oui");
        }
        assertThat(send("/concours/" + slug + "/candidater", v).getRedirectedUrl())
                .isEqualTo("/concours/" + slug + "/candidater/merci");
        String link = link(email);
        assertThat(text(answer(get(link)))).contains("Est-ce bien vous", title);
        assertThat(answer(post(link + "/confirmation")).getStatus()).isEqualTo(302);
        return link;
    }

    private String link(String email) {
        Matcher link =
                LINK.matcher(jdbc.sql("select body from outgoing_mail where recipient = ? order by id desc limit 1")
                        .param(email)
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void closeCall() {
        jdbc.sql("update contest set closes_at = ? where id = ?")
                .param(OffsetDateTime.now(clock).minusMinutes(1))
                .param(id)
                .update();
    }

    private long entry(String title) {
        return jdbc.sql("select id from contest_entry where contest_id = ? and title = ?")
                .param(id)
                .param(title)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse mark(Person by, String title, int mark) throws Exception {
        MockHttpServletRequestBuilder sheet =
                post("/jury/" + slug + "/" + entry(title)).param("action", "clore");
        jdbc.sql("select id::text from contest_criterion where contest_id = ?")
                .param(id)
                .query(String.class)
                .list()
                .forEach(criterion -> sheet.param("note_" + criterion, Integer.toString(mark)));
        return by.ask(sheet);
    }

    @Test
    void fromTheCallToTheLaureate() throws Exception {
        assertThat(text(answer(get("/concours/" + slug)))).contains("Utilité sociale", "&lt;script&gt;");
        String link = enter("Une bonne idée", "camille@essai.test", true);
        enter("Une autre idée", "dominique@essai.test", false);
        assertThat(mark(juror(), "Une bonne idée", 5).getStatus())
                .as("while the call is open")
                .isEqualTo(409);
        closeCall();
        Map<String, String> late = typed("Trop tard");
        late.put("version", "1");
        assertThat(send(link, late).getStatus()).isEqualTo(409);
        assertThat(send("/concours/" + slug + "/candidater", typed("Trop tard")).getStatus())
                .isEqualTo(409);

        assertThat(staff().ask(get("/jury/" + slug)).getStatus())
                .as("not of this jury")
                .isEqualTo(404);
        assertThat(text(juror().ask(get("/jury/" + slug)))).contains("Il vous reste 2\u00a0candidatures");
        assertThat(mark(juror(), "Une bonne idée", 9).getStatus()).isEqualTo(422);
        assertThat(mark(juror(), "Une bonne idée", 5).getStatus()).isEqualTo(302);
        assertThat(mark(juror(), "Une autre idée", 2).getStatus()).isEqualTo(302);
        assertThat(mark(recused(), "Une autre idée", 5).getStatus()).isEqualTo(302);
        String sheet = "/jury/" + slug + "/" + entry("Une autre idée");
        assertThat(recused()
                        .ask(post(sheet + "/deport").param("motif", "Un ami"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(recused().ask(get(sheet)).getStatus())
                .as("no longer reads it")
                .isEqualTo(404);
        assertThat(text(recused().ask(get("/jury/" + slug))))
                .doesNotContain("Une autre idée")
                .contains("Déport");

        assertThat(text(staff().ask(get(DESK + "/" + id)))).doesNotContain("classement");
        step("cloture");
        step("reprise");
        step("cloture");
        assertThat(text(staff().ask(get(DESK + "/" + id)))).contains("classement", "5,00", "2,00");
        assertThat(text(answer(get("/concours/" + slug)))).doesNotContain("Une bonne idée");
        String publication = DESK + "/" + id + "/publication";
        assertThat(text(staff().ask(get(publication)))).contains("ne se retire plus", "Une bonne idée");
        assertThat(staff().ask(post(publication)
                                .param("version", version())
                                .param("laureat", Long.toString(entry("Une autre idée"))))
                        .getStatus())
                .as("not the first")
                .isEqualTo(409);
        assertThat(staff().ask(post(publication)
                                .param("version", version())
                                .param("laureat", Long.toString(entry("Une bonne idée"))))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(answer(get("/concours/" + slug))))
                .contains("Camille Exemple", "Une bonne idée", "2\u00a0candidatures")
                .doesNotContain("Une autre idée", "camille@essai.test");
        assertThat(staff().ask(post(DESK + "/" + id + "/correction").param("texte", "Le prix est de 12 heures."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(post(link + "/accords")).getStatus()).isEqualTo(302);
        assertThat(text(answer(get("/concours/" + slug))))
                .as("the agreement is taken back")
                .contains("Le prix est de 12 heures.")
                .doesNotContain("Camille Exemple");
    }

    @Test
    void thereIsOneEntryAnAddressAndItsLinkChangesExportsAndErases() throws Exception {
        String first = enter("Mon idée", "unique@essai.test", false);
        Map<String, String> again = typed("Une deuxième");
        again.put("email", "Unique@essai.test");
        send("/concours/" + slug + "/candidater", again);
        String link = link("unique@essai.test");
        assertThat(link).isNotEqualTo(first);
        assertThat(text(answer(get(link)))).contains("Mon idée").doesNotContain("Une deuxième");
        assertThat(answer(get(first)).getStatus()).isEqualTo(404);

        Map<String, String> changed = typed("Mon idée, mieux dite");
        changed.put("version", "1");
        assertThat(send(link, changed).getStatus()).isEqualTo(302);
        assertThat(send(link, changed).getStatus()).as("changed meanwhile").isEqualTo(409);
        assertThat(text(answer(get(link + "/donnees.json")))).contains("Mon idée, mieux dite", "Camille Exemple");
        assertThat(text(staff().ask(get(DESK + "/" + id + "/candidatures.csv"))))
                .contains("Mon idée, mieux dite");
        assertThat(answer(post(link + "/retrait")).getStatus()).isEqualTo(302);
        assertThat(answer(get(link)).getStatus()).isEqualTo(404);
        assertThat(text(staff().ask(get(DESK + "/" + id)))).doesNotContain("Mon idée");
    }

    @Test
    void whatIsTypedIsReadAndRobotsAreThankedOnly() throws Exception {
        Map<String, String> empty = Map.of("email", "nulle-part");
        String path = "/concours/" + slug + "/candidater";
        MockHttpServletResponse refused = send(path, empty);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Indiquez votre nom.", "Choisissez un département.");
        Map<String, String> robot = typed("Robot");
        robot.put("email", "robot@essai.test");
        robot.put("trap", "x");
        assertThat(send(path, robot).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from contest_entry where title = 'Robot'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(text(answer(get("/concours")))).contains("Concours d’essai");
        assertThat(text(answer(get("/concours/idee-sociale-et-solidaire-2")))).contains("Bérénice Gagne", "10 heures");
    }
}
