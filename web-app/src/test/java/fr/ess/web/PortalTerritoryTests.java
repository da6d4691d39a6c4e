package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the staff decide of a portal, and what its moderators may judge: never anything outside its territory. */
@AccountWebTest
class PortalTerritoryTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private Person moderator;
    private int own;
    private long organisation;

    @BeforeEach
    void onePortalWithAModerator() {
        jdbc.sql("delete from contribution").update();
        jdbc.sql("delete from local_portal where slug like 'propre-%'").update();
        jdbc.sql("delete from account where email like '%@propre.test'").update();
        jdbc.sql("delete from organisation where slug like 'propre-%'").update();
        own = PortalPeople.portal(jdbc, "propre-romans", "26281");
        moderator = PortalPeople.open(mvc, jdbc, "mod@propre.test", "PORTAL_MODERATOR", "propre-romans");
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        organisation = jdbc.sql("""
                        insert into organisation (slug, name, source, commune_id)
                        select 'propre-forge', 'La Forge', 'CRESS', id from territory where level = 'COMMUNE' and code = '26281'
                        returning id""").query(Long.class).single();
    }

    private long held(String kind) {
        return jdbc.sql("""
                        insert into contribution (kind, state, organisation_id, message, created_at, held_at)
                        values (?, 'HELD', ?, 'Message', now(), now()) returning id""").params(kind, organisation).query(Long.class).single();
    }

    private String queue() {
        return "/gestion/plateformes/" + own + "/moderation";
    }

    private String state(long contribution) {
        return jdbc.sql("select state from contribution where id = ?")
                .param(contribution)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse judge(Person person, long contribution, String decision) throws Exception {
        return person.ask(post(queue() + "/" + contribution + "/decision")
                .param("decision", decision)
                .param("motif", "Motif"));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void move(String commune) {
        jdbc.sql(
                        "update organisation set commune_id = (select id from territory where level = 'COMMUNE' and code = ?) where id = ?")
                .params(commune, organisation)
                .update();
    }

    @Test
    void aModeratorJudgesWhatIsSaidOfTheEntriesOfTheTerritory() throws Exception {
        long closure = held("CLOSURE");
        assertThat(text(moderator.ask(get(queue())))).contains("La Forge");
        assertThat(text(moderator.ask(get(queue() + "/" + closure)))).contains("Message");

        assertThat(judge(moderator, closure, "accepter").getStatus()).isEqualTo(302);

        assertThat(state(closure)).isEqualTo("ACCEPTED");
        assertThat(jdbc.sql("select status from organisation where id = ?")
                        .param(organisation)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
    }

    @Test
    void anErrorIsTheStaffsToMendAndAModeratorsToRefuse() throws Exception {
        long report = held("REPORT");
        assertThat(text(moderator.ask(get(queue() + "/" + report))))
                .contains("Refuser")
                .doesNotContain(">Accepter<");
        assertThat(judge(moderator, report, "accepter").getStatus()).isEqualTo(409);
        assertThat(state(report)).isEqualTo("HELD");

        assertThat(judge(moderator, report, "refuser").getStatus()).isEqualTo(302);
        assertThat(state(report)).isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLAIM", "VACANCY"})
    void whoKeepsAnEntryIsNotTheirsToDecide(String kind) throws Exception {
        long contribution = held(kind);

        assertThat(text(moderator.ask(get(queue())))).doesNotContain("La Forge");
        assertThat(moderator.ask(get(queue() + "/" + contribution)).getStatus()).isEqualTo(404);
        assertThat(judge(moderator, contribution, "accepter").getStatus()).isEqualTo(404);
    }

    @Test
    void anEntryThatMovesAwayIsNoLongerTheirs() throws Exception {
        long report = held("REPORT");
        move("42187");

        assertThat(text(moderator.ask(get(queue())))).doesNotContain("La Forge");
        assertThat(moderator.ask(get(queue() + "/" + report)).getStatus()).isEqualTo(404);
        assertThat(judge(moderator, report, "refuser").getStatus()).isEqualTo(404);
        assertThat(state(report)).isEqualTo("HELD");

        move("26281");
        assertThat(judge(moderator, report, "refuser").getStatus()).isEqualTo(302);
    }

    @Test
    void aTerritoryThatChangesTakesItsEntriesAway() throws Exception {
        long report = held("REPORT");
        assertThat(settle("propre-romans", "42187").getStatus()).isEqualTo(302);

        assertThat(judge(moderator, report, "refuser").getStatus()).isEqualTo(404);
        assertThat(state(report)).isEqualTo("HELD");
    }

    @Test
    void anotherPortalAndTheStaffsOwnQueueAreClosedToAModerator() throws Exception {
        int other = PortalPeople.portal(jdbc, "propre-roanne", "42187");
        long report = held("REPORT");

        assertThat(moderator
                        .ask(get("/gestion/plateformes/" + other + "/moderation"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(moderator
                        .ask(post("/gestion/plateformes/" + other + "/moderation/" + report + "/decision")
                                .param("decision", "refuser")
                                .param("motif", "Motif"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(moderator.ask(get("/gestion/annuaire/moderation/" + report)).getStatus())
                .isEqualTo(403);
        assertThat(moderator.ask(get("/gestion/annuaire/" + organisation)).getStatus())
                .isEqualTo(403);
        assertThat(moderator.ask(get("/gestion/plateformes/" + own)).getStatus())
                .isEqualTo(403);
    }

    private String version() {
        return jdbc.sql("select version::text from local_portal where id = ?")
                .param(own)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse settle(String name, String territory) throws Exception {
        return staff.ask(post("/gestion/plateformes/" + own + "/reglages")
                .param("name", name)
                .param("territory", territory)
                .param("version", version()));
    }

    @Test
    void whatIsRenamedKeepsItsPeopleAndItsOldAddress() throws Exception {
        assertThat(settle("Propre Romans et alentours", "26281 Romans\r\nValence\r\n")
                        .getStatus())
                .isEqualTo(302);

        assertThat(moderator.ask(get(queue())).getStatus()).isEqualTo(200);
        assertThat(mvc.perform(get("/plateformes/propre-romans"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/plateformes/propre-romans-et-alentours");
        assertThat(jdbc.sql("select count(*) from portal_territory where portal_id = ?")
                        .param(own)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Atlantis", "99999", "82", "Rhône-Alpes"})
    void aPortalHasATerritoryOfTheReference(String territory) throws Exception {
        assertThat(settle("propre-romans", territory).getStatus()).isEqualTo(422);
    }

    @Test
    void theStaffMakeAPortalPublishItOnceItSaysSomethingAndArchiveIt() throws Exception {
        MockHttpServletResponse made = staff.ask(post("/gestion/plateformes/nouvelle")
                .param("name", "Propre Vercors")
                .param("territory", "38\r\n26 Drôme"));
        String page = String.valueOf(made.getRedirectedUrl());
        assertThat(page).matches("/gestion/plateformes/[0-9]+");
        assertThat(act(page, "publication", "0").getStatus()).isEqualTo(409);

        staff.ask(post(page).param("body", "Texte").param("version", "0"));
        assertThat(act(page, "publication", "0").getStatus()).isEqualTo(409);
        assertThat(act(page, "publication", "1").getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get("/plateformes/propre-vercors"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        assertThat(text(staff.ask(get(page + "/reglages/archivage")))).contains("Archiver cette plateforme");
        assertThat(act(page, "archivage", "2").getStatus()).isEqualTo(302);
        assertThat(mvc.perform(get("/plateformes/propre-vercors"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse act(String page, String what, String version) throws Exception {
        return staff.ask(post(page + "/reglages/" + what).param("version", version));
    }

    @Test
    void theStaffGiveRolesToPeopleWithOrWithoutAnAccount() throws Exception {
        staff.ask(post("/gestion/plateformes/" + own + "/reglages/equipe")
                .param("adresse", "nouvelle@propre.test")
                .param("role", "redaction"));

        assertThat(new Person(mvc, jdbc, "nouvelle@propre.test")
                        .ask(get("/gestion/plateformes/" + own))
                        .getStatus())
                .isEqualTo(200);
        assertThat(text(staff.ask(get("/gestion/plateformes/" + own + "/reglages"))))
                .contains("nouvelle@propre.test");
        assertThat(staff.ask(post("/gestion/plateformes/" + own + "/reglages/equipe")
                                .param("adresse", "x@propre.test")
                                .param("role", "STAFF"))
                        .getStatus())
                .isEqualTo(400);
    }
}
