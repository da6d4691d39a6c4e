package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.contract.report.ReportRounds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A report goes from its operator to the staff and back, and loses nothing on the way. */
@AccountWebTest
class ReportPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReportRounds rounds;

    private Person operator;
    private Person staff;
    private ReportFixture one;

    @BeforeEach
    void aReport() {
        operator = new Person(mvc, jdbc, "operateur@demo.test");
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        one = new ReportFixture(jdbc);
    }

    private String form(String path) {
        return "/mes-actions/bilans/" + one.report + path;
    }

    private String desk(String path) {
        return "/gestion/contrat/bilans/rapports/" + one.report + path;
    }

    private MockHttpServletRequestBuilder typing(String path, String text, String number, String version) {
        return post(form(path))
                .param("values[t" + one.text + "]", text)
                .param("values[a" + one.figure + "]", number)
                .param("version", version)
                .param("started[t" + one.text + "]", "");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse judge(String path, String field, String said) throws Exception {
        return staff.ask(post(desk(path)).param("values[" + field + "]", said).param("version", one.version()));
    }

    private void send(String text, String number) throws Exception {
        assertThat(operator.ask(typing("/envoi", text, number, one.version())).getStatus())
                .isEqualTo(302);
        assertThat(one.state()).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "POST, /brouillon", "POST, /envoi", "GET, /pieces/1", "POST, /pieces/1/retrait"})
    void aReportOnAnothersActionIsNotThere(String method, String path) throws Exception {
        jdbc.sql("""
                        insert into contract_operator (action_id, organisation_id, name, source, ended, known_on, in_force_on)
                        select action_id, organisation_id, name, source, true, current_date, current_date
                        from contract_operator where action_id = ?
                        """).param(one.action).update();

        MockHttpServletRequestBuilder request =
                method.equals("GET") ? get(form(path)) : typing(path, "Pas à moi", "1", "0");

        assertThat(operator.ask(request).getStatus()).isEqualTo(404);
        assertThat(one.draft("t" + one.text)).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptWhileTypingAndFoundAgain() throws Exception {
        MockHttpServletResponse saved = operator.ask(typing("/brouillon", "Début", "12", "0"));

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(text(saved))
                .contains("Enregistré à", "name=\"version\" value=\"1\"")
                .doesNotContain("<html");
        assertThat(text(operator.ask(get(form(""))))).contains("Début", "value=\"12\"");
        assertThat(text(operator.ask(get("/mes-actions")))).contains("R_1 Agir ensemble");
    }

    @ParameterizedTest
    @CsvSource({"1e9", "-4", "'3,5'", "beaucoup"})
    void aNumberThatIsNoneIsMarkedAndNothingTypedIsLost(String typed) throws Exception {
        MockHttpServletResponse draft = operator.ask(typing("/brouillon", "Un texte", typed, "0"));
        assertThat(text(draft)).contains("Une réponse est à corriger");
        assertThat(one.draft("t" + one.text)).isEqualTo("Un texte");

        MockHttpServletResponse response = operator.ask(typing("", "Un autre texte", typed, one.version()));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("Un autre texte", "value=\"" + typed + "\"", "a" + one.figure + "-erreur");
    }

    @Test
    void whatMustBeAnsweredIsAskedForBeforeItIsSentAndATextThatIsTooLongIsKeptOnThePage() throws Exception {
        MockHttpServletResponse empty = operator.ask(typing("/envoi", "", "5", "0"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("Répondez à cette question", "enregistré, mais pas envoyé");

        String tooLong = "x".repeat(5001);
        MockHttpServletResponse response = operator.ask(typing("", tooLong, "5", one.version()));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains(tooLong, "5000 caractères au plus");
    }

    @Test
    void ofTwoPeopleOnOneReportNeitherLosesAnything() throws Exception {
        operator.ask(typing("", "Le premier", "1", "0"));

        MockHttpServletResponse typing = operator.ask(typing("/brouillon", "Le second", "1", "0"));
        assertThat(text(typing)).contains("Quelqu’un d’autre a modifié ce bilan", "Comparer les deux saisies");
        assertThat(one.draft("t" + one.text)).isEqualTo("Le premier");

        MockHttpServletResponse saving = operator.ask(typing("", "Le second", "1", "0"));
        assertThat(saving.getStatus()).isEqualTo(409);
        assertThat(text(saving)).contains("Le premier", "Le second", "values[t" + one.text + "]");

        assertThat(operator.ask(typing("", "Le second", "1", one.version())).getStatus())
                .isEqualTo(302);
        assertThat(one.draft("t" + one.text)).isEqualTo("Le second");
    }

    @Test
    void aReportIsReturnedWithRemarksSentAgainAndApprovedIntoTheIndicators() throws Exception {
        send("Fait", "12");
        assertThat(text(operator.ask(get(form(""))))).contains("Ce bilan ne change plus ici");
        assertThat(operator.ask(typing("", "Après coup", "1", one.version())).getStatus())
                .isEqualTo(409);
        assertThat(judge("/renvoi", "reason", "").getStatus()).isEqualTo(422);
        assertThat(judge("/renvoi", "r" + one.text, "Dites où.").getStatus()).isEqualTo(302);
        assertThat(text(operator.ask(get(form(""))))).contains("Dites où.", "Fait");
        send("Fait à Lyon", "14");
        assertThat(judge("/accord", "x", "").getStatus()).isEqualTo(302);

        assertThat(one.state()).isEqualTo("APPROVED");
        assertThat(figure()).isEqualTo("14");
        assertThat(submissions()).isEqualTo(2);
        assertThat(text(mvc.perform(get("/contrat/indicateurs/R1?contrat=" + one.slug))
                        .andReturn()
                        .getResponse()))
                .contains("14\u00a0emplois", "Bilan approuvé");
    }

    private String figure() {
        return jdbc.sql("""
                        select trim_scale(first)::text from contract_indicator_line l where indicator_id = ?
                        and not exists (select from contract_indicator_line s where s.supersedes_id = l.id)
                        """).param(one.indicator).query(String.class).single();
    }

    private int submissions() {
        return jdbc.sql("select count(*) from contract_report_submission where report_id = ?")
                .param(one.report)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWasApprovedIsOpenedAgainWithAReasonAndErasesNothing() throws Exception {
        send("Fait", "12");
        judge("/accord", "x", "");
        assertThat(judge("/reprise", "why", "").getStatus()).isEqualTo(422);
        assertThat(judge("/reprise", "why", "Erreur de l’opérateur").getStatus())
                .isEqualTo(302);
        assertThat(figure()).isEqualTo("12");
        send("Fait, corrigé", "11");
        judge("/accord", "x", "");

        assertThat(figure()).isEqualTo("11");
        assertThat(submissions()).isEqualTo(2);
        assertThat(text(staff.ask(get("/gestion/contrat/indicateurs/R1?contrat=" + one.slug))))
                .contains("approuvé, version 2", "remplacée");
    }

    @Test
    void whoeverJudgesWhatHasChangedMeanwhileIsToldAndKeepsTheirWords() throws Exception {
        send("Fait", "12");

        MockHttpServletResponse late = staff.ask(post(desk("/renvoi"))
                .param("values[reason]", "Une longue remarque")
                .param("version", "0"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Une longue remarque", "Ce que devient le bilan", "Renvoyé avec des remarques");
        assertThat(one.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void aFileIsBelievedInItsBytesAndServedToBeSaved() throws Exception {
        MockMultipartFile disguised = new MockMultipartFile(
                "piece" + one.piece, "comptes.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1});
        MockHttpServletResponse refused = operator.ask(multipart(form(""))
                .file(disguised)
                .param("values[t" + one.text + "]", "À garder")
                .param("version", "0"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("n’est pas ce que son nom annonce", "À garder");

        MockMultipartFile real = new MockMultipartFile(
                "piece" + one.piece,
                "..\\..\\co<mptes.exe",
                "text/html",
                "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        assertThat(operator.ask(multipart(form("")).file(real).param("version", "0"))
                        .getStatus())
                .isEqualTo(302);
        long file = jdbc.sql("select id from contract_report_file where report_id = ?")
                .param(one.report)
                .query(Long.class)
                .single();
        MockHttpServletResponse served = operator.ask(get(form("/pieces/" + file)));
        assertThat(served.getContentType()).isEqualTo("application/pdf");
        assertThat(served.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("co-mptes.pdf");
        assertThat(served.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aDelayIsGivenWithItsReason() throws Exception {
        assertThat(judge("/delai", "deadline", "2001-01-01").getStatus()).isEqualTo(422);
        String later = jdbc.sql("select (deadline + 20)::text from contract_report where id = ?")
                .param(one.report)
                .query(String.class)
                .single();
        MockHttpServletResponse given = staff.ask(post(desk("/delai"))
                .param("values[deadline]", later)
                .param("values[cause]", "Congé")
                .param("version", one.version()));

        assertThat(given.getStatus()).isEqualTo(302);
        assertThat(text(staff.ask(get(desk(""))))).contains("Délai prolongé", "Congé");
    }

    @Test
    void aReminderIsToldOnceHoweverManyServersTry() {
        rounds.remind();
        rounds.remind();

        assertThat(jdbc.sql("select count(*) from outgoing_mail where key like ?")
                        .param("report." + one.report + ".rappel.%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFunderReadsWhatIsApprovedOfWhatItPaysForAndNothingElse() throws Exception {
        Person funder = new Person(mvc, jdbc, "region@demo.test");
        String page = "/financeur/bilans/" + one.report;
        send("Fait pour la Région", "12");
        jdbc.sql("""
                        with payer as (insert into contract_funder (contract_id, code, name, kind, organisation_id, position)
                            select ?, 'region', 'Région', 'AUTHORITY', id, 1 from organisation where slug = 'region-rhone-alpes' returning id)
                        insert into contract_allocation (action_id, funder_id, year, amount_cents, known_on, in_force_on)
                            select ?, id, ?, 100, current_date, current_date from payer
                        """).params(one.contract, one.action, one.year).update();
        assertThat(funder.ask(get(page)).getStatus()).isEqualTo(404);
        judge("/accord", "x", "");

        assertThat(text(funder.ask(get(page)))).contains("Fait pour la Région");
        assertThat(text(funder.ask(get("/financeur/bilans")))).contains("R_1 Agir ensemble");
        assertThat(new Person(mvc, jdbc, "etat@demo.test").ask(get(page)).getStatus())
                .isEqualTo(404);
    }
}
