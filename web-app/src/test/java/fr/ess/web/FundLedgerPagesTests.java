package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.ledger.Commitments;
import fr.ess.transmea.ledger.Conditions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Officers close a file, pay it out and read the ledger; what is not there is refused with what is left. */
@AccountWebTest
class FundLedgerPagesTests {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 3);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BuyoutFiles files;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Conditions conditions;

    private Person officer;
    private BuyoutFile file;
    private String page;

    @BeforeEach
    void agree() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
        FundWay way = new FundWay(jdbc);
        file = files.find(way.closing(DECIDED.minusDays(30))).orElseThrow();
        commitments.commit(file, Map.of(Instrument.CAPITAL, Euros.of(30_000)), DECIDED, "essai");
        conditions.set(file, List.of("Accord de la banque"), DECIDED, "Comité du 3 mars 2026");
        page = "/fonds/dossiers/" + file.reference() + "/realisation";
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String below, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(page + below);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return officer.ask(request);
    }

    private String read(String address) throws Exception {
        MockHttpServletResponse answer = officer.ask(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private long id(String table) {
        return jdbc.sql("select max(id) from " + table + " where file_id = ?")
                .param(file.id())
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse plan(String amount) throws Exception {
        return send("/tranches/nouvelle", "instrument", "CAPITAL", "amount", amount, "day", "2026-04-01");
    }

    @Test
    void aFileIsFundedOnceItsConditionIsLiftedAndItsFirstTranchePaid() throws Exception {
        assertThat(read(page))
                .contains("Accord de la banque", "à lever", "il en reste 1", "reste 30\u202f000,00\u00a0€");
        assertThat(plan("20000").getStatus()).isEqualTo(302);
        MockHttpServletResponse above = plan("10000,01");
        assertThat(above.getStatus()).isEqualTo(422);
        assertThat(text(above)).contains("il reste 10\u202f000,00\u00a0€ à prévoir", "value=\"10000,01\"");
        String tranche = "/tranches/" + id("fund_tranche");
        MockHttpServletResponse open = send(tranche, "day", "2026-04-01");
        assertThat(open.getStatus()).isEqualTo(422);
        assertThat(text(open)).contains("conditions du comité");
        assertThat(send("/etape", "vu", "CLOSING").getStatus()).isEqualTo(409);

        String condition = "/conditions/" + id("fund_condition");
        MockHttpServletResponse unproved = send(condition, "day", "2026-03-20", "proof", " ");
        assertThat(unproved.getStatus()).isEqualTo(422);
        assertThat(text(unproved)).contains("Dites ce qui le prouve", "2026-03-20");
        assertThat(send(condition, "day", "2026-03-20", "proof", "Lettre du 19 mars")
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(tranche, "day", "2026-04-02").getStatus()).isEqualTo(302);
        assertThat(read(page)).contains("levée", "Lettre du 19 mars", "versée le 02/04/2026", "Passer à «");
        assertThat(read(page + "?date=2026-04-01"))
                .contains("tel qu’il était le")
                .doesNotContain("versée par");
        assertThat(send("/etape", "vu", "CLOSING").getStatus()).isEqualTo(302);
        assertThat(send("/etape", "vu", "CLOSING").getStatus()).isEqualTo(409);
        assertThat(read(page)).contains("reste 10\u202f000,00\u00a0€ à verser", "versé ou dégagé");
        assertThat(send(condition + "/reprise").getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind       | COMMITMENT | vient d’une décision du comité
                    kind       | LOST       | Choisissez un mouvement
                    instrument | GOLD       | Choisissez de quel instrument
                    amount     | -5         | sans signe
                    amount     | 0          | plus grand que zéro
                    amount     | 12,345     | Écrivez un montant
                    amount     | 30000,01   | il reste 30\u202f000,00\u00a0€ à dégager
                    proceeds   | 12         | Seule une cession
                    day        | demain     | Indiquez une date
                    day        | 2199-01-01 | jamais d’avance
                    """)
    void eachFieldSaysWhatIsWrongAndNothingTypedIsLost(String field, String typed, String fault) throws Exception {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "kind",
                "RELEASE",
                "instrument",
                "CAPITAL",
                "amount",
                "100",
                "day",
                "2026-04-01",
                "note",
                "Une remarque"));
        values.put(field, typed);
        MockHttpServletRequestBuilder request = post(page + "/mouvements/nouveau");
        values.forEach(request::param);
        MockHttpServletResponse refused = officer.ask(request);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(fault, "value=\"Une remarque\"");
    }

    @Test
    void aMovementIsTakenBackOnceWithAReason() throws Exception {
        send("/mouvements/nouveau", "kind", "RELEASE", "instrument", "CAPITAL", "amount", "5000", "day", "2026-04-01");
        String counter = "/mouvements/" + id("fund_entry") + "/contrepassation";
        assertThat(send(counter, "motif", " ").getStatus()).isEqualTo(422);
        assertThat(send(counter, "motif", "Erreur de saisie").getStatus()).isEqualTo(302);
        assertThat(send(counter, "motif", "Encore").getStatus()).isEqualTo(409);
        assertThat(read(page)).contains("contre-passé", "Erreur de saisie", "−5\u202f000,00");
        assertThat(officer.ask(post("/fonds/dossiers/2007-001/realisation" + counter)
                                .param("motif", "Autre"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLedgerIsFilteredAndReadOnAnyDay() throws Exception {
        assertThat(read("/fonds/mouvements?dossier=" + file.reference())).contains("1\u00a0mouvement<", "Engagement");
        assertThat(read("/fonds/mouvements?date=2012-12-31"))
                .contains("1\u202f000\u202f000,00\u00a0€", "5\u202f500\u202f000,00\u00a0€")
                .doesNotContain(file.reference());
        assertThat(read("/fonds/mouvements?type=write_off&date=2012-12-31"))
                .contains("1\u00a0mouvement<", "Atelier Cévenol");
        assertThat(read("/fonds/mouvements")).contains("apres=");
        assertThat(read("/fonds/mouvements?apres=2010-01-01_1")).contains("Revenir au début");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=2199-01-01",
                "date=hier",
                "du=x",
                "type=or",
                "instrument=or",
                "apres=1",
                "apres=2012-01-01_x"
            })
    void aQuestionThatMakesNoSenseIsRefused(String asked) throws Exception {
        assertThat(officer.ask(get("/fonds/mouvements?" + asked)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx", "ods", "pdf"})
    void theLedgerIsTakenAwayInEveryFormat(String format) throws Exception {
        MockHttpServletResponse answer = officer.ask(get("/fonds/mouvements." + format + "?date=2012-12-31"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(1_000);
        if (format.equals("csv")) {
            assertThat(text(answer)).contains("2007-001", "investi 1\u202f000\u202f000,00\u00a0€");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"realisation", "suivi", "sortie"})
    void onlyOfficersReadTheMoney(String tab) throws Exception {
        String address = "/fonds/dossiers/" + file.reference() + "/" + tab;
        assertThat(officer.ask(get(address)).getStatus()).isEqualTo(200);
        assertThat(new Person(mvc, jdbc, "comite1@demo.test").ask(get(address)).getStatus())
                .isEqualTo(404);
        assertThat(new Person(mvc, jdbc, "pilotage@demo.test").ask(get(address)).getStatus())
                .isEqualTo(403);
        assertThat(new Person(mvc, jdbc, "comite1@demo.test")
                        .ask(get("/fonds/mouvements"))
                        .getStatus())
                .isEqualTo(403);
    }
}
