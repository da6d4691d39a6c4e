package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.Application;
import fr.ess.platform.account.Role;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation is counted where it is: in Lyon whatever its arrondissement, in today's commune whatever the name its
 * post still has, in its département whatever its postal code begins with.
 */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class TerritorialFactsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private long id;

    @BeforeEach
    void newEntry() {
        jdbc.sql("delete from organisation where name like 'Zinzoline%'").update();
        id = jdbc.sql(
                        "insert into organisation (slug, name, source) values ('zinzoline', 'Zinzoline', 'CRESS') returning id")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Lyon 3e Arrondissement | 69003 | 69123 | 69 | 69383                    | an arrondissement by its name
            69389                  | 69009 | 69123 | 69 | Lyon 9e Arrondissement   | an arrondissement by its code
            LYON 03                | 69003 | 69123 | 69 | Lyon                     | an arrondissement as mail is sent
            Bâgé-la-Ville          | 01380 | 01025 | 01 | 01025                    | a merged commune
            Bellegarde-sur-Valserine | 01200 | 01033 | 01 | Bellegarde-sur-Valserine | a merged commune whose name went
            Laveyrune              | 48250 | 07136 | 07 | 07136                    | a postal code of the Lozère
            Villebois-les-Pins     | 05700 | 26374 | 26 | Villebois-les-Pins       | a postal code of the Hautes-Alpes
            Éloise                 | 01200 | 74109 | 74 | Eloise                   | a postal code of the Ain
            """)
    void theOrganisationIsFoundAndCountedWhereItIs(
            String typed, String postalCode, String commune, String departement, String asked, String why)
            throws Exception {
        long before = facet(departement);
        int status = mvc.perform(post("/gestion/annuaire/" + id)
                        .param("version", "0")
                        .param("name", "Zinzoline")
                        .param("commune", typed)
                        .param("postalCode", postalCode)
                        .with(csrf())
                        .with(user("gestion@demo.test")
                                .authorities(new SimpleGrantedAuthority(Role.STAFF.authority()))))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as(why).isEqualTo(302);

        JsonNode found = JSON.readTree(
                text("/api/v1/organisations", "q", "zinzoline", "commune", asked, "departement", departement));
        assertThat(found.get("total").asInt()).as(why).isEqualTo(1);
        assertThat(found.get("resultats").get(0).get("code_commune").asString()).isEqualTo(commune);
        assertThat(found.get("resultats").get(0).get("departement").asString()).isEqualTo(departement);
        assertThat(JSON.readTree(text("/api/v1/organisations", "q", "zinzoline", "territoire", asked))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(JSON.readTree(text("/api/v1/organisations", "q", "zinzoline " + typed.replaceAll("[0-9]{2,5}", "")))
                        .get("total")
                        .asInt())
                .as("found by the words of its place")
                .isEqualTo(1);
        assertThat(facet(departement)).isEqualTo(before + 1);
    }

    /** How many the page counts beside this département. */
    private long facet(String departement) throws Exception {
        Matcher count = Pattern.compile(
                        "id=\"departement-" + departement + "\".*?facet-count\">([^<]*)<", Pattern.DOTALL)
                .matcher(text("/annuaire"));
        assertThat(count.find()).isTrue();
        return Long.parseLong(count.group(1).replaceAll("[^0-9]", ""));
    }

    private String text(String path, String... parameters) throws Exception {
        var request = get(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
