package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.directory.participation.OwnerNotices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The history of an entry: who changed what, going back, and telling those who keep it. */
@LaterWebTest
class RevisionTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OwnerNotices notices;

    @Autowired
    private AccountWebTest.Time time;

    @Autowired
    private Clock clock;

    private Person staff;
    private Person editor;
    private long id;

    @BeforeEach
    void keptEntry() {
        jdbc.sql("delete from organisation where slug like 'tonnellerie%'").update();
        jdbc.sql("delete from account where email = 'tonnelier@exemple.test'").update();
        jdbc.sql("update organisation_revision set told = true").update();
        jdbc.sql("delete from outgoing_mail").update();
        id = jdbc.sql("""
                        insert into organisation (slug, name, source, phone, hires, commune_id)
                        select 'tonnellerie', 'Tonnellerie', 'CRESS', '04 00', true, id from territory where code = '38185'
                        returning id""").query(Long.class).single();
        jdbc.sql("""
                with opened as (insert into account (email, display_name, password_hash)
                    values ('tonnelier@exemple.test', 'Tonnelier', '{noop}x') returning id),
                granted as (insert into account_grant select id, 'ORGANISATION_EDITOR', 'tonnellerie' from opened)
                insert into contribution (kind, state, organisation_id, account_id, created_at, held_at, judged_at, judged_by)
                select 'EDIT', 'ACCEPTED', :id, id, now(), now(), now(), 'Gaël' from opened""").param("id", id).update();
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        editor = new Person(mvc, jdbc, "tonnelier@exemple.test");
    }

    private MockHttpServletResponse edit(Person person, String page, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post(page + id).param("version", column("version"));
        Map<String, String> all = new java.util.HashMap<>(
                Map.of("name", "Tonnellerie", "phone", "04 00", "hires", "oui", "commune", "38185"));
        all.putAll(values);
        all.forEach(request::param);
        return person.ask(request);
    }

    private void byStaff(Map<String, String> values) throws Exception {
        assertThat(edit(staff, "/gestion/annuaire/", values).getStatus()).isEqualTo(302);
    }

    private void byEditor(Map<String, String> values) throws Exception {
        assertThat(edit(editor, "/mes-fiches/", values).getStatus()).isEqualTo(302);
    }

    private String column(String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from organisation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private List<Long> revisions() {
        return jdbc.sql("select id from organisation_revision where organisation_id = ? order by id")
                .param(id)
                .query(Long.class)
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("select body from outgoing_mail where recipient = 'tonnelier@exemple.test' order by id")
                .query(String.class)
                .list();
    }

    @Test
    void theHistoryTellsWhoChangedWhat() throws Exception {
        byStaff(Map.of("phone", "04 01", "commune", "Valence", "postalCode", "26000"));
        byEditor(Map.of("phone", "04 02", "commune", "Valence", "postalCode", "26000", "hires", "non"));

        assertThat(staff.ask(get("/gestion/annuaire/" + id + "/historique")).getContentAsString())
                .contains("Gaël Gestion", "Tonnelier", "04 01", "04 02", "Grenoble (38185)", "Valence (26362)")
                .containsPattern("Oui</del>\\s*<span[^<]*</span><ins>Non");
        assertThat(editor.ask(get("/mes-fiches/" + id + "/historique")).getContentAsString())
                .as("organisations do not read the names of the staff")
                .contains("Équipe de la CRESS", "Tonnelier")
                .doesNotContain("Gaël");
    }

    @Test
    void anImportIsNamedByItself() {
        jdbc.sql("""
                with lot as (select set_config('maillage.bulk', 'Import n° 7', true),
                                    set_config('maillage.field_source', 'NATIONAL_LIST', true))
                update organisation set postal_code = '38100' from lot where id = ?""").param(id).update();

        assertThat(jdbc.sql("select batch || ' ' || source from organisation_revision where organisation_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Import n° 7 NATIONAL_LIST");
    }

    @Test
    void whatChangesNothingThatPeopleReadIsNoRevision() throws Exception {
        staff.ask(post("/gestion/annuaire/" + id + "/verification").param("version", "0"));
        byStaff(Map.of());

        assertThat(revisions()).isEmpty();
    }

    @Test
    void aRevisionIsRestoredAsANewOne() throws Exception {
        byStaff(Map.of("phone", "04 01", "name", "Tonnellerie du Pilat"));
        byStaff(Map.of("phone", "04 02", "name", "Tonnellerie", "commune", "", "hires", ""));
        String page = "/gestion/annuaire/" + id + "/historique/" + revisions().get(0) + "/retour";

        assertThat(staff.ask(get(page)).getContentAsString()).contains("04 02", "04 01", "Tonnellerie du Pilat");
        assertThat(column("phone")).as("asking changes nothing").isEqualTo("04 02");
        assertThat(staff.ask(post(page).param("version", column("version"))).getStatus())
                .isEqualTo(302);

        assertThat(List.of(column("phone"), column("name"), column("hires")))
                .containsExactly("04 01", "Tonnellerie du Pilat", "true");
        assertThat(column("commune_id")).isNotEqualTo("null");
        assertThat(revisions()).hasSize(3);
    }

    @Test
    void theOriginIsRestoredToo() throws Exception {
        byEditor(Map.of("phone", "04 01", "hires", "non"));
        byEditor(Map.of("phone", "04 02", "hires", ""));

        editor.ask(post("/mes-fiches/" + id + "/historique/0/retour").param("version", column("version")));

        assertThat(column("phone") + column("hires")).isEqualTo("04 00true");
    }

    @Test
    void aLostRaceShowsTheThreeValues() throws Exception {
        byStaff(Map.of("phone", "04 01"));
        byStaff(Map.of("phone", "04 02"));
        String seen = column("version");
        byEditor(Map.of("phone", "04 03"));

        MockHttpServletResponse lost = staff.ask(
                post("/gestion/annuaire/" + id + "/historique/" + revisions().get(0) + "/retour")
                        .param("version", seen));

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(lost.getContentAsString()).contains("04 01", "04 02", "04 03");
        assertThat(column("phone")).isEqualTo("04 03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/historique", "/historique/0/retour"})
    void anotherEditorFindsNoHistory(String page) throws Exception {
        Person other = new Person(mvc, jdbc, "acteur@demo.test");

        assertThat(other.ask(get("/mes-fiches/" + id + page)).getStatus()).isEqualTo(404);
        assertThat(other.ask(get("/gestion/annuaire/" + id + page)).getStatus()).isEqualTo(403);
        assertThat(other.ask(post("/mes-fiches/" + id + "/historique/0/retour").param("version", "0"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRevisionOfAnotherEntryIsNotThere() throws Exception {
        byStaff(Map.of("phone", "04 01"));
        long elsewhere = jdbc.sql("select id from organisation where slug = 'oxalis'")
                .query(Long.class)
                .single();

        assertThat(staff.ask(get("/gestion/annuaire/" + elsewhere + "/historique/"
                                + revisions().get(0) + "/retour"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void thoseWhoKeepAnEntryAreToldOnceWhatOthersChanged() throws Exception {
        byStaff(Map.of("phone", "04 01"));
        byEditor(Map.of("phone", "04 02"));
        byStaff(Map.of("phone", "04 02", "acronym", "TON"));
        jdbc.sql("update organisation_revision set at = ? where organisation_id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();

        notices.tell();
        assertThat(mails()).as("the entry has not come to rest").isEmpty();
        time.pass(Duration.ofMinutes(20));
        notices.tell();
        notices.tell();

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("l’équipe de la CRESS", "Téléphone", "Sigle", "/mes-fiches/" + id + "/historique")
                        .doesNotContain("Tonnelier", "Gaël"));
    }

    @Test
    void nobodyIsToldOfTheirOwnChanges() throws Exception {
        byEditor(Map.of("phone", "04 02"));
        time.pass(Duration.ofMinutes(20));
        notices.tell();

        assertThat(mails()).isEmpty();
    }
}
