package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Many lines are pasted, shown as a plan, and entered all or not at all; what is wrong is told line by line. */
@AccountWebTest
class MoneyImportTests {

    private static final String HEAD = "Étape\tAction\tFinanceur\tAnnée\tMontant\tDate\tConnu depuis le\tRéférence\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private OwnContract own;

    @BeforeEach
    void contract() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        own = new OwnContract(jdbc, "etat");
    }

    private String page(String below) {
        return "/gestion/contrat/financements/import" + below + "?contrat=" + own.slug;
    }

    private MockHttpServletResponse plan(String text) throws Exception {
        return staff.ask(multipart(page("")).param("texte", text));
    }

    private MockHttpServletResponse apply(String text) throws Exception {
        return staff.ask(post(page("/application")).param("texte", text));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String line(String step, String amount) {
        return String.join(
                        "\t",
                        step,
                        "I_1",
                        "État",
                        String.valueOf(own.year),
                        amount,
                        "01/02/" + own.year,
                        own.year + "-02-01",
                        "DEL-9")
                + "\n";
    }

    private long lines() {
        return jdbc.sql("""
                        select (select count(*) from contract_allocation where funder_id = :funder)
                             + (select count(*) from contract_ledger_line where funder_id = :funder)
                        """).param("funder", own.funder).query(Long.class).single();
    }

    @Test
    void goodLinesArePlannedThenEnteredAllAtOnce() throws Exception {
        String pasted = HEAD
                + line("Affecté", "600,00")
                + line("Voté", "500")
                + line("Engagé", "400")
                + line("payé", "1 00,50 €");
        MockHttpServletResponse planned = plan(pasted);

        assertThat(planned.getStatus()).isEqualTo(200);
        assertThat(text(planned)).contains("Enregistrer 4\u00a0lignes", "600,00", "100,50");
        assertThat(lines()).as("only planned").isZero();

        assertThat(apply(pasted).getStatus()).isEqualTo(302);
        assertThat(lines()).isEqualTo(4);
        assertThat(text(plan(HEAD + line("Voté", "500")))).contains("Des lignes semblables existent déjà", "déjà là");
    }

    @Test
    void whatIsWrongIsToldByLineAndNothingIsEntered() throws Exception {
        String pasted = HEAD
                + line("Affecté", "600,00")
                + line("Promis", "1e9")
                + line("Voté", "-3").replace("I_1", "IX_9").replace("État", "Mécène");
        for (MockHttpServletResponse refused : new MockHttpServletResponse[] {plan(pasted), apply(pasted)}) {
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(text(refused))
                    .contains("2\u00a0lignes sont à corriger", "#ligne-3", "#ligne-4", "Choisissez une étape.")
                    .contains("Choisissez une action du contrat.", "Choisissez un financeur du contrat.", "Promis")
                    .doesNotContain("Enregistrer 3");
        }
        assertThat(lines()).isZero();
    }

    @Test
    void linesThatTogetherAreAboveTheEnvelopeAreRefusedTogether() throws Exception {
        String pasted = HEAD + line("Affecté", "600") + line("Affecté", "500");
        MockHttpServletResponse refused = apply(pasted);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("#ligne-3", "il reste 400,00").doesNotContain("href=\"#ligne-2\"");
        assertThat(lines()).isZero();
    }

    @Test
    void aFileWithoutNamesOfColumnsIsReadInTheUsualOrder() throws Exception {
        String csv = "Affecté;I_1;etat;" + own.year + ";\"12,5\";" + own.year + "-02-01;" + own.year + "-02-01\r\n\r\n";
        MockHttpServletResponse planned = staff.ask(multipart(page(""))
                .file(new MockMultipartFile(
                        "fichier", "lignes.csv", "text/csv", ("\ufeff" + csv).getBytes(StandardCharsets.UTF_8))));
        assertThat(text(planned)).contains("Enregistrer 1\u00a0ligne", "12,50");
    }

    @Test
    void nothingAndNonsenseAreToldAndTheTextStays() throws Exception {
        assertThat(text(plan(" "))).contains("Collez au moins une ligne.");
        MockHttpServletResponse open = plan("Affecté;\"jamais refermé");
        assertThat(open.getStatus()).isEqualTo(422);
        assertThat(text(open)).contains("jamais referm");
        assertThat(text(plan("x\n".repeat(2_001)))).contains("2\u202f000 lignes au plus");
        assertThat(new Person(mvc, jdbc, "region@demo.test").ask(get(page(""))).getStatus())
                .isEqualTo(403);
    }
}
