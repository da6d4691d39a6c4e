package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff keep the poles, fact by fact; what is told wrongly is refused with its reason, and nobody else gets in. */
@AccountWebTest
class PoleDeskTests {

    private static final String DESK = "/gestion/poles";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private String page;

    @BeforeEach
    void open() throws Exception {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        MockHttpServletResponse opened =
                staff.ask(entry(DESK + "/nouveau", "Pôle d’essai " + UUID.randomUUID(), "Chambéry (Savoie)"));
        assertThat(opened.getStatus()).isEqualTo(302);
        page = Objects.requireNonNull(opened.getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder entry(String address, String name, String place) {
        return post(address)
                .param("name", name)
                .param("place", place)
                .param("where", "73")
                .param("commune", "Chambéry")
                .param("source", "Compte rendu de la CRESS");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String shown() throws Exception {
        return text(staff.ask(get(page)));
    }

    private String everybodys() throws Exception {
        return text(mvc.perform(get(page.replace("/gestion", ""))).andReturn().getResponse());
    }

    private MockHttpServletResponse send(String kind, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(page + "/" + kind);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return staff.ask(request);
    }

    @Test
    void whatIsToldStandsOnThePublicPageWithItsSource() throws Exception {
        assertThat(send("traits", "trait", "TERRITORY:RURAL", "traitSource", "Diagnostic")
                        .getStatus())
                .isEqualTo(302);
        assertThat(send("traits", "trait", "TERRITORY:PERI_URBAN", "traitSource", "Diagnostic corrigé")
                        .getStatus())
                .isEqualTo(302);
        send("traits", "trait", "MEMBERS", "traitNombre", "12", "traitMots", "une douzaine", "traitSource", "Statuts");
        send("etats", "etat", "EMERGING", "etatDepuis", "03/2013", "etatSource", "Convention");
        send("etats", "etat", "SUPPORTED", "etatDepuis", "15/09/2014", "etatSource", "Convention");
        send(
                "evenements",
                "evenementJour",
                "2014",
                "evenementTitre",
                "Première assemblée",
                "evenementSource",
                "Presse");
        send(
                "membres",
                "membreFiche",
                "oxalis",
                "membrePlace",
                "LEADER",
                "membreDepuis",
                "2013",
                "membreSource",
                "Statuts");
        send("autofinancement", "annee", "2013", "part", "20", "partSource", "Comptes");
        send("autofinancement", "annee", "2014", "part", "35", "partSource", "Comptes");

        assertThat(everybodys())
                .contains(
                        "Périurbain", "Diagnostic corrigé", "une douzaine", "soutenu, depuis le 15\u00a0septembre 2014")
                .contains(
                        "mars 2013", "Première assemblée", "href=\"/annuaire/oxalis\"", "Part d’autofinancement, en %")
                .doesNotContain("Rural<");
        assertThat(text(mvc.perform(get("/annuaire/oxalis")).andReturn().getResponse()))
                .contains("À quoi elle prend part", page.replace("/gestion", ""), "Tête du pôle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    traits          | trait=TERRITORY:SAS,traitSource=S              | Choisissez un trait
                    traits          | trait=MEMBERS,traitSource=S                    | Ce trait est un nombre
                    traits          | trait=CREATED,traitNombre=12,traitSource=S     | de 1850 à 2199
                    traits          | trait=LED_BY,traitSource=S                     | Ce trait se dit en quelques mots
                    traits          | trait=TERRITORY:RURAL                          | Dites d’où vient
                    etats           | etat=LABELLED,etatDepuis=hier,etatSource=S     | une année, un mois ou un jour
                    etats           | etat=LABELLED,etatDepuis=2014,etatFin=2013,etatSource=S | La fin suit le début
                    evenements      | evenementJour=2014,evenementSource=S           | Dites ce qui s’est passé
                    membres         | membreFiche=nulle-part,membrePlace=MEMBER,membreSource=S | Aucune fiche publiée
                    membres         | membrePlace=MEMBER,membreSource=S              | Donnez son nom
                    autofinancement | annee=2014,part=101,partSource=S               | de 0 à 100
                    """)
    void whatIsWrongIsRefusedWithItsReason(String kind, String fields, String reason) throws Exception {
        MockHttpServletResponse answer = send(kind, fields.split("[=,]"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason);
    }

    @Test
    void statesOfOnePoleNeverOverlap() throws Exception {
        send("etats", "etat", "SUPPORTED", "etatDepuis", "2012", "etatFin", "2014", "etatSource", "S");

        MockHttpServletResponse overlapping =
                send("etats", "etat", "EMERGING", "etatDepuis", "2013", "etatSource", "S");

        assertThat(overlapping.getStatus()).isEqualTo(422);
        assertThat(text(overlapping)).contains("deux états ne se recouvrent jamais");
        assertThat(send("etats", "etat", "EMERGING", "etatDepuis", "2014", "etatSource", "S")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void anOrganisationIsAMemberOnceAtATime() throws Exception {
        String[] member = {"membreFiche", "solstice", "membrePlace", "MEMBER", "membreSource", "S"};
        assertThat(send("membres", member).getStatus()).isEqualTo(302);
        assertThat(text(send("membres", member))).contains("déjà membre du pôle");
    }

    @Test
    void aLineIsTakenBackFromItsOwnPoleOnly() throws Exception {
        send("evenements", "evenementJour", "2014", "evenementTitre", "Une erreur", "evenementSource", "S");
        long event = jdbc.sql("select max(id) from pole_event where title = 'Une erreur'")
                .query(Long.class)
                .single();

        staff.ask(post(DESK + "/smac-07/evenements/" + event + "/retrait"));
        assertThat(shown()).contains("Une erreur");
        staff.ask(post(page + "/evenements/" + event + "/retrait"));
        assertThat(shown()).doesNotContain("Une erreur");
        assertThat(jdbc.sql("select count(*) from journal_entry where subject_type = 'pole_event' and subject_id = ?")
                        .param(Long.toString(event))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void twoWhoEditAtOnceLoseNothing() throws Exception {
        long version = jdbc.sql("select version from pole where slug = ?")
                .param(page.substring(page.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
        String name = "Pôle renommé " + UUID.randomUUID();
        assertThat(staff.ask(entry(page, name, "Chambéry (Savoie)").param("version", Long.toString(version)))
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse late =
                staff.ask(entry(page, name, "Aix-les-Bains").param("version", Long.toString(version)));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Votre saisie", "Aix-les-Bains", "Chambéry (Savoie)");
        assertThat(shown()).doesNotContain("value=\"Aix-les-Bains\"");
    }

    @Test
    void aPlaceThatDoesNotFitIsRefused() throws Exception {
        String elsewhere = text(staff.ask(post(page)
                .param("name", "N")
                .param("place", "P")
                .param("where", "73")
                .param("commune", "Grenoble")
                .param("source", "S")
                .param("version", "0")));
        assertThat(elsewhere).contains("Ce n’est pas une commune de ce département");
        String taken =
                text(staff.ask(entry(page, "N", "P").param("entry", "smac-07").param("version", "0")));
        assertThat(taken).contains("Cette fiche est déjà celle d’un autre pôle");
    }

    @Test
    void noMoreAnswersAreNamedThanWereTold() throws Exception {
        String call = "Appel d’essai " + UUID.randomUUID();
        staff.ask(post(DESK + "/appels")
                .param("appel", call)
                .param("lancePar", "la Région")
                .param("reponses", "3")
                .param("reponsesRegion", "1")
                .param("appelSource", "S"));
        String id = jdbc.sql("select id::text from pole_call where name = ?")
                .param(call)
                .query(String.class)
                .single();
        assertThat(answer(id, "Une réponse").getStatus()).isEqualTo(302);
        assertThat(text(answer(id, "Une autre"))).contains("Toutes les réponses annoncées");
        MockHttpServletResponse fewer = staff.ask(post(DESK + "/appels")
                .param("appel", call)
                .param("lancePar", "la Région")
                .param("reponses", "3")
                .param("reponsesRegion", "0")
                .param("appelSource", "S"));
        assertThat(text(fewer)).contains("Plus de réponses sont déjà nommées");
        assertThat(text(mvc.perform(get("/poles")).andReturn().getResponse()))
                .contains(call, "1\u00a0réponse de Rhône-Alpes sur 3", "Une réponse");
    }

    private MockHttpServletResponse answer(String call, String name) throws Exception {
        return staff.ask(post(DESK + "/appels/reponses")
                .param("appelRepondu", call)
                .param("nom", name)
                .param("suite", "UNKNOWN")
                .param("reponseSource", "S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region@demo.test", "cae@demo.test", "acteur@demo.test", "admin@demo.test"})
    void nobodyElseKeepsThePoles(String email) throws Exception {
        Person other = new Person(mvc, jdbc, email);

        assertThat(other.ask(get(DESK)).getStatus()).isEqualTo(403);
        assertThat(other.ask(get(page)).getStatus()).isEqualTo(403);
        assertThat(other.ask(post(page + "/etats")).getStatus()).isEqualTo(403);
        assertThat(other.ask(get(DESK + "/appels")).getStatus()).isEqualTo(403);
    }
}
