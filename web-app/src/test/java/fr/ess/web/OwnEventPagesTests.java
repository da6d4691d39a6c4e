package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Events written by those who organise them: drafted, held the first time, published, moved, cancelled. */
@AccountWebTest
class OwnEventPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(50);

    private String organisation = "";
    private long entry;
    private Person editor = nobody();
    private Person staff = nobody();

    private Person nobody() {
        return new Person(mvc, jdbc, "");
    }

    /** Each test has an organisation that nobody knows yet. */
    @BeforeEach
    void organisation() {
        organisation = "org-"
                + jdbc.sql("select count(*) from organisation")
                        .query(Long.class)
                        .single();
        entry = jdbc.sql("""
                        insert into organisation (slug, name, status, source, verified_on)
                        select ?, ?, 'PUBLISHED', source, current_date from organisation limit 1 returning id""")
                .param(organisation)
                .param("Les Essais " + organisation)
                .query(Long.class)
                .single();
        editor = PortalPeople.open(mvc, jdbc, organisation + "@essai.test", "ORGANISATION_EDITOR", organisation);
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private Map<String, String> typed() {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("au_nom_de", "organisation-" + entry);
        v.put("titre", "Atelier " + organisation);
        v.put("type", "WORKSHOP");
        v.put("resume", "Une phrase.");
        v.put("debut_jour", day.toString());
        v.put("debut_heure", "14:00");
        v.put("fin_heure", "16:30");
        v.put("rythme", "ONCE");
        v.put("lieu", "Maison des essais " + organisation);
        v.put("commune", "Valence (26362)");
        return v;
    }

    private static MockHttpServletRequestBuilder sent(String address, Map<String, String> v) {
        MockHttpServletRequestBuilder request = post(address);
        v.forEach(request::param);
        return request;
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private long draft(Map<String, String> v) throws Exception {
        MockHttpServletResponse answer = editor.ask(sent("/mes-evenements/nouveau", v));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(302);
        return Long.parseLong(Objects.requireNonNull(answer.getRedirectedUrl()).replaceAll(".*/", ""));
    }

    private String version(long id) {
        return jdbc.sql("select version from event where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String state(long id) {
        return jdbc.sql("select state from event where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String slug(long id) {
        return jdbc.sql("select slug from event where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void send(long id) throws Exception {
        assertThat(editor.ask(post("/mes-evenements/" + id + "/envoi").param("version", version(id)))
                        .getStatus())
                .isEqualTo(302);
    }

    private long published(Map<String, String> v) throws Exception {
        long id = draft(v);
        send(id);
        if (state(id).equals("PROPOSED")) {
            assertThat(decide(id, "accepter", "").getStatus()).isEqualTo(302);
        }
        return id;
    }

    private MockHttpServletResponse decide(long id, String decision, String reason) throws Exception {
        return staff.ask(post("/gestion/evenements/" + id + "/examen")
                .param("decision", decision)
                .param("motif", reason)
                .param("version", version(id)));
    }

    private MockHttpServletResponse save(long id, Map<String, String> v) throws Exception {
        v.putIfAbsent("version", version(id));
        return editor.ask(sent("/mes-evenements/" + id, v));
    }

    @Test
    void theFirstEventIsHeldAndTheNextGoesOutAtOnce() throws Exception {
        long first = draft(typed());
        assertThat(text(editor.ask(get("/mes-evenements")))).contains("Atelier " + organisation, "Brouillon");
        assertThat(text(editor.ask(get("/mes-evenements/" + first + "/envoi"))))
                .contains("C’est votre premier événement", "Valence", "de 14\u00a0h à 16\u00a0h\u00a030");
        send(first);
        assertThat(state(first)).isEqualTo("PROPOSED");
        assertThat(mvc.perform(get("/evenements/" + slug(first)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(staff.ask(get("/gestion/evenements")))).contains("/gestion/evenements/" + first + "/examen");
        assertThat(text(staff.ask(get("/gestion")))).contains("à examiner");
        assertThat(text(staff.ask(get("/gestion/evenements/" + first + "/examen"))))
                .contains(organisation + "@essai.test", "Maison des essais");
        assertThat(decide(first, "refuser", " ").getStatus()).as("no reason").isEqualTo(409);
        assertThat(decide(first, "refuser", "Il manque le prix.").getStatus()).isEqualTo(302);
        assertThat(state(first)).isEqualTo("DRAFT");
        assertThat(text(editor.ask(get("/mes-evenements/" + first)))).contains("Il manque le prix.");
        assertThat(mail()).contains("n’a pas été retenu", "Il manque le prix.", "/mes-evenements/" + first);

        send(first);
        assertThat(decide(first, "accepter", "").getStatus()).isEqualTo(302);
        assertThat(decide(first, "accepter", "").getStatus()).as("judged").isEqualTo(409);
        assertThat(mail()).contains("est publié dans le calendrier", "/evenements/" + slug(first));
        assertThat(text(mvc.perform(get("/evenements/" + slug(first)))
                        .andReturn()
                        .getResponse()))
                .contains("Maison des essais", "Les Essais " + organisation);

        Map<String, String> v = typed();
        v.put("titre", "Autre rencontre");
        v.put("debut_jour", day.plusDays(3).toString());
        long second = draft(v);
        assertThat(text(editor.ask(get("/mes-evenements/" + second + "/envoi"))))
                .contains("Publier cet événement");
        send(second);
        assertThat(state(second)).isEqualTo("PUBLISHED");
    }

    private String mail() {
        return jdbc.sql("select body from outgoing_mail where recipient = ? order by id desc limit 1")
                .param(organisation + "@essai.test")
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fin_heure  | 13:59                      | La fin vient après le début",
                "debut_jour | 31/02/2027                 | n’existe pas",
                "fin_jour   | 2031-01-01                 | dure au plus 62 jours",
                "debut_heure| 25:00                      | Indiquez une heure",
                "regle      | FREQ=WEEKLY                | Une répétition a une fin",
                "regle      | FREQ=SECONDLY;COUNT=3      | comprise",
                "regle      | FREQ=DAILY;COUNT=999       | 400 fois",
                "exceptions | 30/02/2027                 | n’existe pas",
                "places     | 0                          | Un nombre de 1",
                "lien       | javascript:alert(1)        | Une adresse entière",
                "commune    | Nulle-Part-les-Bains       | Nulle-Part",
                "edition    | 3                          | vont ensemble",
                "coorganisateurs | 123456789             | Aucune fiche",
                "titre      | ''                         | Donnez un titre",
                "type       | FETE                       | de la liste"
            })
    void whatMeansNothingIsRefusedAndNothingIsLost(String field, String value, String sentence) throws Exception {
        Map<String, String> v = typed();
        v.put("description", "Ce que j’ai écrit longtemps.");
        v.put(field, value);
        if (field.equals("regle")) {
            v.put("rythme", "RULE");
        }
        MockHttpServletResponse refused = editor.ask(sent("/mes-evenements/nouveau", v));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(sentence, "Ce que j’ai écrit longtemps.", "Maison des essais");

        v.put(field, typed().getOrDefault(field, ""));
        v.put("rythme", "ONCE");
        long id = draft(v);
        v.put(field, value);
        v.put("rythme", field.equals("regle") ? "RULE" : "ONCE");
        assertThat(save(id, v).getStatus()).as("of one that is stored").isEqualTo(422);
    }

    @Test
    void whatRecursIsToldInLocalTimeWithoutItsExceptions() throws Exception {
        Map<String, String> v = typed();
        v.put("rythme", "WEEKLY");
        v.put("fois", "6");
        v.put("exceptions", day.plusDays(8).toString());
        assertThat(editor.ask(sent("/mes-evenements/nouveau", v)).getStatus())
                .as("not one of its days")
                .isEqualTo(422);
        v.put("exceptions", day.plusDays(7) + "\n");
        long id = published(v);
        assertThat(jdbc.sql("select count(*) from event_occurrence where event_id = ? and local_start::time = '14:00'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(text(editor.ask(get("/mes-evenements/" + id))))
                .contains("value=\"6\"", day.plusDays(7).toString());
    }

    @Test
    void nobodyElseOpensIt() throws Exception {
        long id = draft(typed());
        Person other = new Person(mvc, jdbc, "acteur@demo.test");
        for (String below : new String[] {"", "/envoi", "/annulation", "/image", "/examen"}) {
            assertThat(other.ask(get("/mes-evenements/" + id + below)).getStatus())
                    .as(below)
                    .isEqualTo(404);
        }
        assertThat(other.ask(sent("/mes-evenements/" + id, typed())).getStatus())
                .isEqualTo(404);
        for (String below : new String[] {"/suppression", "/reprise", "/image/retrait"}) {
            assertThat(other.ask(post("/mes-evenements/" + id + below)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(other.ask(sent("/mes-evenements/nouveau", typed())).getStatus())
                .as("in the name of somebody else's organisation")
                .isEqualTo(422);
        assertThat(other.ask(get("/gestion/evenements/" + id)).getStatus()).isEqualTo(403);
        assertThat(new Person(mvc, jdbc, "operateur@demo.test")
                        .ask(get("/mes-evenements"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(editor.ask(post("/mes-evenements/" + id + "/suppression")).getStatus())
                .isEqualTo(302);
        assertThat(editor.ask(get("/mes-evenements/" + id)).getStatus()).isEqualTo(404);
    }

    @Test
    void twoWhoEditAtOnceChooseBetweenTheirValues() throws Exception {
        long id = draft(typed());
        Map<String, String> mine = typed();
        mine.put("version", version(id));
        mine.put("titre", "Mon titre");
        mine.put("started.titre", typed().get("titre"));
        Map<String, String> theirs = typed();
        theirs.put("version", version(id));
        theirs.put("prix", "Gratuit");
        theirs.put("titre", "Leur titre");
        assertThat(editor.ask(sent("/mes-evenements/" + id, theirs)).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late = editor.ask(sent("/mes-evenements/" + id, mine));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Mon titre", "Leur titre", "Modifié des deux côtés");
    }

    @Test
    void aPortalAnnouncesTooAndAModeratorJudgesInItsTerritory() throws Exception {
        Person portal = new Person(mvc, jdbc, "plateforme@demo.test");
        assertThat(text(portal.ask(get("/mes-evenements/nouveau")))).contains("plateforme-");
        long id = draft(typed());
        send(id);
        assertThat(text(portal.ask(get("/mes-evenements")))).contains("/mes-evenements/" + id + "/examen");
        assertThat(portal.ask(post("/mes-evenements/" + id + "/examen")
                                .param("decision", "accepter")
                                .param("version", version(id)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(state(id)).isEqualTo("PUBLISHED");

        Map<String, String> elsewhere = typed();
        elsewhere.put("titre", "Ailleurs " + organisation);
        elsewhere.put("commune", "Annecy (74010)");
        Person stranger = editor;
        organisation();
        elsewhere.put("au_nom_de", "organisation-" + entry);
        long held = draft(elsewhere);
        send(held);
        assertThat(portal.ask(get("/mes-evenements/" + held + "/examen")).getStatus())
                .isEqualTo(404);
        assertThat(stranger.ask(get("/mes-evenements/" + held + "/examen")).getStatus())
                .isEqualTo(404);
    }
}
