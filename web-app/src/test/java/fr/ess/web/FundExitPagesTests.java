package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.followup.FollowUpRounds;
import fr.ess.transmea.ledger.Commitments;
import fr.ess.transmea.ledger.FundLedger;
import fr.ess.transmea.ledger.Movement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Officers follow a company and leave it: visits, figures, alerts, a schedule, simulations. */
@AccountWebTest
class FundExitPagesTests {

    private static final LocalDate PAID = LocalDate.of(2025, 1, 15);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BuyoutFiles files;

    @Autowired
    private Commitments commitments;

    @Autowired
    private FundLedger ledger;

    @Autowired
    private FollowUpRounds rounds;

    private Person officer;
    private BuyoutFile file;
    private String page;

    @BeforeEach
    void fund() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
        FundWay way = new FundWay(jdbc);
        long id = way.closing(PAID.minusDays(30));
        file = files.find(id).orElseThrow();
        commitments.commit(file, Map.of(Instrument.CAPITAL, Euros.of(10_000)), PAID, "essai");
        ledger.enter(new Movement(id, Instrument.CAPITAL, EntryKind.DISBURSEMENT, Euros.of(10_000), PAID, "", "essai"));
        way.pass(id, PAID, List.of(BuyoutStage.FUNDED, BuyoutStage.FOLLOW_UP));
        page = "/fonds/dossiers/" + file.reference();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String below, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(page + below);
        fields.forEach(request::param);
        return officer.ask(request);
    }

    private String read(String address) throws Exception {
        MockHttpServletResponse answer = officer.ask(get(address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse tell(String day, String jobs, String... more) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("day", day, "jobs", jobs));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return send("/suivi/nouveau", fields);
    }

    @Test
    void whatIsToldMakesAlertsAndTheOfficerIsMailedOnce() throws Exception {
        assertThat(read(page + "/suivi")).contains("Point de suivi attendu pour le 15\u00a0avril 2025");
        assertThat(tell("2025-01-15", "20").getStatus()).isEqualTo(302);
        assertThat(tell(
                                "2025-06-30",
                                "15",
                                "turnover",
                                "900 000",
                                "equity",
                                "-12 000,50",
                                "team",
                                "TENSE",
                                "visit",
                                "true")
                        .getStatus())
                .isEqualTo(302);
        assertThat(read(page + "/suivi"))
                .contains("Emplois perdus depuis la reprise", "25,0", "−12\u202f000,50", "Sous tension", "visite");
        assertThat(read("/fonds/suivis?charge=moi&etat=alerte")).contains(file.reference());
        assertThat(read("/fonds/suivis?charge=moi&etat=retard")).contains(file.reference());
        rounds.tell();
        rounds.tell();
        assertThat(jdbc.sql("select kind from buyout_followup_notice where file_id = ? order by kind")
                        .param(file.id())
                        .query(String.class)
                        .list())
                .contains("JOBS_LOST", "LATE", "NEGATIVE_EQUITY");
        List<String> mails = jdbc.sql("select body from outgoing_mail where key like 'suivi.%' and body like ?")
                .param("%" + file.reference() + "%")
                .query(String.class)
                .list();
        assertThat(mails)
                .hasSize(1)
                .first()
                .asString()
                .contains("Emplois perdus")
                .doesNotContain("12\u202f000,50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    day      | 2199-01-01 | encore à venir
                    day      | hier       | Indiquez une date
                    jobs     | douze      | Donnez un nombre d’emplois
                    jobs     | 12,5       | Donnez un nombre d’emplois
                    turnover | -3         | sans signe
                    cash     | beaucoup   | Écrivez un montant
                    team     | LOST       | Choisissez comment va
                    """)
    void aFaultyPointIsMarkedAndNothingTypedIsLost(String field, String typed, String fault) throws Exception {
        MockHttpServletResponse refused = tell("2025-06-30", "12", "note", "Une remarque", field, typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains(fault, "Une remarque");
    }

    @Test
    void thePlanOfSupportMovesOnAndTheSecondOfTwoIsTold() throws Exception {
        assertThat(send("/suivi/accompagnement/nouveau", Map.of("label", " ", "day", "2026-05-01"))
                        .getStatus())
                .isEqualTo(422);
        send("/suivi/accompagnement/nouveau", Map.of("label", "Former à la gestion", "day", "2026-05-01"));
        long item = jdbc.sql("select max(id) from buyout_support_item where file_id = ?")
                .param(file.id())
                .query(Long.class)
                .single();
        assertThat(read(page + "/suivi")).contains("Former à la gestion", "en retard");
        assertThat(send("/suivi/accompagnement/" + item, Map.of("etat", "DONE", "version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send("/suivi/accompagnement/" + item, Map.of("etat", "DROPPED", "version", "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(send("/suivi/accompagnement/" + item, Map.of("etat", "LOST", "version", "1"))
                        .getStatus())
                .isEqualTo(400);
    }

    private MockHttpServletResponse agree(String count, String each) throws Exception {
        return send(
                "/sortie/echeancier",
                Map.of("agreed", "2026-01-02", "first", "2026-06-30", "months", "6", "count", count, "each", each));
    }

    @Test
    void aStakeIsBoughtBackToTheLastCent() throws Exception {
        assertThat(read(page + "/sortie")).contains("Aucun échéancier", "Deux fois plus rapide", "à demander");
        assertThat(text(agree("3", "5"))).contains("l’un des deux");
        assertThat(text(agree("", "1"))).contains("plus de 240 échéances");
        assertThat(agree("3", "").getStatus()).isEqualTo(302);
        assertThat(read(page + "/sortie")).contains("3\u202f333,33\u00a0€", "3\u202f333,34\u00a0€", "En retard");
        assertThat(read(page + "/sortie?echeance=5000&mois=12")).contains("5\u202f000,00\u00a0€");
        assertThat(officer.ask(get(page + "/sortie?mois=99")).getStatus()).isEqualTo(400);
        assertThat(officer.ask(get(page + "/sortie?echeance=rien")).getStatus()).isEqualTo(400);
        for (String amount : List.of("3333,33", "3333,33", "3333,34")) {
            assertThat(send("/realisation/etape", Map.of("vu", "FOLLOW_UP")).getStatus())
                    .isEqualTo(409);
            assertThat(send(
                                    "/realisation/mouvements/nouveau",
                                    Map.of(
                                            "kind",
                                            "REPAYMENT",
                                            "instrument",
                                            "CAPITAL",
                                            "amount",
                                            amount,
                                            "day",
                                            "2026-10-01"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(read(page + "/sortie"))
                .contains("Passer à «\u00a0Sorti\u00a0»")
                .doesNotContain("En retard");
        assertThat(send("/realisation/etape", Map.of("vu", "FOLLOW_UP")).getStatus())
                .isEqualTo(302);
    }
}
