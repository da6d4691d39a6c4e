package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.platform.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which staff read what imports did. */
@WebServerTest
class ImportPagesTests {

    private static final String PAGE = "/gestion/annuaire/imports";

    private final MockMvc mvc;
    private final JdbcClient jdbc;

    @Autowired
    ImportPagesTests(MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from import_run").update();
    }

    @Test
    void theEmptyListSaysSoAndAFullOneDoesNot() throws Exception {
        assertThat(page(PAGE)).contains("Aucun import pour l’instant");

        anImportOf(1);

        assertThat(page(PAGE)).contains("n° 1, liste.csv").doesNotContain("Aucun import pour l’instant");
    }

    @Test
    void linesAreFilteredByOutcomeAndReadPageByPage() throws Exception {
        anImportOf(150);

        assertThat(page(PAGE + "/1")).contains(">ligne-101<", "?apres=101").doesNotContain(">ligne-102<");
        assertThat(page(PAGE + "/1?issue=rejetees&apres=101"))
                .contains(">ligne-102<", ">ligne-151<", "SIREN absent")
                .doesNotContain(">ligne-101<", "rel=\"next\"");
        assertThat(page(PAGE + "/1?issue=creees")).contains("Aucune ligne à montrer ici");
    }

    @Test
    void whatHasNoMeaningIsRefusedAndWhatIsNotThereIsNotFound() throws Exception {
        anImportOf(1);

        assertThat(asStaff(PAGE + "/1?issue=autre").getStatus()).isEqualTo(400);
        assertThat(asStaff(PAGE + "?apres=-1").getStatus()).isEqualTo(400);
        assertThat(asStaff(PAGE + "/2").getStatus()).isEqualTo(404);
        assertThat(asStaff(PAGE + "/un").getStatus()).isEqualTo(404);
    }

    private void anImportOf(int rejected) {
        jdbc.sql("""
                insert into import_run (id, form, file_name, file_sha256, file_bytes, encoding, separator, state,
                    started_by, started_at, finished_at, rows_read, rows_created, rows_updated, rows_unchanged,
                    rows_conflicting, rows_rejected)
                values (1, 'NATIONAL_LIST', 'liste.csv', repeat('0', 64), 10, 'UTF-8', ',', 'APPLIED', 'essai',
                    now(), now(), :rows, 0, 0, 0, 0, :rows)
                """).param("rows", rejected).update();
        jdbc.sql("""
                insert into import_row (run_id, line, raw, outcome, name, findings)
                select 1, n, '{}', 'REJECTED', 'ligne-' || n, '{SIREN_MISSING}' from generate_series(2, :rows + 1) as n
                """).param("rows", rejected).update();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = asStaff(address);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse asStaff(String address) throws Exception {
        return mvc.perform(get(address)
                        .with(user("gestion").authorities(new SimpleGrantedAuthority(Role.STAFF.authority()))))
                .andReturn()
                .getResponse();
    }
}
