package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The fund's portfolio: true on any day for those who work the files, and without a company for the others. */
@AccountWebTest
class FundPortfolioPagesTests {

    private static final String PATH = "/fonds/portefeuille";
    private static final List<String> AGGREGATES = List.of("pilotage@demo.test", "gestion@demo.test");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse ask(String email, String address) throws Exception {
        return new Person(mvc, jdbc, email).ask(get(address));
    }

    private String page(String email, String query) throws Exception {
        MockHttpServletResponse answer = ask(email, PATH + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasToldStandsBesideWhatIsComputed() throws Exception {
        assertThat(page("fonds@demo.test", "?date=2012-12-31"))
                .contains(
                        "27 projets de reprise",
                        "332 emplois sauvegardés",
                        "1 M€ investi",
                        "1\u202f000\u202f000,00",
                        "37\u202f037,04",
                        "90\u202f000",
                        "120\u202f000",
                        "identique");
    }

    @Test
    void anEarlierDayHasItsOwnFigures() throws Exception {
        String early = page("fonds@demo.test", "?date=2009-06-30&vue=dossiers");
        String late = page("fonds@demo.test", "?date=2012-12-31&vue=dossiers");
        assertThat(late).contains("Peinture Annécienne (exemple)");
        assertThat(early).contains("Menuiserie des Trois Vallées (exemple)").doesNotContain("Peinture Annécienne");
        assertThat(page("fonds@demo.test", "?date=2006-12-31")).contains("Rien à dire à cette date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&vue=etapes",
                "&vue=origines",
                "&vue=secteurs",
                "&vue=territoires",
                "&vue=contacts",
                "&vue=reseaux",
                "&vue=delais"
            })
    void thoseWhoMayNotKnowACompanyReadNone(String view) throws Exception {
        List<String> companies = jdbc.sql(
                        "select company from buyout_file union select reference from buyout_file union select name from buyout_referrer")
                .query(String.class)
                .list();
        assertThat(companies).isNotEmpty();
        for (String email : AGGREGATES) {
            assertThat(page(email, "?date=2012-12-31" + view)).doesNotContain(companies);
            for (String format : List.of("csv", "json")) {
                MockHttpServletResponse file = ask(email, PATH + "." + format + "?date=2012-12-31" + view);
                assertThat(file.getStatus()).isEqualTo(200);
                assertThat(file.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(companies);
            }
        }
    }

    @Test
    void viewsThatNameSomebodyAreForOfficers() throws Exception {
        for (String email : AGGREGATES) {
            for (String view : List.of("dossiers", "prescripteurs")) {
                assertThat(ask(email, PATH + "?vue=" + view).getStatus()).isEqualTo(400);
                assertThat(ask(email, PATH + ".csv?vue=" + view).getStatus()).isEqualTo(400);
            }
        }
        assertThat(ask("fonds@demo.test", PATH + "?vue=prescripteurs").getStatus())
                .isEqualTo(200);
        for (String email :
                List.of("comite1@demo.test", "region@demo.test", "operateur@demo.test", "admin@demo.test")) {
            assertThat(ask(email, PATH).getStatus()).isEqualTo(403);
            assertThat(ask(email, PATH + ".csv").getStatus()).isEqualTo(403);
            assertThat(ask(email, PATH + "/comite-strategique.pdf").getStatus()).isEqualTo(403);
        }
    }

    /** Two days between which fewer than three files moved would tell one company by subtraction. */
    @Test
    void figuresWithoutCompaniesStandStillWithinAQuarter() throws Exception {
        String one =
                ask("pilotage@demo.test", PATH + ".json?date=2012-07-03").getContentAsString(StandardCharsets.UTF_8);
        String other =
                ask("pilotage@demo.test", PATH + ".json?date=2012-09-29").getContentAsString(StandardCharsets.UTF_8);
        assertThat(one).contains("emplois").isEqualTo(other);
    }

    @Test
    void theReportIsOnPaper() throws Exception {
        MockHttpServletResponse answer = ask("pilotage@demo.test", PATH + "/comite-strategique.pdf?date=2012-12-31");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("comité de pilotage stratégique", "332");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "json", "pdf"})
    void everyFormatIsThere(String format) throws Exception {
        MockHttpServletResponse answer = ask("fonds@demo.test", PATH + "." + format + "?date=2012-12-31&vue=origines");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?date=demain", "?date=2999-01-01", "?vue=autre"})
    void whatIsNoDayOrViewIsRefusedByName(String query) throws Exception {
        assertThat(ask("fonds@demo.test", PATH + query).getStatus()).isEqualTo(400);
    }
}
