package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** From the questions of the evaluation to their proofs, and the file that the evaluator receives. */
@AccountWebTest
class EvaluationPagesTests {

    private static final String DESK = "/gestion/contrat/evaluation";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;

    @BeforeEach
    void signIn() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String publicPage(String query) throws Exception {
        return text(mvc.perform(get("/contrat/evaluation" + query)).andReturn().getResponse());
    }

    private long element(String kind, String title) {
        return jdbc.sql("""
                        select v.element_id from contract_version v join contract_element e on e.id = v.element_id
                        where e.kind = ? and v.title = ?""").params(kind, title).query(Long.class).single();
    }

    private long action(String code) {
        return jdbc.sql("select min(element_id) from contract_version where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    @Test
    void theFourQuestionsAreThereWithTheirEffectsAndWhatIsMissing() throws Exception {
        String page = publicPage("?date=2014-12-31");
        assertThat(page.split("id=\"question-\\d+\"", -1)).hasSize(5);
        assertThat(page.split("id=\"effet-\\d+\"", -1)).hasSize(15);
        assertThat(page).contains("Aucune action rattachée", "Meilleure prise en compte");
        assertThat(publicPage("?date=2014-12-30")).contains("Aucune question n’était posée ce jour-là");
    }

    @Test
    void theActionsOfAnEffectAreSaidFromTodayOnAndTheSecondToSayIsTold() throws Exception {
        long effect = element("EXPECTED_EFFECT", "Création de nouvelles filières de l'ESS");
        String page = DESK + "/effets/" + effect;
        assertThat(text(staff.ask(get(page)))).contains("III_1.1.3").doesNotContain("checked");

        assertThat(staff.ask(post(page).param("action", String.valueOf(action("III_1.1.3"))))
                        .getStatus())
                .isEqualTo(302);
        MockHttpServletResponse second = staff.ask(post(page).param("action", String.valueOf(action("III_1.1.4"))));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("Rattachée par l’autre personne", "Non rattachée par l’autre personne");
        assertThat(publicPage("")).contains("/contrat/actions/III_1.1.3");
        assertThat(publicPage("?date=2014-12-31")).doesNotContain("/contrat/actions/III_1.1.3");
        assertThat(staff.ask(post(page)
                                .param("depart", String.valueOf(action("III_1.1.3")))
                                .param("action", "999999999"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFileIsFrozenSealedAndNeverChanges() throws Exception {
        assertThat(staff.ask(post(DESK + "/dossiers/nouveau")
                                .param("kind", "MID_TERM")
                                .param("asOf", "2015-12-31")
                                .param("note", "Première remise"))
                        .getStatus())
                .isEqualTo(302);
        long id = jdbc.sql("select max(id) from contract_evaluation_file")
                .query(Long.class)
                .single();
        String page = text(staff.ask(get(DESK)));
        byte[] document =
                staff.ask(get(DESK + "/dossiers/" + id + "/dossier.pdf")).getContentAsByteArray();
        byte[] archive =
                staff.ask(get(DESK + "/dossiers/" + id + "/dossier.zip")).getContentAsByteArray();
        Map<String, byte[]> files = unpacked(archive);

        assertThat(new String(document, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page).contains("Première remise", sha256(document), sha256(archive));
        assertThat(files.get("dossier.pdf")).isEqualTo(document);
        assertThat(files)
                .containsKeys(
                        "questions-effets-indicateurs.csv",
                        "valeurs-des-indicateurs.json",
                        "chiffres-et-sources.csv",
                        "participations.csv",
                        "actes.csv");
        assertThat(new String(Objects.requireNonNull(files.get("empreintes.sha256")), StandardCharsets.UTF_8).lines())
                .hasSize(files.size() - 1)
                .allSatisfy(line -> assertThat(sha256(Objects.requireNonNull(files.get(line.substring(66)))))
                        .isEqualTo(line.substring(0, 64)));
        assertThat(new String(Objects.requireNonNull(files.get("participations.csv")), StandardCharsets.UTF_8))
                .contains("2387500,00");
        assertThatThrownBy(() -> jdbc.sql("update contract_evaluation_file set note = 'autre' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @ParameterizedTest
    @CsvSource({"'', 2015-12-31, kind", "MID_TERM, 2014-12-30, asOf", "MID_TERM, 2999-01-01, asOf", "FINAL, hier, asOf"
    })
    void aFileOfNoSenseIsMarkedAndNotMade(String kind, String day, String field) throws Exception {
        long before = frozen();
        MockHttpServletResponse answer = staff.ask(post(DESK + "/dossiers/nouveau")
                .param("kind", kind)
                .param("asOf", day)
                .param("note", "Gardez ma note"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(field + "-erreur", "Gardez ma note");
        assertThat(frozen()).isEqualTo(before);
    }

    @Test
    void anEvaluationThatThePageDoesNotOfferIsRefusedByNameAndNotMade() throws Exception {
        long before = frozen();

        MockHttpServletResponse answer = staff.ask(
                post(DESK + "/dossiers/nouveau").param("kind", "AUTRE").param("asOf", "2015-12-31"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("<code>kind</code>");
        assertThat(frozen()).isEqualTo(before);
    }

    private long frozen() {
        return jdbc.sql("select count(*) from contract_evaluation_file")
                .query(Long.class)
                .single();
    }

    @Test
    void onlyTheStaffPrepareIt() throws Exception {
        Person funder = new Person(mvc, jdbc, "region@demo.test");
        assertThat(funder.ask(get(DESK)).getStatus()).isEqualTo(403);
        assertThat(funder.ask(get(DESK + "/dossiers/1/dossier.zip")).getStatus())
                .isEqualTo(403);
        assertThat(staff.ask(get(DESK + "/dossiers/999999999/dossier.pdf")).getStatus())
                .isEqualTo(404);
        assertThat(staff.ask(get(DESK + "/effets/999999999")).getStatus()).isEqualTo(404);
    }
}
