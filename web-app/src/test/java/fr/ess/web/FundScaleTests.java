package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Ten thousand files ask the database no more often than thirty. */
@AccountWebTest
@Import(StatementCount.class)
class FundScaleTests {

    private static final String[] PAGES = {"/fonds", "/fonds?vue=liste", "/fonds?vue=liste&tri=entreprise&q=atelier"};

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @Test
    void boardAndListAskAsOftenForManyFilesAsForFew() throws Exception {
        Person officer = new Person(mvc, jdbc, "fonds@demo.test");
        long[] few = new long[PAGES.length];
        for (int n = 0; n < PAGES.length; n++) {
            few[n] = asked(officer, PAGES[n]);
        }
        jdbc.sql("""
                        insert into buyout_file (fund_id, reference, company, activity, origin, situation, stage_since, received_on, lead_source,
                                                 officer_id, ticket_cents, employees, naf_code, commune_id)
                        select f.id, '1980-' || lpad(n::text, 5, '0'), 'Atelier ' || n, 'Activité ' || n % 97, 'COURT', 'RECEIVERSHIP',
                               date '1980-01-01' + n % 3000, date '1980-01-01' + n % 3000, 'OWNER',
                               (select id from account where email = 'fonds@demo.test'), 5000000, 20, '43.32A',
                               (select id from territory where level = 'COMMUNE' and code = '26362')
                        from fund f, generate_series(1, 10000) n where f.slug = 'transmea'
                        """).update();
        for (int n = 0; n < PAGES.length; n++) {
            assertThat(asked(officer, PAGES[n])).as(PAGES[n]).isEqualTo(few[n]).isLessThan(20);
        }
    }

    private long asked(Person officer, String page) throws Exception {
        statements.reset();
        assertThat(officer.ask(get(page)).getStatus()).isEqualTo(200);
        return statements.count();
    }
}
