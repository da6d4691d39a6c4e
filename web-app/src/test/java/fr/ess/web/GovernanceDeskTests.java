package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The staff keep the bodies of the contract; everybody reads of institutions, nobody of persons. */
@AccountWebTest
class GovernanceDeskTests {

    private static final String DESK = "/gestion/contrat/instances";
    private static final String DAY = "?date=2015-02-01";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private long body;

    @BeforeEach
    void staff() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        body = jdbc.sql("select id from contract_body where slug = 'espace-regional-de-dialogue-social'")
                .query(Long.class)
                .single();
    }

    private String page() {
        return DESK + "/" + body;
    }

    private long seat(String institution) {
        return jdbc.sql("select max(id) from contract_seat where body_id = ? and institution = ?")
                .params(body, institution)
                .query(Long.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse appoint(String seat, String name, String email, String from) throws Exception {
        return staff.ask(post(page() + "/sieges/" + seat(seat) + "/mandat" + DAY)
                .param("name", name)
                .param("email", email)
                .param("capacity", "Membre du bureau")
                .param("startsOn", from));
    }

    @Test
    void theBoardIsReadOnAnyDay() throws Exception {
        assertThat(text(staff.ask(get(DESK))))
                .contains(
                        "Comité de pilotage stratégique",
                        "Assemblée des territoires",
                        "cible\u00a0: 3 à 4",
                        "Non tenu");
        assertThat(text(staff.ask(get(DESK + "?date=2014-06-01")))).contains("Aucune instance à cette date");
        assertThat(staff.ask(get(DESK + "?date=hier")).getStatus()).isEqualTo(400);
        assertThat(staff.ask(get(DESK + "/999999")).getStatus()).isEqualTo(404);
        assertThat(staff.ask(get(page() + "?date=2014-06-01")).getStatus()).isEqualTo(404);
    }

    @Test
    void aSeatIsOpenedHeldAndReadByTheStaffAlone() throws Exception {
        String institution = "Observatoire de l’essai";
        assertThat(staff.ask(post(page() + "/sieges/nouveau" + DAY)
                                .param("institution", institution)
                                .param("startsOn", "2015-02-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(appoint(institution, "Zoé Essai", "Zoe@Essai.test", "2015-02-01")
                        .getStatus())
                .isEqualTo(302);

        assertThat(text(staff.ask(get(page() + DAY)))).contains(institution, "Zoé Essai", "Membre du bureau");
        String before = text(staff.ask(get(page() + "?date=2015-01-31")));
        assertThat(before).doesNotContain(institution, "Zoé Essai");
        String everybody = mvc.perform(get("/contrat/gouvernance" + DAY))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(everybody).contains(institution).doesNotContain("Zoé", "essai.test", "Membre du bureau");
        assertThat(appoint(institution, "Yves Essai", "yves@essai.test", "2015-06-01")
                        .getStatus())
                .isEqualTo(422);
        assertThat(text(staff.ask(post(page() + "/sieges/" + seat(institution) + "/fin" + DAY)
                        .param("endsOn", "2016-01-01"))))
                .contains("Ce siège est occupé après cette date");
        assertThat(staff.ask(post(page() + "/sieges/" + seat(institution) + "/mandat/fin?date=2016-01-01")
                                .param("endsOn", "2016-01-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(staff.ask(post(page() + "/sieges/" + seat(institution) + "/fin?date=2016-01-01")
                                .param("endsOn", "2016-01-01"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(staff.ask(get(page() + DAY)))).contains("Zoé Essai");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -         | x@essai.test | 2015-02-01 | Indiquez le prénom et le nom.
                    Anne      | anne         | 2015-02-01 | Indiquez une adresse électronique
                    Anne      | x@essai.test | demain     | Indiquez une date, comme 22/11/2014.
                    Anne      | x@essai.test | 2013-12-31 | Cette date est hors du contrat
                    Anne      | x@essai.test | 2018-01-01 | Cette date est hors du contrat
                    """)
    void aFaultyMandateIsMarkedAndNothingTypedIsLost(String name, String email, String day, String said)
            throws Exception {
        MockHttpServletResponse answer = appoint("OPCA", name == null ? "" : name, email, day);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said, "Membre du bureau", email);
    }

    @Test
    void aPersonSitsOnceInABody() throws Exception {
        appoint("OPCA", "Paul Essai", "paul@essai.test", "2015-02-01");
        assertThat(text(appoint("Mouvements de l’ESS", "Paul Essai", "paul@essai.test", "2015-03-01")))
                .contains("Cette personne occupe déjà un autre siège");
        assertThat(text(appoint("Mouvements de l’ESS", "Paula Autre", "paul@essai.test", "2015-03-01")))
                .contains("Cette adresse est celle d’une autre personne.");
    }

    private MockHttpServletResponse settle(String name, String secretariat, String high, long version)
            throws Exception {
        return staff.ask(post(page() + "/reglages" + DAY)
                .param("name", name)
                .param("minimum", "2")
                .param("targetLow", "2")
                .param("targetHigh", high)
                .param("secretariat", secretariat)
                .param("mostProxies", "1")
                .param("source", "Essai")
                .param("version", String.valueOf(version))
                .param("started[secretariat]", "CRESS Rhône-Alpes"));
    }

    @Test
    void ofTwoWhoSettleTheSecondSeesBoth() throws Exception {
        long version = jdbc.sql("select version from contract_body where id = ?")
                .param(body)
                .query(Long.class)
                .single();
        assertThat(text(settle("Espace régional de dialogue social", "CRESS", "1", version)))
                .contains("La cible va du minimum vers le haut");
        assertThat(text(settle("Espace régional de dialogue social", "CRESS", "beaucoup", version)))
                .contains("Indiquez un nombre entier", "beaucoup");
        assertThat(settle("Espace régional de dialogue social", "CRESS et Région", "3", version)
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse lost = settle("Espace régional de dialogue social", "La DIRECCTE", "2", version);
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("CRESS et Région", "La DIRECCTE", "CRESS Rhône-Alpes");
        assertThat(text(staff.ask(get(page() + "?date=2015-01-31")))).doesNotContain("CRESS et Région");
    }

    @Test
    void nobodyButTheStaffComesIn() throws Exception {
        assertThat(new Person(mvc, jdbc, "operateur@demo.test").ask(get(DESK)).getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get(page())).andReturn().getResponse().getStatus())
                .isNotEqualTo(200);
    }
}
