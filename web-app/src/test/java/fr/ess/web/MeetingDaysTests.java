package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A meeting of a past day shows the agenda, the documents, the attendance and the decisions that were known then. */
@AccountWebTest
class MeetingDaysTests {

    private static final String DESK = "/gestion/contrat/reunions/";
    private static final String BODIES = "/gestion/contrat/instances/";
    private static final String PLANNED = "?date=2016-03-01";
    private static final String CHANGED = "?date=2016-03-20";
    private static final String HELD = "?date=2016-04-14";
    private static final String LATER = "?date=2016-04-20";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private long body;
    private long meeting;

    @BeforeEach
    void aMeeting() throws Exception {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        body = jdbc.sql("select id from contract_body where slug = 'comite-technique-promotion'")
                .query(Long.class)
                .single();
        write(BODIES + body + "/reunions/nouvelle" + PLANNED, "Bilan\nSuite", 0);
        meeting = jdbc.sql("select max(id) from contract_meeting")
                .query(Long.class)
                .single();
    }

    private int write(String page, String agenda, long version) throws Exception {
        return staff.ask(post(page)
                        .param("title", "Réunion d’essai")
                        .param("day", "2016-04-14")
                        .param("startsAt", "14:00")
                        .param("endsAt", "16:00")
                        .param("place", "Lyon")
                        .param("agenda", agenda)
                        .param("version", String.valueOf(version)))
                .getStatus();
    }

    private String page(String day) throws Exception {
        return text(staff.ask(get(DESK + meeting + day)));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private long version() {
        return jdbc.sql("select version from contract_meeting where id = ?")
                .param(meeting)
                .query(Long.class)
                .single();
    }

    private int attend(String day, String presence) throws Exception {
        var request = post(DESK + meeting + "/presences" + day).param("version", String.valueOf(version()));
        List<String> mandates = jdbc.sql("select id::text from contract_mandate where body_id = ? order by id")
                .param(body)
                .query(String.class)
                .list();
        mandates.forEach(mandate -> request.param("presences[" + mandate + "]", presence));
        return staff.ask(request).getStatus();
    }

    @Test
    void anAgendaIsReadAsItWasKnown() throws Exception {
        String prepare = DESK + meeting + "/preparation";
        assertThat(write(prepare + CHANGED, "Bilan\nBudget", version())).isEqualTo(302);

        assertThat(page(PLANNED)).contains(">Suite<").doesNotContain(">Budget<");
        assertThat(page(CHANGED)).contains(">Budget<").doesNotContain(">Suite<");
        assertThat(write(prepare + PLANNED, "Rien", version()))
                .as("on a day before it was changed")
                .isEqualTo(409);
    }

    @Test
    void whoCameIsReadAsItWasKnownBeforeItWasCorrected() throws Exception {
        assertThat(attend(HELD, "Présent·e")).isEqualTo(302);
        assertThat(attend(LATER, "Excusé·e")).isEqualTo(302);

        assertThat(page(HELD)).contains(">Présent·e<").doesNotContain(">Excusé·e<");
        assertThat(page(LATER)).contains(">Excusé·e<").doesNotContain(">Présent·e<");
        assertThat(attend(HELD, "Absent·e")).as("before the correction").isEqualTo(409);
    }

    @Test
    void aDecisionHasItsItemItsTermAndTheDayOnWhichItWasWrittenDown() throws Exception {
        attend(HELD, "Présent·e");
        String form = DESK + meeting + "/decisions/nouvelle" + LATER;
        String item = jdbc.sql("select id::text from contract_agenda_item where meeting_id = ? and title = 'Suite'")
                .param(meeting)
                .query(String.class)
                .single();
        MockHttpServletResponse faulty = staff.ask(post(form)
                .param("title", "Relancer chacun")
                .param("about", "OTHER")
                .param("item", "999999999")
                .param("dueOn", "2016-04-01"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(text(faulty)).contains("item-erreur", "dueOn-erreur", "Relancer chacun");

        assertThat(staff.ask(post(form)
                                .param("title", "Relancer chacun")
                                .param("about", "OTHER")
                                .param("item", item)
                                .param("dueOn", "2016-04-30"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(page(LATER)).contains("Point de l’ordre du jour : Suite", "à faire avant le 30\u00a0avril 2016");
        assertThat(page(HELD)).contains("Aucune décision n’est enregistrée.");
        assertThat(text(staff.ask(get("/gestion/contrat/instances?date=2016-05-02"))))
                .contains("Relancer chacun", "avant le 30\u00a0avril 2016");
    }

    @Test
    void documentsAreKeptWithTheMeetingAndOnTheDaysOnWhichTheyWereThere() throws Exception {
        assertThat(text(add("faux.pdf", "pas un PDF", PLANNED))).contains("Choisissez un fichier PDF");
        assertThat(add("note.pdf", "%PDF-1.7 note", PLANNED).getStatus()).isEqualTo(302);
        long document = jdbc.sql("select id from contract_meeting_document where meeting_id = ?")
                .param(meeting)
                .query(Long.class)
                .single();
        String address = DESK + meeting + "/documents/" + document;
        assertThat(page(PLANNED)).contains("note.pdf", address);
        assertThat(staff.ask(post(address + "/retrait" + CHANGED)).getStatus()).isEqualTo(302);

        assertThat(page(CHANGED)).contains("Aucun document à cette date.");
        assertThat(page("?date=2016-03-10")).contains("note.pdf");
        MockHttpServletResponse read = staff.ask(get(address));
        assertThat(read.getContentAsByteArray()).isEqualTo("%PDF-1.7 note".getBytes(StandardCharsets.UTF_8));
        assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(staff.ask(get(DESK + "1/documents/" + document)).getStatus()).isEqualTo(404);
        assertThat(new Person(mvc, jdbc, "region@demo.test").ask(get(address)).getStatus())
                .isEqualTo(403);
        assertThatThrownBy(() -> jdbc.sql("delete from contract_meeting_document where id = ?")
                        .param(document)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private MockHttpServletResponse add(String name, String content, String day) throws Exception {
        return staff.ask(multipart(DESK + meeting + "/documents" + day)
                .file(new MockMultipartFile(
                        "document", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aNameIsCorrectedAndTheSecondToDoSoChooses() throws Exception {
        String person = jdbc.sql("""
                        select delegate_id::text from contract_mandate where body_id = ? and ends_on is null order by id limit 1
                        """).param(body).query(String.class).single();
        String form = BODIES + body + "/personnes/" + person;
        String version = jdbc.sql("select version::text from contract_delegate where id = ?::bigint")
                .param(person)
                .query(String.class)
                .single();
        assertThat(text(staff.ask(post(form).param("name", " ").param("version", version))))
                .contains("Indiquez le prénom et le nom.");
        assertThat(staff.ask(post(form).param("name", "Nom corrigé (exemple)").param("version", version))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse lost =
                staff.ask(post(form).param("name", "Autre nom").param("version", version));

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("Nom corrigé (exemple)", "Autre nom");
        assertThat(text(staff.ask(get(BODIES + body)))).contains("Nom corrigé (exemple)", "/personnes/" + person);
        assertThat(staff.ask(get(BODIES + body + "/personnes/999999999")).getStatus())
                .isEqualTo(404);
    }
}
