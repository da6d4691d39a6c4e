package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Campaigns and programmes: written, asked for, labelled, kept. */
@AccountWebTest
class EventCampaignPagesTests {

    private static final String DESK = "/gestion/evenements/campagnes";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(70);
    private String slug = "";
    private long event;

    /** An event that the organisation of acteur@demo.test has published. */
    @BeforeEach
    void event() {
        slug = "campagne-"
                + jdbc.sql("select count(*) from event").query(Long.class).single();
        event = jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source)
                        values (?, 'Portes ouvertes ' || ?, 'VISIT', 'PUBLISHED', 'S', ?::date + time '09:00', ?::date + time '17:00', 'Ici', 'S')
                        returning id""")
                .param(slug)
                .param(slug)
                .param(day)
                .param(day)
                .query(Long.class)
                .single();
        jdbc.sql("insert into event_organiser select ?, 1, name, id from organisation where slug = 'oxalis'")
                .param(event)
                .update();
    }

    private MockHttpServletResponse staff(MockHttpServletRequestBuilder request) throws Exception {
        return new Person(mvc, jdbc, "gestion@demo.test").ask(request);
    }

    private MockHttpServletResponse editor(MockHttpServletRequestBuilder request) throws Exception {
        return new Person(mvc, jdbc, "acteur@demo.test").ask(request);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String shown(String address) throws Exception {
        return text(mvc.perform(get(address)).andReturn().getResponse());
    }

    private static MockHttpServletRequestBuilder campaign(String address, String first, String last) {
        return post(address)
                .param("nom", "Mois des essais")
                .param("presentation", "Une campagne pour voir.")
                .param("regles", "Ouvert à tous, sans prix d’entrée.")
                .param("du", first)
                .param("au", last)
                .param("ouverte", "oui");
    }

    private int created(LocalDate first, LocalDate last) throws Exception {
        MockHttpServletResponse made = staff(campaign(DESK + "/nouvelle", first.toString(), last.toString()));
        assertThat(made.getStatus()).as(text(made)).isEqualTo(302);
        return Integer.parseInt(Objects.requireNonNull(made.getRedirectedUrl()).replaceAll(".*/", ""));
    }

    @Test
    void aCampaignListsWhatTheStaffHaveLabelledAlone() throws Exception {
        int id = created(day.minusDays(10), day.plusDays(10));
        String page = "/evenements?campagne="
                + jdbc.sql("select slug from event_campaign where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        assertThat(text(editor(get("/mes-evenements/" + event + "/campagnes"))))
                .contains("Mois des essais", "sans prix d’entrée");
        assertThat(editor(post("/mes-evenements/" + event + "/campagnes/" + id).param("message", "Avec joie."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(editor(post("/mes-evenements/" + event + "/campagnes/" + id)).getStatus())
                .as("twice")
                .isEqualTo(409);
        assertThat(shown(page))
                .contains("Mois des essais", "sans prix d’entrée")
                .doesNotContain(slug);
        assertThat(text(staff(get(DESK)))).contains("1 à examiner");
        assertThat(text(staff(get(DESK + "/" + id)))).contains("Avec joie.", "Portes ouvertes " + slug);

        String request = DESK + "/" + id + "/demandes/" + event;
        assertThat(staff(post(request).param("decision", "refuser")).getStatus())
                .as("no reason")
                .isEqualTo(409);
        assertThat(staff(post(request).param("decision", "refuser").param("motif", "Il est payant."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(editor(get("/mes-evenements/" + event + "/campagnes")))).contains("Il est payant.");
        assertThat(editor(post("/mes-evenements/" + event + "/campagnes/" + id)).getStatus())
                .as("again")
                .isEqualTo(302);
        assertThat(staff(post(request).param("decision", "labelliser")).getStatus())
                .isEqualTo(302);
        assertThat(shown(page)).contains("/evenements/" + slug);
        assertThat(jdbc.sql(
                                "select body from outgoing_mail where recipient = 'acteur@demo.test' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("a le label", "Mois des essais");

        int other = created(day.minusDays(10), day.plusDays(10));
        editor(post("/mes-evenements/" + event + "/campagnes/" + other));
        assertThat(staff(post(DESK + "/" + other + "/demandes/" + event).param("decision", "labelliser"))
                        .getStatus())
                .as("one label at a time")
                .isEqualTo(409);
        assertThat(staff(post(request).param("decision", "refuser").param("motif", "Fini."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown(page)).doesNotContain("/evenements/" + slug);
    }

    @Test
    void whatIsNotDuringTheCampaignMayNotAsk() throws Exception {
        int id = created(day.minusDays(10), day.minusDays(1));
        assertThat(editor(post("/mes-evenements/" + event + "/campagnes/" + id)).getStatus())
                .isEqualTo(409);
        MockHttpServletResponse backwards = staff(campaign(DESK + "/nouvelle", "2027-03-02", "2027-03-01"));
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(text(backwards)).contains("ne vient pas avant", "Une campagne pour voir.");
        assertThat(staff(campaign(DESK + "/" + id, "31/02/2027", "2027-03-01").param("version", "0"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(staff(campaign(DESK + "/" + id, day.toString(), day.toString())
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late =
                staff(campaign(DESK + "/" + id, "2027-03-01", "2027-03-01").param("version", "0"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("2027-03-01", day.toString());
    }

    @Test
    void theStaffAloneWriteCampaigns() throws Exception {
        assertThat(editor(get(DESK)).getStatus()).isEqualTo(403);
        assertThat(editor(campaign(DESK + "/nouvelle", "2027-03-01", "2027-03-02"))
                        .getStatus())
                .isEqualTo(403);
        jdbc.sql("update event_organiser set organisation_id = null where event_id = ?")
                .param(event)
                .update();
        assertThat(editor(get("/mes-evenements/" + event + "/campagnes")).getStatus())
                .isEqualTo(404);
        assertThat(editor(get("/mes-evenements/" + event + "/programme")).getStatus())
                .isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder session(String address, String title, String start, String end) {
        return session(address, title, start, end, "10");
    }

    private static MockHttpServletRequestBuilder session(
            String address, String title, String start, String end, String places) {
        return post(address)
                .param("titre", title)
                .param("type", "WORKSHOP")
                .param("debut", start)
                .param("fin", end)
                .param("salle", "Salle 1")
                .param("places", places)
                .param("intervenants", "Anne Martin, présidente\nBoris");
    }

    private long session(String title) {
        return jdbc.sql("select id from event_session where event_id = ? and title = ?")
                .param(event)
                .param(title)
                .query(Long.class)
                .single();
    }

    @Test
    void aProgrammeIsWrittenPartByPart() throws Exception {
        String programme = "/mes-evenements/" + event + "/programme";
        assertThat(editor(session(programme, "Un", "09:00", "10:30")).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse clash = editor(session(programme, "Deux", "10:00", "11:00"));
        assertThat(clash.getStatus()).isEqualTo(422);
        assertThat(text(clash)).contains("Une autre séance occupe cette salle", "Anne Martin, présidente");
        assertThat(editor(session(programme, "Deux", "10:30", "10:00")).getStatus())
                .as("ends before")
                .isEqualTo(422);
        assertThat(editor(session(programme, "Deux", "16:30", "17:30")).getStatus())
                .as("outside")
                .isEqualTo(422);
        assertThat(editor(session(programme, "Deux", "10:30", "11:30")).getStatus())
                .isEqualTo(302);
        assertThat(shown("/evenements/" + slug)).contains("Un", "Deux", "Anne Martin", "présidente");
        long one = session("Un");
        assertThat(text(editor(get(programme + "/" + one)))).contains("Anne Martin, présidente");
        assertThat(editor(session(programme + "/" + one, "Un, autrement", "09:00", "10:00")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse late = editor(session(programme + "/" + one, "Un, en retard", "09:00", "10:00")
                .param("version", "0"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Un, autrement", "Un, en retard");

        jdbc.sql("insert into event_registration_terms (event_id) values (?)")
                .param(event)
                .update();
        jdbc.sql("""
                        with seats as (insert into event_seats (event_id, local_start) select id, starts_at from event where id = :id returning id),
                        part as (insert into event_seats (event_id, local_start, session_id) select id, starts_at, :part from event where id = :id returning id),
                        mine as (insert into event_registration (seats_id, state, email, name, companions, persons, created_at, until)
                            select id, 'HELD', 'a@b.test', 'Anne', '{B}', 2, now(), now() + interval '1 hour' from seats returning id, seats_id),
                        whole as (insert into event_seat_claim select id, seats_id, 2 from mine)
                        insert into event_seat_claim select mine.id, part.id, 2 from mine, part""").param("id", event).param("part", one).update();
        assertThat(editor(post(programme + "/" + one + "/suppression")).getStatus())
                .as("seats are taken")
                .isEqualTo(409);
        MockHttpServletResponse fewer = editor(
                session(programme + "/" + one, "Un", "09:00", "10:00", "1").param("version", "1"));
        assertThat(fewer.getStatus()).isEqualTo(422);
        assertThat(text(fewer)).contains("2 places sont déjà prises");
        assertThat(editor(post(programme + "/" + session("Deux") + "/suppression"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(shown("/evenements/" + slug)).doesNotContain("Deux");
    }
}
