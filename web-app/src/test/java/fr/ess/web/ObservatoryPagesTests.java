package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The observatory for everybody: pages, files and the API tell the same and withhold the same. */
@AccountWebTest
class ObservatoryPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse ask(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode api(String query) throws Exception {
        return JsonMapper.shared().readTree(text("/api/v1/observatoire" + query));
    }

    @Test
    void theRegionIsShownWithoutAskingForAnything() throws Exception {
        String page = text("/observatoire");

        assertThat(page)
                .contains("Rhône-Alpes")
                .contains("Association")
                .contains("Ain")
                .contains("Haute-Savoie")
                .contains("annuaire-1")
                .contains("fiches d’exemple");
        long units = jdbc.sql(
                        "select count(*) from organisation where ess = 'YES' and status = 'PUBLISHED' and departement_id is not null")
                .query(Long.class)
                .single();
        assertThat(api("").get("total").get("unites").asLong())
                .isLessThanOrEqualTo(units)
                .isPositive();
    }

    @Test
    void everyKindOfTerritoryHasItsFigures() throws Exception {
        for (String territory : List.of("82", "38", "Is%C3%A8re", "200040715", "38185", "Grenoble")) {
            for (String table : List.of("famille", "secteur", "taille", "siege")) {
                text("/observatoire?territoire=" + territory + "&annee=2013&tableau=" + table);
            }
        }
        assertThat(text("/observatoire?territoire=38&niveau=commune")).contains("1 à 100 sur");
        assertThat(text("/observatoire?territoire=38&niveau=commune&page=2")).contains("101 à");
        assertThat(text("/observatoire?territoire=38&famille=association")).contains("Association, 2016");
    }

    @Test
    void aParameterThatMeansNothingIsNamed() throws Exception {
        for (String query : List.of(
                "territoire=Nulle-Part",
                "annee=1789",
                "tableau=couleur",
                "famille=x",
                "secteur=x",
                "famille=association&secteur=sante",
                "niveau=region",
                "territoire=38185&niveau=commune&page=x",
                "page=0",
                "page=99")) {
            if (!query.contains("38185")) {
                assertThat(ask("/observatoire?" + query).getStatus()).as(query).isEqualTo(400);
            }
        }
        assertThat(ask("/api/v1/observatoire?annee=1789").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"annee\"");
        assertThat(ask("/observatoire.csv?vue=x").getStatus()).isEqualTo(400);
        assertThat(ask("/observatoire.exe").getStatus()).isEqualTo(404);
    }

    @Test
    void theApiTellsThePagesFiguresAndSaysWhatIsSecret() throws Exception {
        JsonNode answer = api("?territoire=38&annee=2016");

        assertThat(answer.propertyNames()).contains("territoire", "annee", "source", "lignes", "total", "regle");
        assertThat(answer.get("territoire").asString()).isEqualTo("38");
        List<JsonNode> lines = new ArrayList<>();
        answer.get("lignes").forEach(lines::add);
        assertThat(lines).anyMatch(line -> line.get("secteur").asString("").equals("sante"));
        assertThat(lines).anyMatch(line -> line.get("tranche").asString("").equals("1-9"));
        for (JsonNode line : lines) {
            assertThat(line.get("secret").asBoolean())
                    .isEqualTo(
                            line.get("unites").isNull() || line.get("emplois").isNull());
        }
        long told = jdbc.sql("""
                        select f.units from observatory_figure f join observatory_vintage v on v.id = f.vintage_id
                        join territory t on t.id = f.territory_id
                        where v.year = 2016 and f.breakdown = 'TOTAL' and t.level = 'DEPARTEMENT' and t.code = '38'""").query(Long.class).single();
        assertThat(answer.get("total").get("unites").asLong()).isEqualTo(told);
        MockHttpServletResponse first = ask("/api/v1/observatoire?territoire=38");
        assertThat(first.getHeader("ETag")).isNotNull();
        assertThat(api("?territoire=38&secteur=sante").get("lignes").size()).isEqualTo(1);
    }

    /** Each file against the table of what is told: as many lines, and not one that is withheld elsewhere. */
    @Test
    void everyFileTellsTheCommunesAsTheReaderDoes() throws Exception {
        String query = "?territoire=38&annee=2016&niveau=commune&vue=territoires";
        JsonNode rows =
                JsonMapper.shared().readTree(text("/observatoire.json" + query)).get("lignes");
        String csv = text("/observatoire.csv" + query);
        String xlsx = unzipped("/observatoire.xlsx" + query);
        String ods = unzipped("/observatoire.ods" + query);
        int[] seen = new int[2];
        for (JsonNode row : rows) {
            @Nullable Long told = jdbc.sql("""
                            select f.units from observatory_figure f join observatory_vintage v on v.id = f.vintage_id
                            join territory t on t.id = f.territory_id
                            where v.year = 2016 and f.breakdown = 'TOTAL' and t.level = 'COMMUNE' and t.code = ?
                            union all select 0 limit 1""")
                    .param(row.get("code").asString())
                    .query((found, number) -> found.getObject(1, Long.class))
                    .list()
                    .get(0);
            assertThat(row.get("unites").isNull()).isEqualTo(told == null);
            if (told != null) {
                assertThat(row.get("unites").asLong()).isEqualTo(told);
            }
            seen[told == null ? 1 : 0]++;
            assertThat(csv).contains(row.get("territoire").asString());
        }
        assertThat(seen[0]).isGreaterThan(20);
        assertThat(seen[1]).isGreaterThan(20);
        assertThat(csv.lines().filter(line -> line.contains("secret")).count()).isGreaterThanOrEqualTo(seen[1]);
        assertThat(xlsx).contains("Grenoble");
        assertThat(ods).contains("Grenoble");
    }

    private String unzipped(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        Path file = Files.write(Files.createTempFile("observatoire", ".zip"), answer.getContentAsByteArray());
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
