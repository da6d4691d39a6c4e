package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who is registered: for the staff and for those who organise, and for nobody else. */
@AccountWebTest
class RegistrationDeskTests {

    private static final String FULL = "/gestion/evenements/exemple-visite-d-une-scop/inscriptions";
    private static final String WEEKLY = "/gestion/evenements/exemple-cafe-des-porteurs-de-projet/inscriptions";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff() {
        return new Person(mvc, jdbc, "gestion@demo.test");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theStaffReadWhoComesAndThatIsWrittenDown() throws Exception {
        assertThat(text(staff().ask(get("/gestion/inscriptions")))).contains("20 sur 20", "Visite d’une Scop");
        assertThat(text(staff().ask(get(FULL))))
                .contains(
                        "Exemple 20 (exemple)",
                        "rang 3",
                        "20\u00a0personnes",
                        "exemple-visite-d-une-scop.1@exemple.invalid");
        assertThat(text(staff().ask(get("/evenements/exemple-visite-d-une-scop"))))
                .contains("Voir les inscriptions");
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'event-registrations.read'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "json", "pdf"})
    void theyTakeTheListAway(String format) throws Exception {
        MockHttpServletResponse file = staff().ask(get(FULL + "." + format));

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).isNotEmpty();
        if (format.equals("csv")) {
            assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void anEventThatRecursHasAListForEachDate() throws Exception {
        List<String> dates = jdbc.sql("""
                        select to_char(local_start, 'YYYY-MM-DD"T"HH24:MI') from event_occurrence o join event e on e.id = o.event_id
                        where e.slug = 'exemple-cafe-des-porteurs-de-projet' order by 1 limit 2""").query(String.class).list();

        assertThat(text(staff().ask(get(WEEKLY).param("date", dates.get(1))))).contains("Personne n’est inscrit");
        assertThat(staff().ask(get(WEEKLY).param("date", "2012-01-01T09:00")).getStatus())
                .isEqualTo(400);
        assertThat(staff().ask(get(WEEKLY).param("date", "demain")).getStatus()).isEqualTo(400);
        assertThat(staff().ask(get(WEEKLY).param("page", "0")).getStatus()).isEqualTo(400);
        assertThat(staff().ask(get("/gestion/evenements/nulle-part/inscriptions"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoOrganisesReadsTheirOwnAndOthersReadNone() throws Exception {
        Person editor = new Person(mvc, jdbc, "acteur@demo.test");
        assertThat(editor.ask(get(FULL)).getStatus()).isEqualTo(404);
        assertThat(editor.ask(get(FULL + ".csv")).getStatus()).isEqualTo(404);
        assertThat(editor.ask(post(FULL + "/reglages").param("places", "900")).getStatus())
                .isEqualTo(404);
        assertThat(new Person(mvc, jdbc, "operateur@demo.test").ask(get(FULL)).getStatus())
                .isEqualTo(403);

        jdbc.sql("""
                        insert into event_organiser (event_id, position, name, organisation_id)
                        select e.id, 9, 'Oxalis', o.id from event e, organisation o
                        where e.slug = 'exemple-visite-d-une-scop' and o.slug = 'oxalis'""").update();
        try {
            assertThat(text(editor.ask(get(FULL)))).contains("Exemple 1 (exemple)");
            assertThat(text(editor.ask(get("/gestion/inscriptions"))))
                    .contains("Visite d’une Scop")
                    .doesNotContain("Forum des associations");
        } finally {
            jdbc.sql("delete from event_organiser where position = 9").update();
        }
    }

    @Test
    void settingsRefuseWhatTakesASeatAwayAndKeepWhatWasTyped() throws Exception {
        String settings = FULL + "/reglages";
        assertThat(text(staff().ask(get(settings)))).contains("20 au moins");
        MockHttpServletResponse fewer = staff().ask(post(settings)
                .param("places", "19")
                .param("ouvertes", "oui")
                .param("accompagnants", "2"));
        assertThat(fewer.getStatus()).isEqualTo(422);
        assertThat(fewer.getContentAsString(StandardCharsets.UTF_8))
                .contains("20 places sont déjà prises", "value=\"19\"");
        assertThat(staff().ask(post(settings).param("places", "vingt")).getStatus())
                .isEqualTo(422);
        assertThat(staff().ask(post(settings).param("ouverture", "2027-02-01").param("fermeture", "2027-01-01"))
                        .getStatus())
                .isEqualTo(422);

        assertThat(staff().ask(post(settings)
                                .param("places", "20")
                                .param("ouvertes", "oui")
                                .param("accompagnants", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(staff().ask(post(settings)
                                .param("places", "20")
                                .param("ouvertes", "oui")
                                .param("accompagnants", "2"))
                        .getStatus())
                .as("somebody else was faster")
                .isEqualTo(409);
    }

    @Test
    void registrationsOfARecurringEventStayOpenWhenItsPlacesChange() throws Exception {
        assertThat(staff().ask(post(WEEKLY + "/reglages")
                                .param("places", "16")
                                .param("ouvertes", "oui")
                                .param("accompagnants", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(mvc.perform(get("/evenements/exemple-cafe-des-porteurs-de-projet/inscription"))
                        .andReturn()
                        .getResponse()))
                .contains("16\u00a0places libres");
    }
}
