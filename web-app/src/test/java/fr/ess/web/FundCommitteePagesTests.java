package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Officers call and hold sessions; members read theirs, vote once and withdraw; nobody else learns that there is one. */
@AccountWebTest
class FundCommitteePagesTests {

    private static final String DESK = "/fonds/comites";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person officer;
    private CommitteeSetting setting;
    private CommitteeRoom room;

    @BeforeEach
    void people() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
        setting = new CommitteeSetting(jdbc);
        room = new CommitteeRoom(officer, setting);
    }

    private Person member(int seat) {
        return new Person(mvc, jdbc, "comite" + seat + "@demo.test");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyWhoWasConvenedFindsTheSessionAndItsFiles() throws Exception {
        String reference = setting.file("Forge d’essai", today, "STUDY");
        String session = room.planned(reference);
        String item = session + "/points/" + setting.item(reference);
        Person member = member(1);
        assertThat(text(member.ask(get(DESK)))).doesNotContain(session + "\"");
        assertThat(member.ask(get(session)).getStatus()).isEqualTo(404);
        assertThat(member.ask(get(item)).getStatus()).isEqualTo(404);
        assertThat(text(officer.ask(get(session + "/convocation")))).contains("9\u00a0courriels partiront");
        officer.ask(post(session + "/convocation"));
        assertThat(text(member.ask(get(DESK)))).contains(session + "\"");
        assertThat(text(member.ask(get(item)))).contains("Forge d’essai", "50\u202f000,00\u00a0€");
        assertThat(text(member.ask(get(session + "/agenda.ics")))).contains("BEGIN:VEVENT", "comite1@demo.test");
        assertThat(member.ask(get(session + "/presences")).getStatus()).isEqualTo(403);
        assertThat(member.ask(post(session + "/ouverture")).getStatus()).isEqualTo(403);
        assertThat(member.ask(get(session + "/proces-verbal.pdf")).getStatus()).isEqualTo(404);
        for (String other : List.of("pilotage@demo.test", "gestion@demo.test", "region@demo.test")) {
            assertThat(new Person(mvc, jdbc, other).ask(get(session)).getStatus())
                    .isEqualTo(403);
        }
        assertThat(mvc.perform(get(session)).andReturn().getResponse().getRedirectedUrl())
                .contains("/connexion");
        assertThat(text(officer.ask(get(session)))).contains("Forge d’essai", "Envoyée");
        String tab = "/fonds/dossiers/" + reference + "/comite";
        assertThat(text(officer.ask(get(tab)))).contains(item, "séance urgente du");
        assertThat(text(member.ask(get(tab)))).contains(item);
        assertThat(new Person(mvc, jdbc, "pilotage@demo.test").ask(get(tab)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void membersVoteOnceFromTheirPagesAndAnOfficerWritesTheRestDown() throws Exception {
        String reference = setting.file("Fonderie d’essai", today, "COMMITTEE");
        String session = room.opened(reference, 6);
        String item = session + "/points/" + setting.item(reference);
        assertThat(room.vote(member(1), item, 1, "FOR").getStatus()).isEqualTo(409);
        assertThat(member(6).ask(post(item + "/deport").param("motif", " ")).getStatus())
                .isEqualTo(422);
        assertThat(member(6)
                        .ask(post(item + "/deport").param("motif", "Créancier"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(member(6).ask(get(item))))
                .contains("déporté·e")
                .doesNotContain("50\u202f000,00", "Lire le dossier");
        assertThat(officer.ask(post(item + "/proposition")
                                .param("capital", "50 000")
                                .param("conditions", "Accord de la banque")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(officer.ask(post(item + "/vote/ouverture")).getStatus()).isEqualTo(302);

        assertThat(text(member(2).ask(get(item)))).contains("Votre vote", "Un vote ne se change pas.");
        assertThat(room.vote(member(2), item, 2, "OUI").getStatus()).isEqualTo(422);
        assertThat(room.vote(member(2), item, 3, "FOR").getStatus()).isEqualTo(404);
        assertThat(room.vote(member(2), item, 2, "FOR").getStatus()).isEqualTo(302);
        assertThat(text(room.vote(member(2), item, 2, "AGAINST"))).contains("déjà voté");
        assertThat(room.vote(member(6), item, 6, "FOR").getStatus()).isEqualTo(409);
        assertThat(text(member(2).ask(get(item))))
                .contains("Enregistré\u00a0: pour")
                .doesNotContain("attendue");
        for (int seat : List.of(1, 3, 4)) {
            room.vote(officer, item, seat, "FOR");
        }
        room.vote(officer, item, 5, "AGAINST");
        assertThat(text(officer.ask(get(item)))).contains("par Félix Fonds", "5\u00a0voix reçues");
        officer.ask(post(item + "/vote/cloture"));
        assertThat(room.vote(member(2), item, 2, "FOR").getStatus()).isEqualTo(409);
        assertThat(text(member(2).ask(get(item)))).contains("Favorable", "4 pour, 1 contre", "1\u00a0déport");
        assertThat(text(member(6).ask(get(item))))
                .doesNotContain("Favorable", "4 pour", "Créancier", "Lire le dossier");
        assertThat(text(member(6).ask(get(session)))).doesNotContain("Favorable");
        assertThat(text(member(2).ask(get(session)))).contains("Favorable");
        for (String below : List.of("", "/plan", "/documents", "/comite")) {
            String papers = "/fonds/dossiers/" + reference + below;
            assertThat(member(6).ask(get(papers)).getStatus()).isEqualTo(404);
            assertThat(member(2).ask(get(papers)).getStatus()).isEqualTo(200);
        }
        assertThat(text(officer.ask(get("/fonds/dossiers/" + reference + "/realisation"))))
                .contains("Accord de la banque", "à lever", "Comité d’engagement, séance urgente, ");
        assertThat(setting.one(
                        "select coalesce(sum(amount_cents), 0) from fund_entry where file_id = ? and kind = 'COMMITMENT'",
                        setting.fileId(reference)))
                .isEqualTo(5_000_000);
        minutes(session);
    }

    private void minutes(String session) throws Exception {
        String page = session + "/proces-verbal";
        assertThat(officer.ask(get(page)).getStatus()).isEqualTo(409);
        assertThat(officer.ask(post(session + "/cloture")).getStatus()).isEqualTo(302);
        assertThat(officer.ask(post(page).param("texte", " ").param("version", "0"))
                        .getStatus())
                .isEqualTo(422);
        officer.ask(post(page).param("texte", "Le comité **décide**.").param("version", "0"));
        assertThat(officer.ask(post(page).param("texte", "Autre").param("version", "0"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(member(1).ask(get(page + ".pdf")).getStatus()).isEqualTo(404);
        assertThat(officer.ask(post(page + "/scellement").param("version", "1")).getStatus())
                .isEqualTo(302);
        byte[] sealed = member(1).ask(get(page + ".pdf")).getContentAsByteArray();
        assertThat(sealed).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(member(6).ask(get(page + ".pdf")).getStatus()).isEqualTo(404);
        assertThat(text(member(6).ask(get(session))))
                .contains("il ne vous est pas proposé")
                .doesNotContain("Procès-verbal (PDF)");
        assertThat(text(member(1).ask(get(session)))).contains("Procès-verbal (PDF)");
        assertThat(text(officer.ask(get(page))))
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sealed)));
        assertThat(officer.ask(post(page).param("texte", "Après").param("version", "2"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void badInputIsMarkedAndNothingIsLost() throws Exception {
        assertThat(text(officer.ask(
                        CommitteeRoom.plan("URGENT", today.minusDays(1).toString()))))
                .contains("Cette date est passée");
        assertThat(text(officer.ask(CommitteeRoom.plan("URGENT", "demain"))))
                .contains("Indiquez une date, comme", "demain");
        String reference = setting.file("Tissage d’essai", today, "COMMITTEE");
        String session = room.planned(reference);
        String proposal = session + "/points/" + setting.item(reference) + "/proposition";
        MockHttpServletResponse outside = officer.ask(post(proposal)
                .param("capital", "300 000,01")
                .param("version", "0")
                .param("conditions", "Une seule"));
        assertThat(outside.getStatus()).isEqualTo(422);
        assertThat(text(outside)).contains("dites pourquoi le comité y dérogerait", "300 000,01", "Une seule");
        assertThat(text(officer.ask(post(proposal).param("capital", "beaucoup").param("version", "0"))))
                .contains("Indiquez un montant", "beaucoup");
        assertThat(officer.ask(post(proposal)
                                .param("capital", "9 999,99")
                                .param("derogation", "Premier apport")
                                .param("conditions", "Accord de la banque\r\n\r\nAssurance")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse lost =
                officer.ask(post(proposal).param("capital", "20 000").param("version", "0"));
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("20 000", "9999,99");
        assertThat(officer.ask(post(session + "/inscription").param("choix", "INVESTMENT:0"))
                        .getStatus())
                .isEqualTo(422);
        officer.ask(post(session + "/annulation").param("motif", "Audience reportée"));
        assertThat(text(officer.ask(get(session)))).contains("Annulée", "Audience reportée");
        assertThat(officer.ask(post(session + "/convocation")).getStatus()).isEqualTo(409);
    }

    @Test
    void whoWithdrewFromAFileOnceDoesNotVoteOnItBlindly() throws Exception {
        String reference = setting.file("Chaiserie d’essai", today, "COMMITTEE");
        String first = room.opened(reference, 6);
        String item = first + "/points/" + setting.item(reference);
        member(6).ask(post(item + "/deport").param("motif", "Créancier"));
        officer.ask(post(item + "/vote/cloture"));
        officer.ask(post(first + "/cloture"));
        String again = room.opened(reference, 6) + "/points/" + setting.item(reference);
        officer.ask(post(again + "/vote/ouverture"));
        assertThat(text(member(6).ask(get(again)))).contains("déporté·e").doesNotContain("Votre vote");
        MockHttpServletResponse blind = room.vote(member(6), again, 6, "FOR");
        assertThat(blind.getStatus()).isEqualTo(409);
        assertThat(text(blind)).contains("vous ne votez pas sur ce point");
        assertThat(room.vote(member(5), again, 5, "FOR").getStatus()).isEqualTo(302);
        officer.ask(post(again + "/vote/cloture"));
    }

    @Test
    void theCourtsClockLeadsToAnUrgentSessionWithTheFileOnItsAgenda() throws Exception {
        String reference = setting.file("Scierie d’essai", today, "STUDY");
        String link = DESK + "/nouvelle?urgente=true&jour=" + today.plusDays(3) + "&dossier=" + reference;
        assertThat(text(officer.ask(get(link))))
                .contains(
                        "Scierie d’essai",
                        "sera inscrit à l’ordre du jour",
                        today.plusDays(3).toString(),
                        "14:00");
        MockHttpServletRequestBuilder proposed =
                CommitteeRoom.plan("URGENT", today.plusDays(3).toString()).param("dossier", reference);
        MockHttpServletResponse planned = officer.ask(proposed);
        String session = String.valueOf(planned.getRedirectedUrl());
        assertThat(text(officer.ask(get(session)))).contains("Scierie d’essai", "Convoquer");
        assertThat(text(officer.ask(get(session + "/points/" + setting.item(reference)))))
                .contains("50\u202f000,00");
        String early = setting.file("Saboterie d’essai", today, "LEAD");
        assertThat(text(officer.ask(get(DESK + "/nouvelle?urgente=true&dossier=" + early))))
                .contains("une fois à l’étude");
        assertThat(officer.ask(CommitteeRoom.plan("URGENT", today.toString()).param("dossier", early))
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(officer.ask(get(DESK + "/nouvelle?dossier=2099-99999"))))
                .doesNotContain("ordre du jour");
    }

    @Test
    void theRegionCannotBeGivenASeat() throws Exception {
        String end = DESK + "/sieges/mandats/" + setting.mandates().get(8) + "/fin";
        assertThat(text(officer.ask(get(DESK + "/sieges"))))
                .contains("Le Conseil régional", "n’y participe pas", "Siège 9");
        MockHttpServletResponse refused = officer.ask(post(DESK + "/sieges/9/mandat")
                .param("person", String.valueOf(member(9).id()))
                .param("institution", "Région Rhône-Alpes")
                .param("from", today.toString()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("ne peut pas siéger", "Région Rhône-Alpes");
        assertThat(text(officer.ask(post(DESK + "/sieges/9/mandat")
                        .param("person", String.valueOf(member(9).id()))
                        .param("institution", "La NEF")
                        .param("from", today.toString()))))
                .contains("déjà occupé");
        assertThat(officer.ask(post(end).param("jour", "2007-01-01")).getStatus())
                .isEqualTo(409);
        assertThat(member(1).ask(get(DESK + "/sieges")).getStatus()).isEqualTo(403);
    }
}
