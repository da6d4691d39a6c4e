package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A contract of many bodies asks the database no more often than one of a single body. */
@AccountWebTest
@Import(StatementCount.class)
class ContractDeskScaleTests {

    private static final String SLUG = "echelle-1970-1972";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @Test
    void theDeskAndTheGovernanceAskAsOftenForManyBodiesAsForOne() throws Exception {
        jdbc.sql("insert into sector_contract (slug, title, first_year, last_year) values (?, 'Échelle', 1970, 1972)")
                .param(SLUG)
                .update();
        addBodies(1, 1);
        long desk = asked("/gestion/contrat?contrat=" + SLUG);
        long governance = asked("/contrat/gouvernance?contrat=" + SLUG);

        addBodies(2, 12);

        assertThat(asked("/gestion/contrat?contrat=" + SLUG)).isEqualTo(desk).isLessThan(60);
        assertThat(asked("/contrat/gouvernance?contrat=" + SLUG))
                .isEqualTo(governance)
                .isLessThan(20);
    }

    private void addBodies(int first, int last) {
        jdbc.sql("""
                        with body as (
                            insert into contract_body (contract_id, slug, kind, position)
                            select c.id, 'instance-' || n, 'STEERING', n from sector_contract c, generate_series(:first, :last) as n
                            where c.slug = :slug returning id),
                        term as (
                            insert into contract_body_term (body_id, name, purpose, composition, minimum, target_low, target_high,
                                rhythm, secretariat, source, known_on, in_force_on)
                            select id, 'Instance', '', '', 1, 1, 2, '', 'CRESS', 'Essai', date '1970-01-01', date '1970-01-01' from body)
                        insert into contract_seat (body_id, institution, position, starts_on, known_on)
                        select id, 'Région', 1, date '1970-01-01', date '1970-01-01' from body""")
                .param("first", first)
                .param("last", last)
                .param("slug", SLUG)
                .update();
    }

    /** The second time, when what is kept in memory is there. */
    private long asked(String address) throws Exception {
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        staff.ask(get(address));
        statements.reset();
        assertThat(staff.ask(get(address)).getStatus()).isEqualTo(200);
        return statements.count();
    }
}
