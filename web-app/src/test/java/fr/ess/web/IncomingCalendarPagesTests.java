package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** An organiser's own calendar: what it brings, what changes there, and what waits to be decided. */
@AccountWebTest
class IncomingCalendarPagesTests {

    private static final String PATH = "/mes-evenements/agendas";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    /** In every identifier and title, so that one test is nothing to another. */
    private String mark = "";

    private LocalDate day = LocalDate.EPOCH;

    private Person editor;
    private long organisation;

    @BeforeEach
    void person() throws Exception {
        editor = new Person(mvc, jdbc, "acteur@demo.test");
        organisation = jdbc.sql("""
                        select o.id from organisation o join account_grant g on g.scope = o.slug join account a on a.id = g.account_id
                        where a.email = 'acteur@demo.test' and g.role = 'ORGANISATION_EDITOR'""").query(Long.class).single();
        day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(60);
        mark = "m"
                + jdbc.sql("select count(*) from event_incoming_calendar")
                        .query(Long.class)
                        .single();
    }

    private String event(String name, String title, String start, String more) {
        return "BEGIN:VEVENT\r\nUID:" + mark + name + "\r\nSUMMARY:" + title + " " + mark + "\r\nDTSTART:"
                + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "T"
                + start + "\r\nDURATION:PT2H\r\nLOCATION:Salle des fêtes\\, 38000 Grenoble\r\n" + more
                + "END:VEVENT\r\n";
    }

    private static MockMultipartFile file(String... events) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
        return new MockMultipartFile("fichier", "agenda.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
    }

    private MockMultipartHttpServletRequestBuilder upload(MockMultipartFile file) {
        MockMultipartHttpServletRequestBuilder request =
                multipart(PATH + "/nouveau").file(file);
        request.param("organisation", Long.toString(organisation))
                .param("nom", "Agenda " + mark)
                .param("type", "WORKSHOP");
        return request;
    }

    /** The page of the calendar that these events are uploaded to. */
    private String uploaded(String... events) throws Exception {
        MockHttpServletResponse answer = editor.ask(upload(file(events)));
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private void again(String page, String... events) throws Exception {
        assertThat(editor.ask(multipart(page + "/fichier").file(file(events))).getStatus())
                .isEqualTo(302);
    }

    private String show(String page) throws Exception {
        return editor.ask(get(page)).getContentAsString(StandardCharsets.UTF_8);
    }

    private long id(String title) {
        return jdbc.sql("select id from event where title = ?")
                .param(title + " " + mark)
                .query(Long.class)
                .single();
    }

    private String of(String column, long event) {
        return jdbc.sql("select " + column + "::text from event where id = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    /** As the staff does it. */
    private long published(String title) {
        long event = id(title);
        jdbc.sql(
                        "update event_proposal set state = 'ACCEPTED', judged_at = now(), judged_by = 'Camille' where event_id = ?")
                .param(event)
                .update();
        jdbc.sql("update event set state = 'PUBLISHED' where id = ? and state = 'PROPOSED'")
                .param(event)
                .update();
        return event;
    }

    @Test
    void aCalendarBringsItsEventsOnce() throws Exception {
        String page = uploaded(
                event("a", "Portes ouvertes", "140000", ""), event("b", "Privé", "140000", "CLASS:PRIVATE\r\n"));
        assertThat(show(page)).contains("1\u00a0nouveau", "1\u00a0refusé", "L’agenda le dit privé");
        long event = id("Portes ouvertes");
        assertThat(of("starts_at", event)).isEqualTo(day + " 14:00:00");
        assertThat(of("kind", event)).isEqualTo("WORKSHOP");
        assertThat(of("(select name from territory where id = commune_id)", event))
                .isEqualTo("Grenoble");
        assertThat(of("state", event)).isIn("PROPOSED", "PUBLISHED");

        again(page, event("a", "Portes ouvertes", "140000", ""), event("b", "Privé", "140000", "CLASS:PRIVATE\r\n"));
        assertThat(show(page)).contains("Inchangé");
        again(page, event("a", "Portes ouvertes", "140000", ""));
        assertThat(show(page)).contains("0\u00a0nouveau, 0\u00a0changé, 1\u00a0inchangé");
        assertThat(jdbc.sql("select count(*) from event where title like ?")
                        .param("%" + mark)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatChangesThereChangesHere() throws Exception {
        String page = uploaded(event("a", "Visite", "140000", ""));
        long event = id("Visite");
        again(page, event("a", "Visite", "160000", "DESCRIPTION:Avec un goûter\r\n"));
        assertThat(of("starts_at", event)).isEqualTo(day + " 16:00:00");
        assertThat(of("description", event)).isEqualTo("Avec un goûter");
        assertThat(show(page)).contains("1\u00a0changé");
    }

    @Test
    void whatWasCorrectedHereIsNeverOverwritten() throws Exception {
        String page = uploaded(event("a", "Atelier", "140000", ""));
        long event = id("Atelier");
        jdbc.sql("update event set place = 'Maison des associations', version = version + 1 where id = ?")
                .param(event)
                .update();
        again(page, event("a", "Atelier", "150000", "").replace("Salle des fêtes", "Gymnase"));
        assertThat(of("starts_at", event)).as("nobody touched the hour").isEqualTo(day + " 15:00:00");
        assertThat(of("place", event)).isEqualTo("Maison des associations");
        assertThat(show(page)).contains("Gymnase, 38000 Grenoble", "Maison des associations", "Garder ce qui est ici");

        long conflict = conflict(event);
        assertThat(editor.ask(post(page + "/conflits/" + conflict).param("choix", "prendre"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(of("place", event)).isEqualTo("Gymnase, 38000 Grenoble");
        assertThat(editor.ask(post(page + "/conflits/" + conflict).param("choix", "garder"))
                        .getStatus())
                .as("decided already")
                .isEqualTo(409);
    }

    private long conflict(long event) {
        return jdbc.sql("""
                        select k.id from event_incoming_conflict k join event_incoming_event i using (calendar_id, uid)
                        where i.event_id = ? and k.settled_at is null""").param(event).query(Long.class).single();
    }

    @Test
    void whatDisappearsIsAskedAndWhatIsCancelledIsCancelled() throws Exception {
        String page = uploaded(event("a", "Forum", "140000", ""), event("b", "Salon", "140000", ""));
        long gone = published("Forum");
        long cancelled = published("Salon");
        again(page, event("b", "Salon", "140000", "STATUS:CANCELLED\r\n"));
        assertThat(of("state", cancelled)).isEqualTo("CANCELLED");
        assertThat(of("state", gone)).isEqualTo("PUBLISHED");
        assertThat(show(page)).contains("N’y est plus", "Annuler l’événement");
        editor.ask(post(page + "/conflits/" + conflict(gone)).param("choix", "prendre"));
        assertThat(of("state", gone)).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsThereAlreadyIsTakenForIt() throws Exception {
        uploaded(event("a", "Conférence", "140000", ""));
        String other = uploaded(event("z", "Conférence", "140000", ""));
        assertThat(show(other)).contains("1\u00a0nouveau");
        jdbc.sql("delete from event_incoming_event where uid = ?")
                .param(mark + "a")
                .update();
        assertThat(jdbc.sql("select count(*) from event where title = ?")
                        .param("Conférence " + mark)
                        .query(Integer.class)
                        .single())
                .as("two calendars that both know it are two; one that nobody brought is the same")
                .isEqualTo(2);
        String third = uploaded(event("y", "Conférence", "140000", ""));
        assertThat(show(third)).contains("0\u00a0nouveau, 0\u00a0changé, 1\u00a0inchangé");
    }

    @Test
    void whatIsNoCalendarIsRefusedAndNothingTypedIsLost() throws Exception {
        MockMultipartFile none =
                new MockMultipartFile("fichier", "a.ics", "text/calendar", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse answer = editor.ask(upload(none));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("BEGIN:VCALENDAR", "Agenda " + mark);

        MockHttpServletResponse inside = editor.ask(multipart(PATH + "/nouveau")
                .param("organisation", Long.toString(organisation))
                .param("nom", "Dedans")
                .param("type", "WORKSHOP")
                .param("adresse", "file:///etc/passwd"));
        assertThat(inside.getStatus()).isEqualTo(422);
        MockHttpServletResponse others = editor.ask(multipart(PATH + "/nouveau")
                .file(file())
                .param("organisation", "1")
                .param("nom", "x"));
        assertThat(others.getStatus()).isEqualTo(422);
    }

    @Test
    void anAddressOfThePrivateNetworkIsNotRead() throws Exception {
        MockHttpServletResponse answer = editor.ask(multipart(PATH + "/nouveau")
                .param("organisation", Long.toString(organisation))
                .param("nom", "Dedans " + mark)
                .param("type", "WORKSHOP")
                .param("adresse", "http://127.0.0.1:9/" + mark));
        String page = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(show(page)).contains("Cette adresse n’est pas publique");
        assertThat(editor.ask(post(page + "/arret")).getStatus()).isEqualTo(302);
        assertThat(editor.ask(post(page + "/lecture")).getStatus()).isEqualTo(409);
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        String page = uploaded(event("a", "Réunion", "140000", ""));
        String staffPage = page.replace("/mes-evenements", "/gestion/evenements");
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        assertThat(staff.ask(get(staffPage)).getStatus()).isEqualTo(200);
        assertThat(staff.ask(get("/gestion/evenements/agendas")).getContentAsString(StandardCharsets.UTF_8))
                .contains("Agenda " + mark);
        Person portal = new Person(mvc, jdbc, "plateforme@demo.test");
        assertThat(portal.ask(get(page)).getStatus()).isEqualTo(404);
        assertThat(portal.ask(post(page + "/arret")).getStatus()).isEqualTo(404);
        assertThat(editor.ask(get(staffPage)).getStatus()).isEqualTo(403);
    }

    @Test
    void whatWasWrittenHereBeforeIsKeptAsItWasWritten() throws Exception {
        uploaded(event("a", "Débat", "140000", ""));
        long event = id("Débat");
        jdbc.sql("delete from event_incoming_event where event_id = ?")
                .param(event)
                .update();
        jdbc.sql("update event set place = 'Chez nous', description = 'Écrit ici', version = version + 1 where id = ?")
                .param(event)
                .update();
        uploaded(event("b", "Débat", "140000", "DESCRIPTION:Dit ailleurs\r\n"));
        assertThat(of("place", event)).isEqualTo("Chez nous");
        assertThat(of("description", event)).isEqualTo("Écrit ici");
    }

    @Test
    void whatCannotBeTakenSaysWhyAndStaysToBeDecided() throws Exception {
        String page = uploaded(event("a", "Veillée", "140000", ""));
        long event = published("Veillée");
        jdbc.sql("update event set place = 'Ici', version = version + 1 where id = ?")
                .param(event)
                .update();
        again(page, event("a", "Veillée", "140000", "").replaceAll("LOCATION:[^\r]*\r\n", ""));
        long conflict = conflict(event);
        assertThat(editor.ask(post(page + "/conflits/" + conflict).param("choix", "prendre"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(of("place", event)).isEqualTo("Ici");
        assertThat(conflict(event)).isEqualTo(conflict);
    }
}
