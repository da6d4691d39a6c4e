package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Acts are written, proposed, signed one by one and come into force; nothing before is rewritten. */
@AccountWebTest
class AmendmentPagesTests {

    private static final String ACTS = "/gestion/contrat/actes";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private OwnContract own;

    @BeforeEach
    void contract() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        own = new OwnContract(jdbc, "etat");
    }

    private MockHttpServletResponse send(String address, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        values.forEach(request::param);
        return staff.ask(request);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String address) throws Exception {
        return text(staff.ask(get(address)));
    }

    private String open(String kind, String planned) throws Exception {
        MockHttpServletResponse opened = send(
                ACTS + "/nouveau?contrat=" + own.slug,
                Map.of("kind", kind, "title", "Acte d’essai", "planned", planned));
        assertThat(opened.getStatus()).isEqualTo(302);
        return String.valueOf(opened.getRedirectedUrl());
    }

    private MockHttpServletResponse fix(String act, String amount) throws Exception {
        return send(
                act + "/montants/" + own.article + "/" + own.funder + "/" + (own.year + 1),
                Map.of("amount", amount, "certainty", "Ferme", "version", "-1", "base", lastEnvelope(own.year + 1)));
    }

    private String lastEnvelope(int year) {
        return jdbc.sql("select contract_last_envelope(?, ?, ?::smallint)::text")
                .params(own.article, own.funder, year)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse reword(String act, String title, String text, String version, String base)
            throws Exception {
        return send(
                act + "/elements/" + own.action,
                Map.of(
                        "code",
                        "I_1",
                        "title",
                        title,
                        "text",
                        text,
                        "order",
                        "1",
                        "ended",
                        "continue",
                        "version",
                        version,
                        "base",
                        base,
                        "started[title]",
                        "Agir ensemble",
                        "started[text]",
                        ""));
    }

    private String lastAction() {
        return jdbc.sql("select contract_last_version(?)::text")
                .param(own.action)
                .query(String.class)
                .single();
    }

    private String version(String act) {
        return jdbc.sql("select version::text from contract_act where id = ?")
                .param(Long.parseLong(act.substring(ACTS.length() + 1)))
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse propose(String act) throws Exception {
        return send(act + "/proposition", Map.of("version", version(act)));
    }

    private void sign(String act, long party, String day) throws Exception {
        assertThat(send(act + "/signatures/" + party, Map.of("signataire", "Une préfète", "jour", day))
                        .getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse enterForce(String act, String day) throws Exception {
        return send(act + "/entree-en-vigueur", Map.of("version", version(act), "connu", day, "vigueur", day));
    }

    private void throughToForce(String act, String day) throws Exception {
        assertThat(propose(act).getStatus()).isEqualTo(302);
        sign(act, own.state, day);
        sign(act, own.chamber, day);
        assertThat(enterForce(act, day).getStatus()).isEqualTo(302);
    }

    @Test
    void anAmountChangesOnceEveryPartySignedAndIsReadAsItWasBefore() throws Exception {
        String day = (own.year + 1) + "-02-01";
        String act = open("AMENDMENT", day);
        assertThat(mvc.perform(get("/contrat/avenants/" + act.substring(ACTS.length() + 1) + ".pdf"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(fix(act, "2 500,50 €").getStatus()).isEqualTo(302);
        assertThat(page(act))
                .contains("Toute modification à la présente convention", "Un avenant signé par chaque signataire");
        assertThat(propose(act).getStatus()).isEqualTo(302);
        assertThat(fix(act, "3").getStatus()).isEqualTo(409);

        sign(act, own.state, day);
        assertThat(enterForce(act, day).getStatus()).isEqualTo(409);
        assertThat(own.envelope(own.year + 1, day)).isEqualTo(-1);
        sign(act, own.chamber, day);
        assertThat(enterForce(act, own.year + "-12-31").getStatus()).isEqualTo(422);
        assertThat(enterForce(act, day).getStatus()).isEqualTo(302);

        assertThat(own.envelope(own.year + 1, day)).isEqualTo(250_050);
        assertThat(own.envelope(own.year + 1, (own.year + 1) + "-01-31")).isEqualTo(-1);
        String read = "/contrat/avenants?contrat=" + own.slug + "&date=";
        assertThat(page(read + day)).contains("<ins>2\u202f500,50\u00a0€</ins>", "<del>montant non fixé</del>");
        assertThat(page(read + (own.year + 1) + "-01-31")).contains("Aucun avenant ce jour-là");
        String number = act.substring(ACTS.length() + 1);
        MockHttpServletResponse pdf = mvc.perform(get("/contrat/avenants/" + number + ".pdf"))
                .andReturn()
                .getResponse();
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aDecisionAddsAnActionButChangesNoAmount() throws Exception {
        String day = (own.year + 1) + "-03-01";
        String decision = open("DECISION", day);
        fix(decision, "10");
        assertThat(page(decision)).contains("Il faut un avenant, et non une décision");
        assertThat(propose(decision).getStatus()).isEqualTo(409);
        send(decision + "/montants/" + own.article + "/" + own.funder + "/" + (own.year + 1) + "/retrait", Map.of());

        Map<String, String> typed = Map.of(
                "code",
                "I_2",
                "title",
                "Agir encore",
                "order",
                "2",
                "parent",
                String.valueOf(own.subObjective),
                "ended",
                "continue");
        assertThat(send(decision + "/elements/action", typed).getStatus()).isEqualTo(302);
        assertThat(page(decision)).contains("statuera sur l&#39;intégration de nouvelles actions");
        assertThat(propose(decision).getStatus()).isEqualTo(302);
        assertThat(enterForce(decision, day).getStatus()).isEqualTo(302);
        assertThat(page("/contrat/avenants?contrat=" + own.slug + "&date=" + day))
                .contains("I_2 – Agir encore");
    }

    @Test
    void ofTwoDraftsTheOneOvertakenIsLookedAtAgainAndLosesNothing() throws Exception {
        String day = (own.year + 1) + "-02-01";
        String first = open("AMENDMENT", day);
        String second = open("AMENDMENT", day);
        String base = lastAction();
        reword(first, "Agir mieux", "", "-1", base);
        reword(second, "Agir ensemble", "Un texte à nous.", "-1", base);
        throughToForce(first, day);

        assertThat(propose(second).getStatus()).isEqualTo(409);
        assertThat(page(second)).contains("Un autre acte est entré en vigueur");
        String rebase = page(second + "/reprise/elements/" + own.action);
        assertThat(rebase).contains("Au départ", "Agir ensemble", "Agir mieux", "Un texte à nous.");
        assertThat(reword(second, "Agir mieux", "Un texte à nous.", "0", lastAction())
                        .getStatus())
                .isEqualTo(302);
        throughToForce(second, (own.year + 1) + "-04-01");

        assertThat(own.titleOn((own.year + 1) + "-04-01")).isEqualTo("Agir mieux");
        assertThat(page("/contrat/avenants?contrat=" + own.slug + "&date=" + (own.year + 1) + "-04-01"))
                .contains("<ins>Un texte à nous.</ins>");
        assertThat(own.titleOn((own.year + 1) + "-01-31")).isEqualTo("Agir ensemble");
    }

    @Test
    void whatIsProposedBeforeAnotherActComesIntoForceIsTakenBack() throws Exception {
        String day = (own.year + 1) + "-02-01";
        String first = open("AMENDMENT", day);
        String second = open("AMENDMENT", day);
        reword(first, "Agir mieux", "", "-1", lastAction());
        reword(second, "Agir bien", "", "-1", lastAction());
        assertThat(propose(second).getStatus()).isEqualTo(302);
        throughToForce(first, day);

        assertThat(page(second)).contains("Reprenez l’acte en brouillon");
        assertThat(send(second + "/reprise-en-brouillon", Map.of("version", version(second)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(second)).contains("/reprise/elements/" + own.action);
    }

    @Test
    void twoPeopleOnOneElementSeeTheConflict() throws Exception {
        String act = open("DECISION", (own.year + 1) + "-02-01");
        reword(act, "Agir d’abord", "", "-1", lastAction());

        MockHttpServletResponse second = reword(act, "Agir après", "", "-1", lastAction());
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("Agir d’abord", "Agir après");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e9|tous les chiffres",
                "-5|sans signe",
                "0,001|au centime",
                "1.234.567,00|espaces",
                "''|conditionnelle"
            })
    void anAmountThatIsNoneIsRefusedAndKeptAsTyped(String amount, String reason) throws Exception {
        MockHttpServletResponse refused = fix(open("AMENDMENT", (own.year + 1) + "-02-01"), amount);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(reason, "value=\"" + amount + "\"");
    }

    @Test
    void aDateOutsideTheContractAndACodeThatExistsAreMarked() throws Exception {
        MockHttpServletResponse outside = send(
                ACTS + "/nouveau?contrat=" + own.slug,
                Map.of("kind", "AMENDMENT", "title", "Trop tard", "planned", (own.year + 3) + "-01-01"));
        assertThat(outside.getStatus()).isEqualTo(422);
        assertThat(text(outside)).contains("Le contrat va du", "Trop tard");

        String act = open("DECISION", (own.year + 1) + "-02-01");
        MockHttpServletResponse taken =
                send(act + "/elements/action", Map.of("code", "I_1", "title", "Encore", "order", "0"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(text(taken)).contains("nombre entier", "Encore");
        taken = send(act + "/elements/action", Map.of("code", "I_1", "title", "Encore", "order", "2"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(text(taken)).contains("déjà porté");
    }

    @Test
    void anActIsAbandonedWithAReason() throws Exception {
        String act = open("AMENDMENT", (own.year + 1) + "-02-01");
        assertThat(send(act + "/abandon", Map.of("version", version(act), "motif", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(act + "/abandon", Map.of("version", version(act), "motif", "Budget non voté"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(act)).contains("Budget non voté", "Abandonné");
        assertThat(propose(act).getStatus()).isEqualTo(409);
    }

    @Test
    void anOperatorOfAnActCarriesTheActionOnceItIsInForce() throws Exception {
        String day = (own.year + 1) + "-02-01";
        String act = open("DECISION", day);
        send(act + "/operateurs", Map.of("action", String.valueOf(own.action), "named", "Oxalis", "ended", "continue"));
        propose(act);
        enterForce(act, day);

        assertThat(jdbc.sql("select name || ' ' || source from contract_operators_at(?, ?::date)")
                        .params(own.contract, day)
                        .query(String.class)
                        .single())
                .isEqualTo("Oxalis Décision n° 1");
    }
}
