package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Role × field × channel, generated from the application's own addresses: somebody with a mark in every field comes to Oxalis, and
 * to whoever is not of Oxalis every page, export, search and API answers exactly as it did before.
 */
@AccountWebTest
class RegistrySecrecyTests {

    private static final String MARK = "zibeline";
    private static final List<String> OUTSIDERS = List.of(
            "",
            "cae2@demo.test",
            "urscop@demo.test",
            "region@demo.test",
            "gestion@demo.test",
            "operateur@demo.test",
            "acteur@demo.test",
            "fonds@demo.test",
            "admin@demo.test");
    /** Where something of the registry is shown, or might come to be. */
    private static final List<String> ROOMS =
            List.of("/registre", "/cae", "/gestion/cae", "/api/v1", "/financeur", "/mes-fiches");

    private static final List<String> QUESTIONS = List.of(
            "",
            "?q=" + MARK,
            "?statut=PROJECT&q=" + MARK,
            "?date=2011-12-31",
            "?date=2014-12-31",
            "?date=2011-12-31&vue=territoire",
            "?date=2011-06-30&vue=metier");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void somebodyInOxalisChangesNothingForThoseWhoAreNotOfOxalis() throws Exception {
        int next = jdbc.sql(
                        "select max(number) + 1 from cae_person p join cae c on c.id = p.cae_id where c.slug = 'oxalis'")
                .query(Integer.class)
                .single();
        Outsiders outsiders = new Outsiders(context, mvc, jdbc);
        Set<String> addresses = addresses(outsiders, next);
        assertThat(addresses)
                .hasSizeGreaterThan(60)
                .contains("/registre/oxalis/personnes/" + next, "/registre/oxalis/personnes.csv?q=" + MARK)
                .contains("/registre/oxalis/personnes/" + next + "/dossier.json");
        List<Map<String, String>> before = new ArrayList<>();
        for (String email : OUTSIDERS) {
            before.add(outsiders.answers(email, addresses));
        }
        plant(next);
        for (int at = 0; at < OUTSIDERS.size(); at++) {
            String email = OUTSIDERS.get(at);
            Map<String, String> after = outsiders.answers(email, addresses);
            before.get(at)
                    .forEach((address, answer) -> assertThat(Outsiders.news(answer, after.getOrDefault(address, "")))
                            .as("what %s newly reads at %s", email.isEmpty() ? "nobody" : email, address)
                            .isEmpty());
        }
        assertThat(outsiders.marks(MARK, "cae@demo.test", addresses))
                .as("the marks of every field are on some page of the manager's")
                .contains("nom", "prenom", "activite");
        assertThat(jdbc.sql(
                                "select count(*) from journal_entry where action = 'cae_person.read' and actor_name like '%Oxalis%'")
                        .query(Long.class)
                        .single())
                .as("who read whom is in the journal")
                .isPositive();
    }

    @Test
    void nothingThatLooksLikeASocialSecurityNumberIsTaken() throws Exception {
        Person manager = new Person(mvc, jdbc, "cae@demo.test");
        for (String number :
                List.of("1 85 05 78 006 084 36", "1850578006084", "2-85-05-2A-006-084.36", "185057800608436")) {
            MockHttpServletResponse answer = manager.ask(post("/registre/oxalis/nouvelle-personne")
                    .param("lastName", "Essai")
                    .param("firstName", "Jo")
                    .param("bornOn", "1980-05-01")
                    .param("gender", "WOMAN")
                    .param("situation", "RSA")
                    .param("activity", "Couture " + number)
                    .param("status", "WELCOMED")
                    .param("onDay", "2014-03-03"));
            assertThat(answer.getStatus()).as(number).isEqualTo(422);
            assertThat(jdbc.sql("select cae_holds_social_number(?)")
                            .param("Couture " + number)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    private static List<String> questions(String pattern) {
        boolean figures = pattern.startsWith("/registre") || pattern.startsWith("/cae");
        return pattern.contains("{number") ? List.of("") : figures ? QUESTIONS : List.of("?q=" + MARK);
    }

    private static Set<String> addresses(Outsiders outsiders, int number) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String slug : List.of("oxalis", "cap-services")) {
            addresses.addAll(outsiders.addresses(
                    ROOMS,
                    variable -> switch (variable) {
                        case "slug" -> slug;
                        case "number" -> String.valueOf(number);
                        default -> "1";
                    },
                    RegistrySecrecyTests::questions));
        }
        return addresses;
    }

    /** Comes in 2012, by herself: a quarter in which fewer than three moved is told to nobody. */
    private void plant(int number) {
        long person = jdbc.sql("""
                        select cae_enrol(c.id, :last, :first, '1971-02-03', 'WOMAN', 'RSA', t.id, 11::smallint, :activity)
                        from cae c, territory t where c.slug = 'oxalis' and t.level = 'COMMUNE' and t.code = '73008'""")
                .param("last", MARK + "-nom")
                .param("first", MARK + "-prenom")
                .param("activity", MARK + "-activite")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into cae_status (person_id, status, on_day, recorded_by)
                        values (:person, 'WELCOMED', '2012-02-01', 'essai'), (:person, 'PROJECT', '2012-03-01', 'essai')""").param("person", person).update();
        jdbc.sql(
                        "insert into cae_person_year (person_id, year, turnover_cents, contribution_cents) values (?, 2012, 1234567, 123456)")
                .param(person)
                .update();
        assertThat(jdbc.sql("select number from cae_person where id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(number);
    }
}
