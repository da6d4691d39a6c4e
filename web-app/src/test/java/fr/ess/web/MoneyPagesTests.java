package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Staff enter money line by line, funders confirm what they paid; what is not there is refused with what is left. */
@AccountWebTest
class MoneyPagesTests {

    private static final String MONEY = "/gestion/contrat/financements";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private Person funder;
    /** Where nothing was entered: taken again, as there are not years enough for a contract each. */
    private static @Nullable OwnContract untouched;

    private OwnContract own;

    @BeforeEach
    void contract() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        funder = new Person(mvc, jdbc, "etat@demo.test");
        own = untouched == null ? new OwnContract(jdbc, "etat") : untouched;
        untouched = null;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse enter(String step, String amount, Map<String, String> other) throws Exception {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "step",
                step,
                "action",
                String.valueOf(own.action),
                "funder",
                String.valueOf(own.funder),
                "year",
                String.valueOf(own.year),
                "amount",
                amount,
                "day",
                own.year + "-02-01",
                "known",
                own.year + "-02-01",
                "reference",
                "DEL-7"));
        values.putAll(other);
        MockHttpServletRequestBuilder request = post(MONEY + "/saisie?contrat=" + own.slug);
        values.forEach(request::param);
        return staff.ask(request);
    }

    private MockHttpServletResponse enter(String step, String amount) throws Exception {
        return enter(step, amount, Map.of());
    }

    private long line(String table) {
        return jdbc.sql("select max(id) from " + table + " where funder_id = ?")
                .param(own.funder)
                .query(Long.class)
                .single();
    }

    private long payment() throws Exception {
        enter("ENGAGED", "500");
        enter("PAID", "120,50");
        return line("contract_ledger_line");
    }

    @Test
    void whatIsLeftIsShownAndMoreThanThatIsRefusedWithASentence() throws Exception {
        assertThat(enter("ALLOCATED", "600,00 €").getStatus()).isEqualTo(302);
        assertThat(text(staff.ask(get(MONEY).param("contrat", own.slug)))).contains("400,00\u00a0€");

        MockHttpServletResponse refused = enter("ALLOCATED", "400,01");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("il reste 400,00\u00a0€ à affecter", "value=\"400,01\"", "value=\"DEL-7\"");
        assertThat(enter("ALLOCATED", "400").getStatus()).isEqualTo(302);
    }

    @Test
    void aPaymentStaysWithinWhatIsEngaged() throws Exception {
        enter("ENGAGED", "100");

        MockHttpServletResponse refused = enter("PAID", "100,01");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("il reste 100,00\u00a0€ à payer");
    }

    @Test
    void ofTwoAtOnceOneIsToldWhatIsLeft() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<MockHttpServletResponse> one = () -> enter("ALLOCATED", "600");
            List<Future<MockHttpServletResponse>> answers = both.invokeAll(List.of(one, one));
            assertThat(List.of(
                            answers.get(0).get().getStatus(),
                            answers.get(1).get().getStatus()))
                    .containsExactlyInAnyOrder(302, 422);
            for (Future<MockHttpServletResponse> answer : answers) {
                if (answer.get().getStatus() == 422) {
                    assertThat(text(answer.get())).contains("il reste 400,00\u00a0€");
                }
            }
        } finally {
            both.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount|1e9|tous les chiffres",
                "amount|-5|sans signe",
                "amount|0|plus grand que zéro",
                "amount|12,345|au centime",
                "day|1800-01-01|Donnez un jour",
                "day|2020-01-01|Le contrat couvre",
                "known|2999-01-01|encore à venir",
                "year|1789|Choisissez une année",
                "action|999999|Choisissez une action",
                "funder|x|Choisissez un financeur",
                "step|LOST|Choisissez une étape"
            })
    void eachFieldSaysWhatIsWrongAndNothingTypedIsLost(String field, String typed, String fault) throws Exception {
        MockHttpServletResponse refused = enter("ALLOCATED", "10", Map.of("note", "Une remarque", field, typed));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(fault, "value=\"Une remarque\"", "value=\"DEL-7\"");
        untouched = own;
    }

    @Test
    void aLineIsTakenBackByACounterEntryWithAReason() throws Exception {
        enter("ALLOCATED", "600");
        String address =
                MONEY + "/affectations/" + line("contract_allocation") + "/contrepassation?contrat=" + own.slug;
        assertThat(staff.ask(post(address).param("motif", " ")).getStatus()).isEqualTo(422);
        assertThat(staff.ask(post(address).param("motif", "Erreur de saisie")).getStatus())
                .isEqualTo(302);
        assertThat(staff.ask(post(address).param("motif", "Encore")).getStatus())
                .isEqualTo(409);

        assertThat(text(staff.ask(
                        get(MONEY + "/lignes").param("contrat", own.slug).param("etape", "affectations"))))
                .contains("contre-passée", "Erreur de saisie", "Gaël Gestion", "−600,00");
        assertThat(enter("ALLOCATED", "1000", Map.of("known", "2026-01-01")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void anEngagementThatIsPaidIsNotTakenBack() throws Exception {
        long engaged = payment() - 1;

        assertThat(staff.ask(post(MONEY + "/ecritures/" + engaged + "/contrepassation?contrat=" + own.slug)
                                .param("motif", "Erreur"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void aFunderConfirmsItsOwnPaymentOnce() throws Exception {
        long payment = payment();
        String page = "/financeur?contrat=" + own.slug;
        assertThat(text(funder.ask(get(page)))).contains("120,50\u00a0€", "Confirmer", "Tout le contrat");
        String confirmation = "/financeur/paiements/" + payment + "/confirmation?contrat=" + own.slug;
        assertThat(new Person(mvc, jdbc, "region@demo.test")
                        .ask(post(confirmation))
                        .getStatus())
                .isEqualTo(404);
        assertThat(staff.ask(post(confirmation)).getStatus()).isEqualTo(403);

        assertThat(funder.ask(post(confirmation)).getStatus()).isEqualTo(302);
        assertThat(text(funder.ask(get(page)))).contains("par Étienne État");
        assertThat(funder.ask(post(confirmation)).getStatus()).isEqualTo(409);
        assertThat(funder.ask(post("/financeur/paiements/" + (payment - 1) + "/confirmation"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFunderReadsTheContractOnAnyDay() throws Exception {
        String page = text(new Person(mvc, jdbc, "region@demo.test").ask(get("/financeur?date=2014-12-31")));

        assertThat(page)
                .contains(
                        "2\u202f387\u202f500,00\u00a0€",
                        "1\u202f085\u202f200,00\u00a0€",
                        "Prévisionnel",
                        "montant non fixé");
        assertThat(page).doesNotContain("2\u202f400\u202f000,00");
    }

    @Test
    void aPastDayShowsWhatWasEnteredAndKnownThen() throws Exception {
        enter("ALLOCATED", "250,00");
        String before = "&date=" + own.year + "-01-31";
        String after = "&date=" + own.year + "-02-01";
        String lines = MONEY + "/lignes?contrat=" + own.slug + "&etape=affectations";

        assertThat(text(staff.ask(get(MONEY + "?contrat=" + own.slug + before))))
                .contains("1\u202f000,00", "Vous lisez ce qui était connu le")
                .doesNotContain("750,00", "Saisir une ligne");
        assertThat(text(staff.ask(get(MONEY + "?contrat=" + own.slug + after)))).contains("750,00");
        assertThat(text(staff.ask(get(lines + before)))).contains("Aucune ligne n’était connue ce jour-là");
        assertThat(text(staff.ask(get(lines + after)))).contains("250,00").doesNotContain("Contre-passer");
        assertThat(text(staff.ask(get(lines)))).contains("250,00", "Contre-passer");
        assertThat(staff.ask(get(MONEY + "?contrat=" + own.slug + "&date=demain"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aTableTooLongForAScreenIsTakenAsAFile() throws Exception {
        enter("ALLOCATED", "900,00");
        String lines = "/contrat/financements%s?contrat=" + own.slug + "&date=" + own.year + "-12-31&vue=lignes";
        engage(500);
        assertThat(text(staff.ask(get(lines.formatted(""))))).contains("M-500").doesNotContain("trop long");

        engage(1);

        assertThat(text(staff.ask(get(lines.formatted("")))))
                .contains("trop long pour un écran")
                .doesNotContain("M-500");
        assertThat(text(staff.ask(get(lines.formatted("") + "&annee=" + (own.year + 1)))))
                .doesNotContain("trop long");
        String file = text(staff.ask(get(lines.formatted(".csv"))));
        assertThat(file.lines().filter(line -> line.contains("M-"))).hasSize(501);
    }

    private void engage(int lines) {
        jdbc.sql(
                        "insert into contract_ledger_line (action_id, funder_id, year, step, amount_cents, reference, known_on, in_force_on) select ?, ?, ?, 'ENGAGED', 1, 'M-' || n, day, day from generate_series(1, ?) n, make_date(?, 3, 1) day")
                .params(own.action, own.funder, own.year, lines, own.year)
                .update();
    }
}
