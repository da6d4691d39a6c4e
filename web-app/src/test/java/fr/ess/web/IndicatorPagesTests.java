package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff define indicators and feed them; everybody opens a published figure to its rows. */
@AccountWebTest
class IndicatorPagesTests {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String CONTRACT = "contrat=ess-2014-2016";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private String code;
    private String action;

    @BeforeEach
    void anIndicator() throws Exception {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
        code = "W" + CODES.incrementAndGet();
        action = jdbc.sql("select element_id::text from contract_version where code = 'III_1.1.3'")
                .query(String.class)
                .single();
        assertThat(staff.ask(definition("/gestion/contrat/indicateurs/nouveau?" + CONTRACT, "Emplois suivis")
                                .param("values[code]", code))
                        .getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletRequestBuilder definition(String address, String title) {
        return post(address)
                .param("values[title]", title)
                .param("values[unit]", "emplois")
                .param("values[kind]", "SUM")
                .param("values[firstTerm]", "Emplois")
                .param("values[decimals]", "0")
                .param("values[overActions]", "ADD")
                .param("values[overTerritories]", "ADD")
                .param("values[overYears]", "ADD")
                .param("values[source]", "ENTERED")
                .param("values[inForceOn]", "2015-01-01")
                .param("values[published]", "true")
                .param("served", action);
    }

    private MockHttpServletRequestBuilder value(String year, String number) {
        return post(page("/valeurs/nouvelle"))
                .param("values[action]", action)
                .param("values[year]", year)
                .param("values[first]", number)
                .param("values[knownOn]", "2015-02-01");
    }

    private String page(String path) {
        return "/gestion/contrat/indicateurs/" + code + path + "?" + CONTRACT;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String open(String address) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return text(response);
    }

    @Test
    void everybodyOpensAPublishedFigureToItsRowsButNotToNames() throws Exception {
        assertThat(staff.ask(value("2014", "1 234")).getStatus()).isEqualTo(302);
        assertThat(staff.ask(value("2015", "2")).getStatus()).isEqualTo(302);

        String shown = open("/contrat/indicateurs/" + code + "?" + CONTRACT);

        assertThat(shown)
                .contains("1\u202f236\u00a0emplois", "1\u202f234 + 2", "1\u00a0manquant", "Saisie de la CRESS")
                .doesNotContain("Gaël");
        assertThat(text(staff.ask(get(page(""))))).contains("Gaël");
        assertThat(open("/contrat/indicateurs?" + CONTRACT)).contains("Emplois suivis", "Expliquer ce chiffre");
        assertThat(open("/contrat/indicateurs/" + code + "?" + CONTRACT + "&annee=2015"))
                .contains("2\u00a0emplois")
                .doesNotContain("1\u202f236");
    }

    @Test
    void onADayBeforeItWasKnownAFigureIsNotThere() throws Exception {
        staff.ask(value("2014", "7"));

        assertThat(mvc.perform(get("/contrat/indicateurs/" + code + "?" + CONTRACT + "&date=2014-12-31"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"1e9", "-4", "3.5", "beaucoup"})
    void aNumberThatIsNoneIsMarkedAndKept(String typed) throws Exception {
        MockHttpServletResponse response = staff.ask(value("2014", typed));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("id=\"first-erreur\"", "value=\"" + typed + "\"");
    }

    @Test
    void aYearOutsideTheContractIsMarked() throws Exception {
        MockHttpServletResponse response = staff.ask(value("2019", "3"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("Une date du contrat, de 2014 à 2016.");
    }

    @Test
    void aCorrectionSaysWhyAndASecondOneMeetsTheFirst() throws Exception {
        staff.ask(value("2014", "7"));
        long line = jdbc.sql("select max(id) from contract_indicator_line")
                .query(Long.class)
                .single();
        MockHttpServletRequestBuilder silent =
                post(page("/valeurs/" + line)).param("values[first]", "8").param("values[knownOn]", "2015-03-01");
        assertThat(staff.ask(silent).getStatus()).isEqualTo(422);
        assertThat(staff.ask(correction(line, "8")).getStatus()).isEqualTo(302);

        MockHttpServletResponse late = staff.ask(correction(line, "9"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Votre saisie", "value=\"9\"", "value=\"8\"");
        assertThat(open("/contrat/indicateurs/" + code + "?" + CONTRACT)).contains("Double compte", "remplacée");
    }

    private MockHttpServletRequestBuilder correction(long line, String number) {
        return post(page("/valeurs/" + line))
                .param("values[first]", number)
                .param("values[knownOn]", "2015-03-01")
                .param("values[reason]", "Double compte");
    }

    @Test
    void whoeverDefinesAgainWhatSomebodyElseDefinedChooses() throws Exception {
        String address = page("/definition");
        assertThat(staff.ask(definition(address, "Emplois gardés").param("version", "1"))
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse late = staff.ask(
                definition(address, "Emplois sauvés").param("version", "1").param("started[title]", "Emplois suivis"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Emplois gardés", "Emplois sauvés", "name=\"values[title]\"");
    }

    @Test
    void aStockIsNotAddedOverYears() throws Exception {
        MockHttpServletResponse response = staff.ask(post("/gestion/contrat/indicateurs/nouveau?" + CONTRACT)
                .param("values[code]", code + "b")
                .param("values[title]", "Personnes accompagnées")
                .param("values[kind]", "STOCK")
                .param("values[overYears]", "ADD"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response))
                .contains("Un stock ne s’additionne pas d’une année à l’autre", "Personnes accompagnées");
    }

    @Test
    void whatThePlatformKnowsOfThePastIsCountedForEachYearOfAContractThatIsOver() throws Exception {
        String counted = code + "f";
        staff.ask(counted("/gestion/contrat/indicateurs/nouveau?" + CONTRACT, counted, "fonds.reprises"));
        String address = "/gestion/contrat/indicateurs/" + counted;
        assertThat(text(staff.ask(get(address + "?" + CONTRACT))).replace('\u00a0', ' '))
                .contains("Au 31 décembre 2014", "Au 31 décembre 2016");

        staff.ask(post(address + "/comptage?" + CONTRACT));
        assertThat(written(counted)).containsExactly(2014, 2015, 2016);
        staff.ask(post(address + "/comptage?" + CONTRACT));
        assertThat(written(counted)).as("counted again").containsExactly(2014, 2015, 2016);
    }

    private List<Integer> written(String indicator) {
        return jdbc.sql("""
                        select v.year from contract_indicator_line v join contract_indicator i on i.id = v.indicator_id
                        where i.code = ? and v.origin = 'COUNTED' order by v.year""").param(indicator).query(Integer.class).list();
    }

    private static MockHttpServletRequestBuilder counted(String address, String code, String source) {
        return post(address)
                .param("values[code]", code)
                .param("values[title]", "Compté par la plateforme")
                .param("values[unit]", "unités")
                .param("values[kind]", "STOCK")
                .param("values[firstTerm]", "Unités")
                .param("values[decimals]", "0")
                .param("values[overActions]", "ADD")
                .param("values[overTerritories]", "ADD")
                .param("values[overYears]", "LAST")
                .param("values[source]", "COUNTED")
                .param("values[countedBy]", source)
                .param("values[inForceOn]", "2015-01-01");
    }

    @Test
    void whatThePlatformCountsIsShownAndNotKeptForAContractThatIsOver() throws Exception {
        String counted = code + "c";
        staff.ask(counted("/gestion/contrat/indicateurs/nouveau?" + CONTRACT, counted, "annuaire.organisations"));
        String address = "/gestion/contrat/indicateurs/" + counted;

        assertThat(text(staff.ask(get(address + "?" + CONTRACT))))
                .contains("Ce que la plateforme compte", "il ne s’enregistre pas");
        assertThat(staff.ask(post(address + "/comptage?" + CONTRACT)).getStatus())
                .isEqualTo(409);
        assertThat(mvc.perform(get("/contrat/indicateurs/" + counted + "?" + CONTRACT))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
