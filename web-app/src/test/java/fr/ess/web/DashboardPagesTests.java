package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** How the contract is doing, at a glance and on any day. */
@AccountWebTest
class DashboardPagesTests {

    private static final String PATH = "/gestion/contrat/tableau-de-bord";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse ask(String email, String address) throws Exception {
        return new Person(mvc, jdbc, email).ask(get(address));
    }

    private String page(String query) throws Exception {
        return ask("gestion@demo.test", PATH + query).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void onTheDayOfItsSignatureTheContractHasItsAmountsAndNothingElse() throws Exception {
        String page = page("?date=2014-12-31");
        assertThat(page)
                .contains("4\u202f472\u202f700,00", "Avancement des actions", "Réunions tenues")
                .contains("Aucun bilan n’était en retard");
        assertThat(figure(page, "Au contrat")).isEqualTo("21");
        assertThat(figure(page, "Avec un bilan approuvé")).isEqualTo("0");
    }

    @Test
    void laterReportsAndMeetingsAreThere() throws Exception {
        String page = page("?contrat=" + demonstration());
        assertThat(Integer.parseInt(figure(page, "Avec un bilan approuvé"))).isPositive();
        assertThat(page).contains("Bilans en retard").doesNotContain("était en retard");
    }

    @Test
    void theTerritoriesAreThoseOfPartnersAndOperators() throws Exception {
        String page = page("?date=2014-12-31");
        assertThat(page).contains("Collectivités partenaires par département");
        String places = page.substring(page.indexOf("id=\"territoires\""), page.indexOf("id=\"retards\""));
        assertThat(places).contains("Ain", "Ardèche", "Drôme", "Isère", "Loire", "Rhône", "Savoie", "Haute-Savoie");
        int partners = 0;
        for (String row : places.split("<th scope=\"row\"", -1)) {
            if (row.contains("data-label=\"Collectivités partenaires\"")) {
                String cell = row.substring(row.indexOf("data-label=\"Collectivités partenaires\""));
                partners += Integer.parseInt(cell.replaceAll("(?s)^[^>]*>(<span>)*([0-9]+).*", "$2"));
            }
        }
        assertThat(partners).isEqualTo(16);
        assertThat(page("?date=2014-12-30").replaceAll("\\s", "")).contains("data-label=\"Actionsportées\">0<");
    }

    private String demonstration() {
        return jdbc.sql("select slug from sector_contract where first_year = 2014")
                .query(String.class)
                .single();
    }

    /** As the table beside the chart says it. */
    private static String figure(String page, String row) {
        String after = page.substring(page.indexOf("<th scope=\"row\">" + row + "</th>"));
        String cell = after.substring(after.indexOf("<td"));
        return cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>"));
    }

    @Test
    void theSheetForTheCopilIsOnePage() throws Exception {
        MockHttpServletResponse answer = ask("gestion@demo.test", PATH + ".pdf?date=2015-12-31");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(answer.getHeader("Content-Disposition")).contains("tableau-de-bord-2015-12-31.pdf");
    }

    @Test
    void itIsForTheStaff() throws Exception {
        assertThat(ask("operateur@demo.test", PATH).getStatus()).isEqualTo(403);
        assertThat(ask("region@demo.test", PATH + ".pdf").getStatus()).isEqualTo(403);
    }
}
