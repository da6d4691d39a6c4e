package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff plan meetings, convene, write down who came and what was decided; what makes no sense is marked. */
@AccountWebTest
class MeetingPagesTests {

    private static final String DESK = "/gestion/contrat/reunions/";
    private static final String DAY = "?date=2016-03-01";
    private static final String AFTER = "?date=2016-04-20";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private long body;

    @BeforeEach
    void staff() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        body = jdbc.sql("select id from contract_body where slug = 'comite-technique-promotion'")
                .query(Long.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse plan(String title, String day, String from, String to, String agenda)
            throws Exception {
        return staff.ask(filled(
                post("/gestion/contrat/instances/" + body + "/reunions/nouvelle" + DAY), title, day, from, to, agenda));
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request, String title, String day, String from, String to, String agenda) {
        return request.param("title", title)
                .param("day", day)
                .param("startsAt", from)
                .param("endsAt", to)
                .param("place", "Lyon")
                .param("agenda", agenda);
    }

    private long planned(String agenda) throws Exception {
        String page = String.valueOf(
                plan("Réunion d’essai", "2016-04-14", "14:00", "16 h", agenda).getRedirectedUrl());
        return Long.parseLong(page.replaceAll("\\D*(\\d+)\\?date=.*", "$1"));
    }

    private long version(long meeting) {
        return jdbc.sql("select version from contract_meeting where id = ?")
                .param(meeting)
                .query(Long.class)
                .single();
    }

    private List<String> mandates() {
        return jdbc.sql("select id::text from contract_mandate where body_id = ? order by contract_mandate.id")
                .param(body)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -     | 2016-04-14 | 14:00 | 16:00 | Donnez un titre.
                    Titre | 14 avril   | 14:00 | 16:00 | Indiquez une date, comme 22/11/2014.
                    Titre | 2013-04-14 | 14:00 | 16:00 | Cette date est hors du contrat
                    Titre | 2018-04-14 | 14:00 | 16:00 | Cette date est hors du contrat
                    Titre | 2016-02-14 | 14:00 | 16:00 | Cette date est passée
                    Titre | 2016-04-14 | midi  | 16:00 | Indiquez une heure, comme 14:30.
                    Titre | 2016-04-14 | 16:00 | 14:00 | La fin vient après le début.
                    """)
    void aFaultyPlanIsMarkedAndNothingTypedIsLost(String title, String day, String from, String to, String said)
            throws Exception {
        MockHttpServletResponse answer = plan(title == null ? "" : title, day, from, to, "Un point bien choisi");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said, "Un point bien choisi", day);
    }

    @Test
    void anItemThatIsTooLongIsRefused() throws Exception {
        assertThat(text(plan("Titre", "2016-04-14", "14:00", "16:00", "x".repeat(301))))
                .contains("Un point de l’ordre du jour a 300 caractères au plus.");
        assertThat(text(plan("Titre", "2016-04-14", "14:00", "16:00", "x\n".repeat(41))))
                .contains("40 points au plus.");
    }

    @Test
    void convocationsLeaveWithAnAgendaOnly() throws Exception {
        long empty = planned("");
        MockHttpServletResponse refused = staff.ask(post(DESK + empty + "/convocation" + DAY));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("L’ordre du jour est vide");

        long meeting = planned("Bilan\r\n\r\nSuite");
        assertThat(text(staff.ask(get(DESK + meeting + "/convocation" + DAY))))
                .contains("4\u00a0courriels partiront", "1. Bilan", "2. Suite");
        assertThat(staff.ask(post(DESK + meeting + "/convocation" + DAY)).getStatus())
                .isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from outgoing_mail where calendar like '%METHOD:REQUEST%' and key like ?")
                        .param("reunion-"
                                + jdbc.sql("select uid::text from contract_meeting where id = ?")
                                        .param(meeting)
                                        .query(String.class)
                                        .single()
                                + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(staff.ask(post(DESK + meeting + "/convocation" + DAY)).getStatus())
                .isEqualTo(422);
        MockHttpServletResponse why =
                staff.ask(post(DESK + meeting + "/annulation" + DAY).param("motif", " "));
        assertThat(why.getStatus()).isEqualTo(422);
        staff.ask(post(DESK + meeting + "/annulation" + DAY)
                .param("motif", "Grève")
                .param("version", String.valueOf(version(meeting))));
        assertThat(text(staff.ask(get(DESK + meeting + DAY)))).contains("Annulée", "Grève");
    }

    @Test
    void ofTwoWhoPrepareTheSecondSeesBothAndNothingMovesIntoThePast() throws Exception {
        long meeting = planned("Bilan");
        String page = DESK + meeting + "/preparation" + DAY;
        assertThat(text(staff.ask(filled(post(page), "Réunion d’essai", "2016-02-28", "14:00", "16:00", "Bilan")
                        .param("version", "0"))))
                .contains("Cette date est passée");
        assertThat(staff.ask(filled(post(page), "Réunion d’essai", "2016-05-12", "14:00", "16:00", "Bilan")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse lost =
                staff.ask(filled(post(page), "Réunion d’essai", "2016-05-19", "14:00", "16:00", "Bilan\nAutre")
                        .param("version", "0")
                        .param("started[day]", "2016-04-14"));
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("2016-05-12", "2016-05-19", "2016-04-14");
    }

    private MockHttpServletResponse attend(long meeting, long version, String... presences) throws Exception {
        MockHttpServletRequestBuilder request =
                post(DESK + meeting + "/presences" + AFTER).param("version", String.valueOf(version));
        List<String> mandates = mandates();
        for (int at = 0; at < presences.length; at++) {
            request.param("presences[" + mandates.get(at) + "]", presences[at]);
        }
        return staff.ask(request);
    }

    @Test
    void whoCameAndWhatWasDecidedIsWrittenDownOnce() throws Exception {
        long meeting = planned("Bilan");
        assertThat(staff.ask(get(DESK + meeting + "/presences" + DAY)).getStatus())
                .isEqualTo(409);
        String holder = jdbc.sql("""
                        select d.name || ' (' || s.institution || ')' from contract_mandate m
                        join contract_seat s on s.id = m.seat_id join contract_delegate d on d.id = m.delegate_id
                        where m.body_id = ? order by m.id limit 1""").param(body).query(String.class).single();
        String proxy = "Pouvoir à " + holder;
        MockHttpServletResponse absent = attend(meeting, version(meeting), "Excusé·e", proxy, "Présent·e", "Présent·e");
        assertThat(absent.getStatus()).isEqualTo(422);
        assertThat(text(absent)).contains("La personne qui reçoit le pouvoir n’est pas présente.");
        assertThat(text(attend(meeting, version(meeting), "Présent·e", proxy, proxy, "Présent·e")))
                .contains("plus de pouvoirs que l’instance n’en permet");
        assertThat(text(attend(meeting, version(meeting), "Présent·e"))).contains("Dites si cette personne est venue.");
        assertThat(staff.ask(post(DESK + meeting + "/presences" + AFTER).param("presences[999999]", "Présent·e"))
                        .getStatus())
                .isEqualTo(422);
        long version = version(meeting);
        assertThat(attend(meeting, version, "Présent·e", proxy, "Absent·e", "Présent·e")
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse lost = attend(meeting, version, "Présent·e", "Absent·e", "Absent·e", "Présent·e");
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("Pouvoir à", "Absent·e");

        assertThat(text(staff.ask(post(DESK + meeting + "/decisions/nouvelle" + AFTER)
                        .param("title", "Sans sujet")
                        .param("about", "ACTION:999999"))))
                .contains("Choisissez ce que la décision concerne.", "Sans sujet");
        staff.ask(post(DESK + meeting + "/decisions/nouvelle" + AFTER)
                .param("title", "Ajouter une action d’essai")
                .param("about", "NEW_ACTION"));
        long decision = jdbc.sql("select id from contract_decision where meeting_id = ?")
                .param(meeting)
                .query(Long.class)
                .single();
        assertThat(text(staff.ask(get(DESK + meeting + AFTER)))).contains("Rédiger l’acte", "Sans suite");
        assertThat(staff.ask(post(DESK + meeting + "/decisions/" + decision + "/acte" + AFTER))
                        .getRedirectedUrl())
                .startsWith("/gestion/contrat/actes/");
        assertThat(staff.ask(post(DESK + meeting + "/decisions/" + decision + "/acte" + AFTER))
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(mvc.perform(get("/contrat/gouvernance" + AFTER))
                        .andReturn()
                        .getResponse()))
                .contains("le 14\u00a0avril 2016, 1\u00a0décision")
                .doesNotContain("exemple.test", "Étamine");
        minutes(meeting);
    }

    private void minutes(long meeting) throws Exception {
        String page = DESK + meeting + "/compte-rendu" + AFTER;
        assertThat(staff.ask(post(page).param("body", " ").param("version", "0"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(staff.ask(post(page).param("body", "a".repeat(20_001)).param("version", "0"))
                        .getStatus())
                .isEqualTo(422);
        staff.ask(post(page).param("body", "## Point\n\n<b>gras</b>").param("version", "0"));
        assertThat(text(staff.ask(get(page)))).contains("&lt;b&gt;gras&lt;/b&gt;", "<h2>Point</h2>");
        assertThat(text(staff.ask(post(page).param("body", "Autre").param("version", "0"))))
                .contains("## Point", "Autre");
        MockHttpServletResponse draft = staff.ask(get(DESK + meeting + "/compte-rendu.pdf" + AFTER));
        assertThat(draft.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));

        String approval = DESK + meeting + "/compte-rendu/approbation" + AFTER;
        assertThat(staff.ask(post(approval).param("version", "0")).getStatus()).isEqualTo(409);
        assertThat(staff.ask(post(approval).param("version", "1")).getStatus()).isEqualTo(302);
        byte[] sealed =
                staff.ask(get(DESK + meeting + "/compte-rendu.pdf" + AFTER)).getContentAsByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed));
        assertThat(text(staff.ask(get(page)))).contains(hash, "Approuvé et scellé");
        assertThat(staff.ask(post(page).param("body", "Après").param("version", "2"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(staff.ask(get(DESK + meeting + "/decisions/nouvelle" + AFTER))
                        .getStatus())
                .isEqualTo(409);
    }
}
