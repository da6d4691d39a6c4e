package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignInState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.account.web.SessionSignIn;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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

    @Test
    void aFileIsSentAndItsPageSaysHowFarItIs() throws Exception {
        MockHttpServletResponse sent = send("liste.csv", "SIREN;Nom\n");
        assertThat(sent.getStatus()).isEqualTo(302);
        String task = String.valueOf(sent.getHeader("Location"));
        assertThat(task).matches(PAGE + "/envois/[0-9]+");

        assertThat(page(task)).contains("liste.csv", "Lecture du plan");
        assertThat(page(PAGE)).contains(">liste.csv</a>");
    }

    @Test
    void anEmptyFileIsRefusedWithItsForm() throws Exception {
        assertThat(send("vide.csv", "").getHeader("Location")).isEqualTo(PAGE);
        assertThat(jdbc.sql("select count(*) from import_task where file_name = 'vide.csv'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsOverCannotBeAppliedStoppedOrTakenBackAgain() throws Exception {
        jdbc.sql("""
                insert into import_task (id, file_name, file_bytes, state, asked_by, asked_at)
                overriding system value values (900001, 'vieux.csv', 10, 'CANCELLED', 'essai', now())
                on conflict do nothing""").update();
        anImportOf(1);

        assertThat(post(PAGE + "/envois/900001/application").getStatus()).isEqualTo(409);
        assertThat(post(PAGE + "/envois/900001/abandon").getStatus()).isEqualTo(409);
        assertThat(post(PAGE + "/envois/7/abandon").getStatus()).isEqualTo(404);
        assertThat(page(PAGE + "/1/retrait")).contains("Retirer l’import n° 1");
        assertThat(post(PAGE + "/1/retrait").getStatus()).isEqualTo(302);
        assertThat(post(PAGE + "/1/retrait").getStatus()).isEqualTo(409);
        assertThat(page(PAGE + "/1")).contains("Import retiré").doesNotContain("Retirer l’import");
    }

    @Test
    void whatIsLeftToDecideIsShownAndDecided() throws Exception {
        assertThat(page(PAGE + "/decisions")).contains("Aucune fermeture à décider", "Aucun conflit à régler");

        assertThat(post(PAGE + "/decisions/fermetures?choix=accepter").getStatus())
                .isEqualTo(302);
        assertThat(post(PAGE + "/decisions/fermetures?choix=autre").getStatus()).isEqualTo(400);
        assertThat(post(PAGE + "/decisions/conflits?choix=fichier&ligne=1").getStatus())
                .isEqualTo(400);
        assertThat(post(PAGE + "/decisions/conflits?choix=annuaire&ligne=1-2").getStatus())
                .isEqualTo(302);
    }

    @Test
    void theColumnsOfAFileAreAskedWhereNobodyKnowsThem() throws Exception {
        jdbc.sql("""
                insert into import_task (id, file_name, file_bytes, state, asked_by, asked_at, sheets, hidden_sheets, sheet)
                overriding system value values (900002, 'maison.xlsx', 10, 'MAPPING_DUE', 'essai', now(),
                    '{Liste,Autre}', '{Autre}', 'Liste')
                on conflict do nothing""").update();
        jdbc.sql("insert into import_task_preview (task_id, place, cells) values (900002, 0, '{Nom,Ville,Nom}'),"
                        + " (900002, 1, '{Les Amis,Lyon,x}') on conflict do nothing")
                .update();
        String task = PAGE + "/envois/900002";

        assertThat(asStaff(task).getHeader("Location")).isEqualTo(task + "/colonnes");
        assertThat(page(task + "/colonnes"))
                .contains("Les Amis", "Nom (2e colonne de ce nom)", "Autre (masquée)", "Laisser de côté");
        assertThat(post(task + "/colonnes?colonne=NAME&colonne=&colonne=").getHeader("Location"))
                .isEqualTo(task + "/colonnes");
        assertThat(post(task + "/colonnes?colonne=RIEN&colonne=&colonne=").getStatus())
                .isEqualTo(400);
        assertThat(post(task + "/revoir-colonnes").getStatus()).isEqualTo(409);
        assertThat(post(task + "/abandon").getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse send(String name, String text) throws Exception {
        return mvc.perform(multipart(PAGE)
                        .file(new MockMultipartFile("fichier", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .with(staff())
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(address).with(staff()).with(csrf()))
                .andReturn()
                .getResponse();
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
        return mvc.perform(get(address).with(staff())).andReturn().getResponse();
    }

    private static RequestPostProcessor staff() {
        return authentication(SessionSignIn.authentication(new SignIn.Progress(
                new SignedIn(42, "gestion@exemple.test", "Gaël", Set.of(Grant.of(Role.STAFF))), SignInState.COMPLETE)));
    }
}
