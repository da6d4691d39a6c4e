package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** The staff see what the evaluation lacks, mend one gap, freeze the evaluator's file and take it away. */
@BrowserTest
class EvaluationJourneyTests {

    private static final String DESK = "/gestion/contrat/evaluation?contrat=ess-2014-2016";

    @Test
    void theStaffSeeTheGapsAndFreezeTheFileOfTheEvaluator(Visitor staff) throws Exception {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat?contrat=ess-2014-2016");
        staff.follow("Évaluation");
        assertThat(staff.page().locator("section[id^=question-]")).hasCount(4);
        assertThat(staff.page().getByText(Pattern.compile("^Aucune action rattachée : \\d+$")))
                .isVisible();
        Pictures.DESKTOP.document(staff.page(), "evaluation-desk");

        staff.follow("Choisir les actions de l’effet Création de nouvelles filières de l'ESS");
        staff.page().getByLabel(Pattern.compile("III_1\\.1\\.3")).check();
        staff.submit("Enregistrer");
        assertThat(staff.page()
                        .locator("article")
                        .filter(new Locator.FilterOptions().setHasText("Création de nouvelles filières"))
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("III_1.1.3")))
                .isVisible();

        staff.follow("Geler un dossier pour l’évaluateur");
        staff.submit("Geler le dossier");
        assertThat(staff.page().getByText("Choisissez l’évaluation.").first()).isVisible();
        staff.page().locator("#kind").selectOption("Évaluation à mi-parcours");
        staff.page().locator("#asOf").fill("2015-12-31");
        staff.page().locator("#note").fill("Remis pour l’évaluation à mi-parcours");
        staff.submit("Geler le dossier");
        Locator frozen = staff.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Remis pour l’évaluation à mi-parcours"));
        assertThat(frozen).containsText("31 décembre 2015");
        frozen.locator("summary").click();
        Pictures.DESKTOP.document(staff.page(), "evaluation-file");

        byte[] document = taken(staff, frozen, "PDF");
        byte[] archive = taken(staff, frozen, "ZIP");
        assertThat(frozen.locator("code").allTextContents()).containsExactly(sha256(document), sha256(archive));
        try (PDDocument pdf = Loader.loadPDF(document)) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
        assertThat(names(archive)).contains("dossier.pdf", "empreintes.sha256", "valeurs-des-indicateurs.csv");
    }

    @Test
    void anybodyFollowsAQuestionDownToItsProof(@WithoutJavaScript Visitor reader, Visitor staff) {
        reader.open("/contrat/evaluation?contrat=ess-2014-2016");
        reader.click(reader.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Expliquer ce chiffre")))
                .first());
        assertThat(reader.page().locator("#lignes ~ table tbody tr").first()).isVisible();
        staff.signIn("region@demo.test");
        staff.open(DESK);
        assertThat(staff.status()).isEqualTo(403);
    }

    private static byte[] taken(Visitor staff, Locator row, String format) {
        String file = String.valueOf(
                row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + format)))
                        .getAttribute("href"));
        String page = staff.page().url();
        APIResponse answer = staff.page().request().get(page.substring(0, page.indexOf("/gestion")) + file);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
