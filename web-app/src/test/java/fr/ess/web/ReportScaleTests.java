package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The answers of many reports ask the database no more often than those of one. */
@AccountWebTest
@Import(StatementCount.class)
class ReportScaleTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @Test
    void answersAskAsOftenForManyReportsAsForOneAndTellTheLastThatWasSent() throws Exception {
        ReportFixture one = new ReportFixture(jdbc);
        send(one, 1, "Première version");
        String address = "/gestion/contrat/bilans/" + one.campaign + "/reponses.json";
        asked(address);
        long few = asked(address);

        send(one, 2, "Seconde version");
        jdbc.sql("""
                        with action as (insert into contract_element (contract_id, kind)
                                        select ?, 'ACTION' from generate_series(1, 40) returning id)
                        insert into contract_report (campaign_id, action_id, deadline) select ?, id, current_date + 10 from action
                        """).params(one.contract, one.campaign).update();
        send(one, 1, "Un autre");

        assertThat(asked(address)).isEqualTo(few).isLessThan(20);
        assertThat(text(address)).contains("Seconde version", "Un autre").doesNotContain("Première version");
    }

    /** Every report of the campaign that has not sent this version yet. */
    private void send(ReportFixture one, int number, String text) {
        jdbc.sql("""
                        with sent as (
                            insert into contract_report_submission (report_id, number, author_name, submitted_on)
                            select r.id, :number, 'essai', current_date from contract_report r
                            where r.campaign_id = :campaign
                              and not exists (select from contract_report_submission s where s.report_id = r.id and s.number >= :number)
                            returning id)
                        insert into contract_report_answer (submission_id, question_id, text) select id, :question, :text from sent
                        """)
                .param("number", number)
                .param("campaign", one.campaign)
                .param("question", one.text)
                .param("text", text)
                .update();
    }

    private long asked(String address) throws Exception {
        statements.reset();
        text(address);
        return statements.count();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = new Person(mvc, jdbc, "gestion@demo.test").ask(get(address));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
