package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Organisations keep their own entries, and nobody else's. */
@AccountWebTest
class OwnEntryTests {

    private static final String QUEUE = "/gestion/annuaire/moderation";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private Person editor;
    private long own;
    private long others;

    @BeforeEach
    void twoEntries() {
        jdbc.sql("delete from contribution").update();
        jdbc.sql("delete from rate_limit").update();
        jdbc.sql("delete from account where email like '%@saboterie.test'").update();
        jdbc.sql("delete from organisation where slug in ('saboterie', 'saboterie-du-val', 'corderie')")
                .update();
        own = entry("saboterie", "Saboterie");
        others = entry("corderie", "Corderie");
        editor = editor("une@saboterie.test", "saboterie");
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private long entry(String slug, String name) {
        return jdbc.sql(
                        "insert into organisation (slug, name, source, phone) values (?, ?, 'CRESS', '04 00') returning id")
                .params(slug, name)
                .query(Long.class)
                .single();
    }

    private Person editor(String email, String slug) {
        jdbc.sql("""
                        with opened as (insert into account (email, display_name, password_hash)
                            values (?, 'Éditrice', '{noop}x') returning id)
                        insert into account_grant (account_id, role, scope) select id, 'ORGANISATION_EDITOR', ? from opened""").params(email, slug).update();
        return new Person(mvc, jdbc, email);
    }

    private MockHttpServletResponse edit(Person person, String name, String phone) throws Exception {
        return person.ask(post("/mes-fiches/" + own)
                .param("name", name)
                .param("phone", phone)
                .param("version", column("version")));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + "::text from organisation where id = ?")
                .param(own)
                .query(String.class)
                .single();
    }

    private long held() {
        return jdbc.sql("select id from contribution where state = 'HELD'")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse accept(long id) throws Exception {
        return staff.ask(post(QUEUE + "/" + id + "/decision").param("decision", "accepter"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, ''",
        "POST, /verification",
        "GET, /equipe",
        "POST, /equipe",
        "GET, /depart",
        "POST, /depart"
    })
    void anotherEditorFindsNothingThere(String method, String page) throws Exception {
        String address = "/mes-fiches/" + others + page;
        MockHttpServletResponse response = editor.ask(
                method.equals("GET")
                        ? get(address)
                        : post(address)
                                .param("name", "Prise")
                                .param("version", "0")
                                .param("adresse", "complice@saboterie.test"));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select name || version from organisation where id = ?")
                        .param(others)
                        .query(String.class)
                        .single())
                .isEqualTo("Corderie0");
    }

    @Test
    void theListHoldsWhatIsOnesOwn() throws Exception {
        assertThat(editor.ask(get("/mes-fiches")).getContentAsString())
                .contains("Saboterie")
                .doesNotContain("Corderie");
        assertThat(staff.ask(get("/mes-fiches")).getStatus()).isEqualTo(403);
    }

    @Test
    void theFirstEditIsHeldAndTheNextPublishedAtOnce() throws Exception {
        assertThat(edit(editor, "Saboterie", "04 01").getStatus()).isEqualTo(302);
        assertThat(column("phone")).isEqualTo("04 00");
        assertThat(editor.ask(get("/mes-fiches/" + own)).getContentAsString())
                .contains("attend l’accord de la CRESS", "04 01");

        assertThat(staff.ask(get(QUEUE + "/" + held())).getContentAsString()).contains("Téléphone", "04 00", "04 01");
        accept(held());
        assertThat(column("phone")).isEqualTo("04 01");

        edit(editor, "Saboterie", "04 02");
        assertThat(column("phone")).isEqualTo("04 02");
        assertThat(jdbc.sql("select count(*) from contribution")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheOrganisationSaysIsItsOwnWord() throws Exception {
        edit(editor, "Saboterie du Val", "04 00");
        accept(held());

        assertThat(jdbc.sql("select source from organisation_field_source where organisation_id = ? and field = 'name'")
                        .param(own)
                        .query(String.class)
                        .single())
                .isEqualTo("ORGANISATION");
        assertThat(column("slug")).isEqualTo("saboterie-du-val");
        assertThat(editor.ask(get("/mes-fiches/" + own)).getStatus())
                .as("an editor follows the entry to its new address")
                .isEqualTo(200);
    }

    @Test
    void anEditThatWaitsIsReplacedByTheNext() throws Exception {
        edit(editor, "Saboterie", "04 01");
        edit(editor, "Saboterie", "04 02");

        accept(held());
        assertThat(column("phone")).isEqualTo("04 02");
    }

    @Test
    void whatOthersChangedMeanwhileIsKeptAndWhatBothChangedIsChosen() throws Exception {
        edit(editor, "Saboterie", "04 01");
        jdbc.sql("update organisation set acronym = 'SAB', version = version + 1 where id = ?")
                .param(own)
                .update();
        accept(held());
        assertThat(column("phone")).isEqualTo("04 01");
        assertThat(column("acronym")).isEqualTo("SAB");

        Person second = editor("deux@saboterie.test", "saboterie");
        edit(second, "Saboterie", "04 03");
        jdbc.sql("update organisation set phone = '04 99', version = version + 1 where id = ?")
                .param(own)
                .update();
        MockHttpServletResponse conflict = accept(held());
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(conflict.getContentAsString()).contains("04 01", "04 03", "04 99", "/choix");

        staff.ask(post(QUEUE + "/" + held() + "/choix")
                .param("name", "Saboterie")
                .param("acronym", "SAB")
                .param("phone", "04 99")
                .param("version", column("version")));
        assertThat(jdbc.sql("select count(*) from contribution where state = 'HELD'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLostRaceOfAnEditorShowsTheThreeValues() throws Exception {
        MockHttpServletResponse response = editor.ask(post("/mes-fiches/" + own)
                .param("name", "Saboterie")
                .param("phone", "04 01")
                .param("version", "-5")
                .param("started[phone]", "04 77"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("04 77", "04 01", "04 00", "/mes-fiches/" + own);
    }

    @Test
    void anEditorInvitesAnotherAndNobodyLearnsWhoHasAnAccount() throws Exception {
        MockHttpServletResponse known = invite("gestion@demo.test");
        MockHttpServletResponse unknown = invite("nouvelle@saboterie.test");

        assertThat(known.getRedirectedUrl()).isEqualTo(unknown.getRedirectedUrl());
        assertThat(invite("pas une adresse").getStatus()).isEqualTo(422);
        assertThat(editors()).contains("une@saboterie.test", "nouvelle@saboterie.test", "gestion@demo.test");
        assertThat(new Person(mvc, jdbc, "nouvelle@saboterie.test")
                        .ask(get("/mes-fiches/" + own))
                        .getStatus())
                .isEqualTo(200);
        jdbc.sql("delete from account_grant where scope = 'saboterie' and account_id <> ?")
                .param(editor.id())
                .update();
    }

    private MockHttpServletResponse invite(String address) throws Exception {
        return editor.ask(post("/mes-fiches/" + own + "/equipe").param("adresse", address));
    }

    private List<String> editors() {
        return jdbc.sql("""
                        select a.email from account_grant g join account a on a.id = g.account_id
                        where g.scope = 'saboterie'""").query(String.class).list();
    }

    @Test
    void whenTheLastEditorLeavesTheEntryReturnsToTheCress() throws Exception {
        Person second = editor("deux@saboterie.test", "saboterie");

        second.ask(post("/mes-fiches/" + own + "/depart"));
        assertThat(staff.ask(get(QUEUE).param("type", "VACANCY")).getContentAsString())
                .doesNotContain("Saboterie");
        assertThat(second.ask(get("/mes-fiches/" + own)).getStatus()).isIn(403, 404);

        editor.ask(post("/mes-fiches/" + own + "/depart"));
        assertThat(editors()).isEmpty();
        assertThat(staff.ask(get(QUEUE).param("type", "VACANCY")).getContentAsString())
                .contains("Saboterie");
    }
}
