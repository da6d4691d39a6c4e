package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A draft adds whatever a contract is made of, moves an element under another, and makes a signatory pay. */
@AccountWebTest
class ActPlacesTests {

    private static final String ACTS = "/gestion/contrat/actes";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    /** One for all tests: each writes a draft of its own, and none comes into force. */
    private static @Nullable OwnContract shared;

    private OwnContract own;
    private String act;

    @BeforeEach
    void aDraft() throws Exception {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        OwnContract there = shared == null ? new OwnContract(jdbc, "etat") : shared;
        shared = there;
        own = there;
        act = String.valueOf(send(
                        ACTS + "/nouveau?contrat=" + own.slug,
                        Map.of("kind", "AMENDMENT", "title", "Acte d’essai", "planned", own.year + "-06-01"))
                .getRedirectedUrl());
    }

    private MockHttpServletResponse send(String address, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        values.forEach(request::param);
        return staff.ask(request);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse add(String kind, String code, String title, String place) throws Exception {
        return send(
                act + "/elements/" + kind,
                Map.of("code", code, "title", title, "text", "", "order", "2", "parent", place));
    }

    private long said(String title) {
        return jdbc.sql("select element_id from contract_version where title = ? and act_id = ?")
                .params(title, Long.parseLong(act.substring(ACTS.length() + 1)))
                .query(Long.class)
                .single();
    }

    private String place(String title) {
        return jdbc.sql("""
                        select coalesce(p.title, '') from contract_version v
                        left join contract_version p on p.element_id = v.parent_id
                        where v.title = ? and v.act_id = ?""")
                .params(title, Long.parseLong(act.substring(ACTS.length() + 1)))
                .query(String.class)
                .single();
    }

    /** As the form offers it. */
    private String named(String code, String title, long id) {
        return code + " – " + title + " (n°\u00a0" + id + ")";
    }

    @Test
    void anAxisAnObjectiveAndASubObjectiveAreAddedOneUnderTheOtherAndAnActionMovesThere() throws Exception {
        assertThat(add("axe", "II", "Second axe", "").getStatus()).isEqualTo(302);
        assertThat(add("objectif", "1", "But neuf", named("II", "Second axe", said("Second axe")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(add("sous-objectif", "1.1", "Pas neuf", named("1", "But neuf", said("But neuf")))
                        .getStatus())
                .isEqualTo(302);
        String there = named("1.1", "Pas neuf", said("Pas neuf"));
        String form = act + "/elements/" + own.action;
        assertThat(text(staff.ask(get(form)))).contains("1.1 – Pas neuf", "1.1 – Sous-objectif");

        Map<String, String> move = new LinkedHashMap<>(Map.of(
                "code",
                "I_1",
                "title",
                "Agir ensemble",
                "text",
                "",
                "order",
                "1",
                "ended",
                "continue",
                "version",
                "-1",
                "base",
                jdbc.sql("select contract_last_version(?)::text")
                        .param(own.action)
                        .query(String.class)
                        .single()));
        move.put("parent", "1.1 – Nulle part (n°\u00a01)");
        MockHttpServletResponse nowhere = send(form, move);
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(text(nowhere)).contains("parent-erreur");
        move.put("parent", there);
        assertThat(send(form, move).getStatus()).isEqualTo(302);

        assertThat(place("Agir ensemble")).isEqualTo("Pas neuf");
        assertThat(text(staff.ask(get(act)))).contains("Autre place", "Ajout\u00a0: II – Second axe");
        assertThat(text(staff.ask(get(act + "/differences"))))
                .contains("Place", "1.1 – Pas neuf", "1.1 – Sous-objectif");
    }

    @ParameterizedTest
    @CsvSource({
        "theme, '', Un thème de plus, 302",
        "question, 5, Une question de plus, 302",
        "question, '', Sans numéro, 422",
        "question, a b, Avec une espace, 422",
        "axe, I, Un code porté, 422",
        "objectif, 2, Sans axe, 422",
        "effet, '', Sans question, 422",
        "chapitre, 1, Inconnu, 404",
    })
    void whatAContractIsMadeOfIsAddedWithItsCodeAndPlace(String kind, String code, String title, int status)
            throws Exception {
        assertThat(add(kind, code, title, "").getStatus()).isEqualTo(status);
    }

    @Test
    void anEffectStandsUnderAQuestionOfTheSameAct() throws Exception {
        add("question", "1", "Quel effet", "");
        assertThat(add("effet", "", "Un effet", named("1", "Quel effet", said("Quel effet")))
                        .getStatus())
                .isEqualTo(302);
        assertThat(place("Un effet")).isEqualTo("Quel effet");
    }

    @Test
    void aNewSignatoryIsMadeAFunderAndItsAmountIsFixed() throws Exception {
        send(
                act + "/elements/partie",
                Map.of("title", "La Métropole", "order", "9", "role", "Signataire", "representedBy", "Sa présidente"));
        String form = act + "/financeurs/nouveau";
        String party = String.valueOf(said("La Métropole"));
        assertThat(text(staff.ask(get(form)))).contains("La Métropole");
        assertThat(send(form, Map.of("party", "")).getStatus()).isEqualTo(422);

        MockHttpServletResponse added = send(form, Map.of("party", party));

        assertThat(added.getRedirectedUrl()).isEqualTo(act + "/montants");
        assertThat(text(staff.ask(get(act + "/montants")))).contains("La Métropole");
        assertThat(send(form, Map.of("party", party)).getStatus()).as("twice").isEqualTo(422);
        long funder = jdbc.sql("select id from contract_funder where contract_id = ? and code = 'la-metropole'")
                .param(own.contract)
                .query(Long.class)
                .single();
        assertThat(send(
                                act + "/montants/" + own.article + "/" + funder + "/" + own.year,
                                Map.of("amount", "500", "certainty", "Ferme", "version", "-1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(own.envelope(own.year, own.signed)).as("not in force").isEqualTo(100_000L);
    }

    @Test
    void aLocalAuthorityFundsActionsBesideTheArticles() throws Exception {
        String form = "/gestion/contrat/financements/financeurs/nouveau?contrat=" + own.slug;
        MockHttpServletResponse faulty = send(form, Map.of("kind", "SIGNATORY", "name", "", "entry", "nulle-part"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(text(faulty)).contains("kind-erreur", "name-erreur", "entry-erreur");
        assertThat(send(form, Map.of("kind", "AUTHORITY", "name", "Ville d’essai", "entry", ""))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(send(form, Map.of("kind", "AUTHORITY", "name", "ville d’essai", "entry", ""))))
                .contains("Ce contrat a déjà un financeur de ce nom.");
        assertThat(text(staff.ask(get("/gestion/contrat/financements/saisie?contrat=" + own.slug))))
                .contains("Ville d’essai");
    }
}
