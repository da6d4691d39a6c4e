package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What changes in a published event: told to those who are registered, and to their calendars. */
@AccountWebTest
class ChangedEventPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(40);

    private long id;
    private String slug = "";

    /** Published, with a seat held by somebody and a part of the programme. */
    @BeforeEach
    void event() {
        slug = "change-"
                + jdbc.sql("select count(*) from event").query(Long.class).single();
        id = jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
                        values (?, 'Rencontre à changer', 'WORKSHOP', 'PUBLISHED', 'S', ?::date + time '14:00', ?::date + time '18:00', 'Ici', 5, 'S')
                        returning id""").param(slug).param(day).param(day).query(Long.class).single();
        jdbc.sql("insert into event_organiser values (?, 1, 'Une organisation', null)")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into event_session (event_id, title, kind, starts_at, ends_at, room)
                        select id, t, 'TALK', starts_at + f, starts_at + f + interval '1 hour', 'Salle 1' from event,
                            (values ('Un', interval '0'), ('Deux', interval '1 hour'), ('Trois', interval '2 hours')) s (t, f) where id = ?""").param(id).update();
        jdbc.sql("insert into event_registration_terms (event_id, most_companions) values (?, 3)")
                .param(id)
                .update();
        jdbc.sql("""
                        with seats as (insert into event_seats (event_id, local_start) select id, starts_at from event where id = :id returning id),
                        mine as (insert into event_registration (seats_id, state, email, name, companions, persons, created_at, until)
                            select id, 'HELD', :email, 'Anne', '{B,C}', 3, now(), now() + interval '1 hour' from seats returning id, seats_id)
                        insert into event_seat_claim select id, seats_id, 3 from mine""").param("id", id).param("email", slug + "@inscrit.test").update();
    }

    private MockHttpServletResponse staff(MockHttpServletRequestBuilder request) throws Exception {
        return new Person(mvc, jdbc, "gestion@demo.test").ask(request);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The form as it stands, with one field typed anew. */
    private MockHttpServletResponse save(String... changes) throws Exception {
        Map<String, String> v = new LinkedHashMap<>(Map.of(
                "titre", "Rencontre à changer",
                "type", "WORKSHOP",
                "resume", "S",
                "organisateur", "Une organisation",
                "debut_jour", day.toString(),
                "debut_heure", "14:00",
                "fin_heure", "18:00",
                "lieu", "Ici",
                "places", "5",
                "version",
                        jdbc.sql("select version from event where id = ?")
                                .param(id)
                                .query(String.class)
                                .single()));
        for (int i = 0; i < changes.length; i += 2) {
            v.put(changes[i], changes[i + 1]);
        }
        MockHttpServletRequestBuilder request = post("/gestion/evenements/" + id);
        v.forEach(request::param);
        return staff(request);
    }

    private List<String> mails() {
        return jdbc.sql("select body from outgoing_mail where recipient = ? order by id")
                .param(slug + "@inscrit.test")
                .query(String.class)
                .list();
    }

    private int sequence() throws Exception {
        Matcher sequence = Pattern.compile("SEQUENCE:(\\d+)")
                .matcher(text(mvc.perform(get("/evenements/" + slug + ".ics"))
                        .andReturn()
                        .getResponse()));
        assertThat(sequence.find()).isTrue();
        return Integer.parseInt(sequence.group(1));
    }

    @Test
    void anotherDayIsToldAndTheProgrammeGoesAlong() throws Exception {
        int before = sequence();
        LocalDate later = day.plusDays(2);
        assertThat(save("debut_jour", later.toString(), "motif", "La salle n’est plus libre.")
                        .getStatus())
                .isEqualTo(302);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("a changé", "/evenements/" + slug);
        assertThat(sequence()).isGreaterThan(before);
        assertThat(text(mvc.perform(get("/evenements/" + slug)).andReturn().getResponse()))
                .contains("a été déplacé", "La salle n’est plus libre.", "Trois");
        assertThat(jdbc.sql("select count(*) from event_session where event_id = ? and starts_at::date = ?")
                        .param(id)
                        .param(later)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select local_start::date from event_seats where event_id = ? and session_id is null")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(later);

        assertThat(save("debut_jour", later.toString(), "debut_heure", "13:30", "fin_heure", "17:30")
                        .getStatus())
                .as("half an hour earlier, over what stood there")
                .isEqualTo(302);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatOnlyItsPageTellsIsNotWrittenToAnybody() throws Exception {
        assertThat(save("prix", "Gratuit").getStatus()).isEqualTo(302);
        assertThat(save("prix", "Gratuit").getStatus()).as("the same again").isEqualTo(302);
        assertThat(mails()).isEmpty();
        assertThat(save("prix", "Gratuit", "lieu", "Là-bas").getStatus()).isEqualTo(302);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("Là-bas");
    }

    @Test
    void fewerPlacesThanAreTakenAndAnEndBeforeTheProgrammeAreRefused() throws Exception {
        MockHttpServletResponse fewer = save("places", "2", "prix", "Ce que j’ai écrit");
        assertThat(fewer.getStatus()).isEqualTo(422);
        assertThat(text(fewer)).contains("3 places sont déjà prises", "value=\"2\"", "Ce que j’ai écrit");
        MockHttpServletResponse shorter = save("fin_heure", "16:30");
        assertThat(shorter.getStatus()).isEqualTo(422);
        assertThat(text(shorter)).contains("Une séance du programme finit après");
        MockHttpServletResponse nowhere = save("lieu", "");
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(mails()).isEmpty();
        assertThat(save("places", "3").getStatus()).isEqualTo(302);
    }

    @Test
    void aCancellationHasAReasonAndIsTold() throws Exception {
        String address = "/gestion/evenements/" + id + "/annulation";
        assertThat(staff(get(address)).getStatus()).isEqualTo(200);
        assertThat(staff(post(address).param("motif", " ")).getStatus()).isEqualTo(422);
        assertThat(staff(post(address).param("motif", "Trop de neige.")).getStatus())
                .isEqualTo(302);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("est annulé");
        assertThat(text(mvc.perform(get("/evenements/" + slug)).andReturn().getResponse()))
                .contains("Cet événement est annulé", "Trop de neige.");
        assertThat(save("prix", "5 €").getStatus())
                .as("nothing changes any more")
                .isEqualTo(409);
        assertThat(staff(post(address).param("motif", "Encore.")).getStatus()).isEqualTo(409);
        assertThat(staff(post("/gestion/evenements/" + id + "/suppression")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void aPictureSaysInWordsWhatItShows() throws Exception {
        String address = "/gestion/evenements/" + id + "/image";
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        MockMultipartFile file = new MockMultipartFile("image", "a.png", "image/png", png.toByteArray());
        MockMultipartFile script =
                new MockMultipartFile("image", "a.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(new Person(mvc, jdbc, "gestion@demo.test")
                        .ask(multipart(address).file(file))
                        .getStatus())
                .as("without words")
                .isEqualTo(422);
        assertThat(new Person(mvc, jdbc, "gestion@demo.test")
                        .ask(multipart(address).file(script).param("texte", "Une salle"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(new Person(mvc, jdbc, "gestion@demo.test")
                        .ask(multipart(address).file(file).param("texte", "Une salle pleine"))
                        .getStatus())
                .isEqualTo(302);
        String page = text(mvc.perform(get("/evenements/" + slug)).andReturn().getResponse());
        Matcher picture = Pattern.compile("src=\"(/evenements/" + slug + "/image/[^\"]+)\"")
                .matcher(page);
        assertThat(picture.find()).isTrue();
        assertThat(page).contains("alt=\"Une salle pleine\"");
        MockHttpServletResponse shown =
                mvc.perform(get(picture.group(1))).andReturn().getResponse();
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(staff(post(address + "/retrait")).getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get(picture.group(1))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }
}
