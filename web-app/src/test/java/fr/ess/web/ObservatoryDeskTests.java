package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Comparisons, portraits and opened figures for everybody; taking a vintage for the staff alone. */
@AccountWebTest
class ObservatoryDeskTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theStartAndTheEndOfTheContractStandSideBySide() throws Exception {
        assertThat(text("/observatoire?comparer=2013"))
                .contains("2013 et 2016")
                .contains("Évolution des unités")
                .contains("Emplois d’année en année");
        assertThat(text("/observatoire.csv?vue=comparaison&comparer=2013")).contains("Association");
        assertThat(text("/observatoire?territoire=38&comparer=69"))
                .contains("Part, Isère")
                .contains("Part, Rhône");
        assertThat(mvc.perform(get("/observatoire?comparer=Nulle-Part"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aFigureOpensToItsVintageAndItsRule() throws Exception {
        assertThat(text("/observatoire/chiffre?territoire=38&annee=2016&tableau=famille&ligne=association"))
                .contains("annuaire-1")
                .contains("secret-2")
                .contains("arrêté au");
        assertThat(mvc.perform(get("/observatoire/chiffre?ligne=x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aTerritoryHasItsPortraitOnPaper() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/observatoire/portrait.pdf?territoire=38"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (PDDocument paper = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Isère")
                    .contains("Association")
                    .contains("2013 et 2016");
        }
    }

    @Test
    void everyLevelHasItsMap() throws Exception {
        assertThat(text("/observatoire?niveau=departement")).contains("observatory-tone-5");
        assertThat(text("/observatoire?niveau=epci")).contains("observatory-circle");
        assertThat(text("/observatoire?niveau=commune")).contains("observatory-circle");
    }

    @Test
    void theStaffTakeAVintageAndTellItLater() throws Exception {
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        assertThat(new Person(mvc, jdbc, "region@demo.test")
                        .ask(get("/gestion/observatoire"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse faulty =
                staff.ask(post("/gestion/observatoire").param("year", "x").param("name", "Un nom"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString(StandardCharsets.UTF_8))
                .contains("Indiquez une année de 1995 à 2099.", "Dites d’où vient l’annuaire", "value=\"Un nom\"");
        MockHttpServletResponse taken = staff.ask(post("/gestion/observatoire")
                .param("year", "2016")
                .param("name", "Autre")
                .param("source", "Autre"));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString(StandardCharsets.UTF_8)).contains("Le millésime 2016 existe déjà");
        assertThat(staff.ask(post("/gestion/observatoire")
                                .param("year", "1996")
                                .param("name", "Essai")
                                .param("source", "Annuaire des essais"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text("/observatoire")).doesNotContain("Essai");
        assertThat(staff.ask(get("/gestion/observatoire")).getContentAsString(StandardCharsets.UTF_8))
                .contains("1996 – Essai")
                .contains("> le millésime 1996<");
        int id = jdbc.sql("select id from observatory_vintage where year = 1996")
                .query(Integer.class)
                .single();
        assertThat(staff.ask(get("/gestion/observatoire/" + id + "/publication"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Publier définitivement");
        assertThat(text("/observatoire")).doesNotContain("1996");
        assertThat(staff.ask(post("/gestion/observatoire/" + id + "/publication"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text("/observatoire?annee=1996")).contains("Annuaire des essais");
        assertThat(staff.ask(post("/gestion/observatoire/999999/publication")).getStatus())
                .isEqualTo(404);
    }
}
