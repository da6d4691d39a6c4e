package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.platform.time.WorkingDays;
import fr.ess.transmea.file.DeadlineRounds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Officers open a file, write it, and take it along its way; nothing that is refused is lost. */
@AccountWebTest
class FundFileWorkTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private DeadlineRounds rounds;

    private Person officer;
    private String page;

    @BeforeEach
    void openAFile() throws Exception {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
        String edit = officer.ask(post("/fonds/nouveau-dossier")
                        .param("company", "Tournerie de la page")
                        .param("origin", "TRANSMISSION")
                        .param("situation", "HEALTHY")
                        .param("leadSource", "OWNER"))
                .getRedirectedUrl();
        page = Objects.requireNonNull(edit).substring(0, edit.lastIndexOf('/'));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private String read(String below) throws Exception {
        MockHttpServletResponse answer = officer.ask(get(page + below));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletRequestBuilder edit(long version, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(page + "/modification").param("version", Long.toString(version));
        String[] usual = {
            "company",
            "Tournerie de la page",
            "origin",
            "Transmission à froid",
            "situation",
            "Entreprise saine",
            "leadSource",
            "Dirigeant",
            "place",
            "Valence",
            "employees",
            "12",
            "officer",
            officer()
        };
        Map<String, String> all = new LinkedHashMap<>();
        for (String[] source : new String[][] {usual, fields}) {
            for (int n = 0; n < source.length; n += 2) {
                all.put(source[n], source[n + 1]);
            }
        }
        all.forEach(form::param);
        return form;
    }

    private String officer() {
        return jdbc.sql("select display_name from account where email = 'fonds@demo.test'")
                .query(String.class)
                .single();
    }

    private long version() {
        return jdbc.sql("select version from buyout_file where reference = ?")
                .param(page.substring(page.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse pass(String seen, String to, String... more) throws Exception {
        MockHttpServletRequestBuilder step = post(page + "/etapes")
                .param("vu", seen)
                .param("vers", to)
                .param("jour", LocalDate.now(clock).toString());
        for (int n = 0; n < more.length; n += 2) {
            step.param(more[n], more[n + 1]);
        }
        return officer.ask(step);
    }

    private MockHttpServletResponse plan(String... lines) throws Exception {
        MockHttpServletRequestBuilder form =
                post(page + "/plan/modification").param("version", Long.toString(version()));
        for (int n = 0; n < lines.length; n += 2) {
            form.param(lines[n], lines[n + 1]);
        }
        return officer.ask(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    company   | -         | Nommez l’entreprise
                    siren     | 123456789 | Un SIREN a neuf chiffres
                    naf       | 99        | Un code NAF a la forme
                    place     | Marseille | Une commune de Rhône-Alpes
                    employees | douze     | Indiquez un nombre entier
                    joining   | 13        | ne sont pas plus nombreux
                    ticket    | beaucoup  | Indiquez un montant en euros
                    origin    | Hasard    | Choisissez une des valeurs
                    """)
    void aFaultyFieldIsMarkedAndNothingTypedIsLost(String field, String value, String said) throws Exception {
        MockHttpServletResponse answer =
                officer.ask(edit(version(), "risks", "Un seul client", field, value == null ? "" : value));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said, "Un seul client");
    }

    @Test
    void ofTwoWhoWriteTheSecondChooses() throws Exception {
        long seen = version();
        assertThat(officer.ask(edit(seen, "activity", "Tournage sur bois")).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse second = officer.ask(edit(seen, "activity", "Tournage sur métal"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("Tournage sur bois", "Tournage sur métal", "Enregistrer ces choix");
        assertThat(read("")).contains("Tournage sur bois");
    }

    @Test
    void aFileGoesOnOnlyWhereItsGuardsLetIt() throws Exception {
        assertThat(text(pass("LEAD", "QUALIFIED"))).contains("Éligibilité", "non renseigné");
        assertThat(officer.ask(edit(version(), "employees", "51", "officer", ""))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse refused = pass("LEAD", "QUALIFIED", "raison", "Belle équipe");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("51 salariés", "plus que le maximum d’une entreprise saine, 50", "Belle équipe");
        assertThat(pass("LEAD", "QUALIFIED", "malgre", "Cinquante dès le départ du dirigeant")
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("/etapes")).contains("Cinquante dès le départ du dirigeant");
        assertThat(text(pass("QUALIFIED", "STUDY"))).contains("Personne n’est en charge de ce dossier");
        officer.ask(edit(version(), "employees", "50"));
        assertThat(pass("QUALIFIED", "STUDY").getStatus()).isEqualTo(302);
        assertThat(text(pass("STUDY", "COMMITTEE"))).contains("Le plan de financement est vide");
        assertThat(pass("QUALIFIED", "STUDY").getStatus()).isEqualTo(409);
        assertThat(text(pass("STUDY", "DECLINED"))).contains("Dites le motif");
        assertThat(pass("STUDY", "QUALIFIED", "raison", "Comptes à revoir").getStatus())
                .isEqualTo(302);
        assertThat(read("")).contains("retour", "Comptes à revoir");
    }

    @Test
    void aPlanBalancesKeepsToTheTicketsOrSaysWhy() throws Exception {
        String[] plan = {
            "nature0",
            "SHARES",
            "montant0",
            "40 000",
            "nature1",
            "FUND_CAPITAL",
            "montant1",
            "9 999,99",
            "nature2",
            "BANK",
            "montant2",
            "30 000"
        };
        MockHttpServletResponse unbalanced = plan(plan);
        assertThat(unbalanced.getStatus()).isEqualTo(422);
        assertThat(text(unbalanced))
                .contains(
                        "ne s’équilibre pas", "il manque 0,01 €", "9 999,99 € : moins que le ticket minimal", "30 000");
        plan[11] = "30 000,01";
        assertThat(text(plan(plan))).contains("moins que le ticket minimal").doesNotContain("ne s’équilibre pas");
        String[] argued = Arrays.copyOf(plan, 14);
        argued[12] = "derogation";
        argued[13] = "Le reste est apporté par les salariés";
        assertThat(plan(argued).getStatus()).isEqualTo(302);
        assertThat(read("/plan")).contains("Dérogation", "Le reste est apporté", "3,00");
    }

    @Test
    void anUnfinishedPlanIsKeptAsADraftAndATooLargeTicketIsRefusedByName() throws Exception {
        assertThat(plan("nature0", "SHARES", "montant0", "500000", "brouillon", "oui")
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("/plan")).contains("n’est pas prêt pour le comité", "il manque 500 000,00 €");
        assertThat(text(plan(
                        "nature0",
                        "SHARES",
                        "montant0",
                        "300000,01",
                        "nature1",
                        "FUND_CAPITAL",
                        "montant1",
                        "300000,01")))
                .contains("300 000,01 € : plus que le ticket maximal, 300 000,00 €");
        assertThat(text(plan("nature0", "SHARES", "montant0", "-4"))).contains("Indiquez un montant", "value=\"-4\"");
    }

    @Test
    void notesAndTasksAreKeptAndMyTasksAreMine() throws Exception {
        assertThat(officer.ask(post(page + "/notes").param("text", " ")).getStatus())
                .isEqualTo(422);
        officer.ask(post(page + "/notes").param("text", "Appel du dirigeant"));
        officer.ask(post(page + "/notes/taches")
                .param("title", "Relire les comptes")
                .param("due", "2014-01-01")
                .param("person", Long.toString(officer.id())));
        assertThat(read("/notes")).contains("Appel du dirigeant", "Relire les comptes", "en retard");
        assertThat(text(officer.ask(get("/fonds/agenda")))).contains("Relire les comptes");
        assertThat(text(new Person(mvc, jdbc, "fonds2@demo.test").ask(get("/fonds/agenda"))))
                .doesNotContain("Relire les comptes");
        long task =
                jdbc.sql("select max(id) from buyout_task").query(Long.class).single();
        assertThat(officer.ask(post("/fonds/taches/" + task + "/faite")).getStatus())
                .isEqualTo(302);
        assertThat(officer.ask(post("/fonds/taches/" + task + "/faite")).getStatus())
                .isEqualTo(409);
    }

    private MockHttpServletResponse attach(String content, String... fields) throws Exception {
        var form = multipart(page + "/documents")
                .file(new MockMultipartFile("piece", "comptes.pdf", null, content.getBytes(StandardCharsets.UTF_8)));
        form.param("titre", "Comptes 2013").param("nature", "ACCOUNTS");
        for (int n = 0; n < fields.length; n += 2) {
            form.param(fields[n], fields[n + 1]);
        }
        return officer.ask(form);
    }

    @Test
    void documentsFollowEachOtherAndAreWhatTheirBytesSay() throws Exception {
        assertThat(attach("MZ").getStatus()).isEqualTo(422);
        assertThat(attach("%PDF-1.7 un").getStatus()).isEqualTo(302);
        Matcher link = Pattern.compile("/documents/([0-9]+)\"").matcher(read("/documents"));
        assertThat(link.find()).isTrue();
        assertThat(attach("%PDF-1.7 deux", "remplace", link.group(1), "comite", "oui")
                        .getStatus())
                .isEqualTo(302);
        assertThat(read("/documents")).contains("remplacée", "le comité aussi");
        MockHttpServletResponse content = officer.ask(get(page + "/documents/" + link.group(1)));
        assertThat(content.getContentAsString()).isEqualTo("%PDF-1.7 un");
        assertThat(content.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(attach("%PDF-1.7 trois", "remplace", "999999").getStatus()).isEqualTo(409);
    }

    @Test
    void aCourtsDayIsCountedAnnouncedOnceAndAsksForAnUrgentSession() throws Exception {
        LocalDate today = LocalDate.now(clock);
        assertThat(text(officer.ask(post(page + "/echeances")
                        .param("nature", "HEARING")
                        .param("jour", today.minusDays(1).toString()))))
                .contains("est passé", "une échéance est à venir");
        LocalDate hearing = today.plusDays(14);
        officer.ask(post(page + "/echeances").param("nature", "HEARING").param("jour", hearing.toString()));
        assertThat(read("/echeances"))
                .contains(
                        WorkingDays.between(today, hearing) + " jours ouvrés",
                        "en urgence jusqu’au",
                        "/fonds/comites/nouvelle?urgente=true");
        assertThat(text(officer.ask(get("/fonds/agenda")))).contains("Tournerie de la page", "séance d’urgence");
        assertThat(text(officer.ask(get("/fonds/agenda.ics"))))
                .contains(
                        "DTSTART;VALUE=DATE:" + hearing.toString().replace("-", ""),
                        page.substring(page.lastIndexOf('/') + 1))
                .doesNotContain("Tournerie");
        rounds.alert();
        rounds.alert();
        String reference = page.substring(page.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select body from outgoing_mail where key like 'transmea.deadline.%' and body like ?")
                        .param("%" + reference + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("réunissez-le en urgence");
    }

    @ParameterizedTest
    @CsvSource({"comite9@demo.test", "pilotage@demo.test", "gestion@demo.test"})
    void nobodyElseWorksAFile(String email) throws Exception {
        Person other = new Person(mvc, jdbc, email);
        for (String below : new String[] {"/modification", "/notes", "/etapes", "/echeances", "/documents", "/plan"}) {
            assertThat(other.ask(get(page + below)).getStatus()).as(below).isIn(403, 404);
        }
        assertThat(other.ask(post(page + "/notes").param("text", "x")).getStatus())
                .isEqualTo(403);
    }
}
