package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.events.registration.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The door of an event: by name without scripts, and in batches from phones that were without network. */
@AccountWebTest
class DoorPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tickets tickets;

    private String slug = "";
    private String door = "";
    private String date = "";

    @BeforeEach
    void event() {
        slug = "accueil-"
                + jdbc.sql("select count(*) from event").query(Integer.class).single();
        door = "/gestion/evenements/" + slug + "/accueil";
        date = jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source)
                        values (?, 'Essai d’accueil', 'WORKSHOP', 'PUBLISHED', 'S', date_trunc('hour', now() at time zone 'Europe/Paris') - interval '1 hour',
                                date_trunc('hour', now() at time zone 'Europe/Paris') + interval '7 hours', 'Ici', 'S')
                        returning to_char(starts_at, 'YYYY-MM-DD"T"HH24:MI')""").param(slug).query(String.class).single();
        jdbc.sql("insert into event_seats (event_id, local_start) select id, starts_at from event where slug = ?")
                .param(slug)
                .update();
    }

    private long confirmed(String name, int persons) {
        long id = jdbc.sql("""
                        with made as (
                            insert into event_registration (seats_id, state, email, name, group_name, persons, created_at, until)
                            select s.id, 'HELD', gen_random_uuid() || '@exemple.invalid', ?, case when ? > 1 then 'Lycée' end, ?, now(), now() + interval '1 hour'
                            from event_seats s join event e on e.id = s.event_id where e.slug = ? returning id, seats_id, persons)
                        insert into event_seat_claim select id, seats_id, persons from made returning registration_id""")
                .param(name)
                .param(persons)
                .param(persons)
                .param(slug)
                .query(Long.class)
                .single();
        jdbc.sql("update event_registration set state = 'CONFIRMED', until = null, verified_at = now() where id = ?")
                .param(id)
                .update();
        return id;
    }

    private Person staff() {
        return new Person(mvc, jdbc, "gestion@demo.test");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page() throws Exception {
        return text(staff().ask(get(door)));
    }

    private String sent(String lines) throws Exception {
        return text(staff().ask(post(door + "/arrivees")
                .queryParam("date", date)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lot\":[" + lines + "]}")));
    }

    @Test
    void peopleAreLetInByNameWithoutScripts() throws Exception {
        long anne = confirmed("Anne Étoile", 1);
        long group = confirmed("Boris Exemple", 12);
        assertThat(page()).contains("Anne Étoile", "groupe « Lycée »", "13\u00a0personnes", "Entrent");
        assertThat(text(staff().ask(get(door).param("q", "etoile"))))
                .contains("Anne Étoile")
                .doesNotContain("Boris Exemple");

        assertThat(staff().ask(post(door).param("inscription", Long.toString(anne)))
                        .getRedirectedUrl())
                .contains("/accueil?date=");
        staff().ask(post(door).param("inscription", Long.toString(group)).param("personnes-" + group, "9"));
        staff().ask(post(door).param("sansInscription", "4"));
        assertThat(page())
                .contains("Entrés : 9", "data-door=\"present\">10<", "data-door=\"walk-ins\" data-count=\"4\"");
        String arrival = jdbc.sql("select id from event_presence where registration_id = ?")
                .param(anne)
                .query(String.class)
                .single();
        staff().ask(post(door).param("retrait", arrival));
        assertThat(page()).contains("data-door=\"present\">9<");
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'event-door.read'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aBatchIsTakenLineByLineAndABadOneSpoilsNoOther() throws Exception {
        long anne = confirmed("Anne Exemple", 1);
        long elsewhere = jdbc.sql(
                        "select r.id from event_registration r where r.state = 'CONFIRMED' and r.email like 'exemple-%' limit 1")
                .query(Long.class)
                .single();
        String ticket = tickets.of(anne);
        String first = UUID.randomUUID().toString();
        String batch = """
                {"id":"pas un numéro","inscription":"%1$d"},
                null,
                {"id":"%2$s","billet":"%3$s","le":"2090-01-01T00:00:00Z"},
                {"id":"%4$s","billet":"%3$s"},
                {"id":"%5$s","billet":"%1$d-00000-00000"},
                {"id":"%6$s","billet":"%7$s"},
                {"id":"%8$s","personnes":"3"}""".formatted(
                        anne,
                        first,
                        ticket,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        tickets.of(elsewhere),
                        UUID.randomUUID());

        String said = sent(batch);
        assertThat(said)
                .contains("illisible", "\"id\":\"" + first + "\",\"suite\":\"NOTED\"", "Anne Exemple")
                .contains("ALREADY_IN", "Billet refusé", "autre événement", "\"sansInscription\":3");
        sent(batch);
        assertThat(sent("")).contains("\"presentes\":1", "\"sansInscription\":3");
        assertThat(sent("{\"id\":\"%s\",\"retire\":\"%s\"}".formatted(UUID.randomUUID(), first)))
                .as("the same ticket was noted twice, and one of them stands")
                .contains("\"presentes\":1");
        assertThat(staff().ask(post(door + "/arrivees")
                                .queryParam("date", date)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"lot\":[" + "null,".repeat(500) + "null]}"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void othersKeepNoDoorAndTheWorkerKeepsToItsOwn() throws Exception {
        Person editor = new Person(mvc, jdbc, "acteur@demo.test");
        assertThat(editor.ask(get(door)).getStatus()).isEqualTo(404);
        assertThat(editor.ask(get(door + "/etat.json").param("date", date)).getStatus())
                .isEqualTo(404);
        assertThat(editor.ask(post(door + "/arrivees")
                                .queryParam("date", date)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(new Person(mvc, jdbc, "operateur@demo.test").ask(get(door)).getStatus())
                .isEqualTo(403);

        MockHttpServletResponse page = staff().ask(get(door));
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=(self)");
        MockHttpServletResponse worker = staff().ask(get(door + "/service.js"));
        assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo(door);
        assertThat(text(worker)).contains("gardees");
    }

    @Test
    void theSheetIsForPaper() throws Exception {
        confirmed("Anne Exemple", 1);
        assertThat(text(staff().ask(get(door + ".csv")))).contains("Anne Exemple", "[    ]");
        assertThat(staff().ask(get(door + ".pdf")).getContentType()).isEqualTo("application/pdf");
        assertThat(staff().ask(get(door + ".exe")).getStatus()).isEqualTo(404);
    }

    @Test
    void nothingIsNotedWeeksBefore() throws Exception {
        String far = "/gestion/evenements/exemple-forum-des-associations-employeuses/accueil";
        assertThat(text(staff().ask(get(far)))).contains("L’accueil ouvre la veille");
        assertThat(staff().ask(post(far).param("sansInscription", "2")).getStatus())
                .isEqualTo(409);
    }
}
