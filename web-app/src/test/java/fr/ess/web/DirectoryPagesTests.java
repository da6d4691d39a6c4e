package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory as passers-by and programs meet it. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class DirectoryPagesTests {

    private static final Pattern CARD = Pattern.compile("class=\"organisation-link\" href=\"/annuaire/([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @BeforeEach
    void removeOwn() {
        jdbc.sql("delete from organisation where slug like 'propre-%' and merged_into_id is not null")
                .update();
        jdbc.sql("delete from organisation where slug like 'propre-%'").update();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = answer(get(URI.create(address)));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> slugs(String html) {
        List<String> slugs = new ArrayList<>();
        Matcher cards = CARD.matcher(html);
        while (cards.find()) {
            slugs.add(cards.group(1));
        }
        return slugs;
    }

    private long own(String slug, String name, String more, String values) {
        return jdbc.sql("insert into organisation (slug, name, source" + more + ") values (:slug, :name, 'CRESS'"
                        + values + ") returning id")
                .param("slug", slug)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=solidarite",
                "q=solidarité",
                "famille=association&departement=38",
                "departement=69&departement=01&tri=recent&limite=7",
                "pres=45.76,4.84&rayon=15",
                "bbox=4.5,45.5,5.5,46.0&tri=nom",
                "q=culture&secteur=sante&famille=mutuelle"
            })
    void pageAndApiGiveTheSameAnswerInTheSameOrder(String query) throws Exception {
        String encoded = query.replace("é", "%C3%A9");
        String html = text("/annuaire?" + encoded);
        JsonNode json = JSON.readTree(text("/api/v1/organisations?" + encoded));

        List<String> inApi = new ArrayList<>();
        json.get("resultats")
                .forEach(organisation -> inApi.add(organisation.get("slug").asString()));
        assertThat(slugs(html)).isEqualTo(inApi);
        String total = json.get("total").asString();
        assertThat(html.replaceAll("[\u202f\u00a0]", ""))
                .contains("0".equals(total) ? "Aucune organisation trouvée" : ">" + total + "organisation");
    }

    @Test
    void accentedAndUnaccentedWordsFindTheSame() throws Exception {
        assertThat(slugs(text("/annuaire?q=solidarite")))
                .isNotEmpty()
                .isEqualTo(slugs(text("/annuaire?q=solidarit%C3%A9")));
    }

    @Test
    void htmxGetsTheResultsAloneAndCachesKnowIt() throws Exception {
        MockHttpServletResponse whole = answer(get("/annuaire?q=culture"));
        MockHttpServletResponse part = answer(get("/annuaire?q=culture").header("HX-Request", "true"));

        assertThat(whole.getHeaders("Vary")).contains("HX-Request");
        assertThat(part.getHeaders("Vary")).contains("HX-Request");
        assertThat(whole.getContentAsString()).contains("<html", "id=\"resultats\"");
        assertThat(part.getContentAsString()).doesNotContain("<html").contains("id=\"resultats\"", "hx-swap-oob");
        assertThat(slugs(part.getContentAsString())).isEqualTo(slugs(whole.getContentAsString()));
        assertThat(part.getHeader("ETag")).isNotEqualTo(whole.getHeader("ETag"));
    }

    @Test
    void aPageRestoredFromHistoryIsWhole() throws Exception {
        assertThat(answer(get("/annuaire").header("HX-Request", "true").header("HX-History-Restore-Request", "true"))
                        .getContentAsString())
                .contains("<html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limite      | 0
            limite      | 101
            limite      | abc
            limite      | -1
            limite      | 99999999999999999999
            famille     | inconnue
            secteur     | xx
            departement | 99
            taille      | zz
            epci        | 0
            commune     | Atlantis
            ess         | peut-etre
            pres        | 45.7
            pres        | NaN,4
            pres        | 95,4
            pres        | 45,181
            pres        | 1e1,4
            bbox        | 1,2,3
            bbox        | 5,45,4,46
            bbox        | 4,46,5,45
            bbox        | 170,-10,-170,10
            bbox        | NaN,1,2,3
            bbox        | 1,2,3,Infinity
            tri         | hasard
            tri         | distance
            apres       | xyz
            apres       | !!!
            apres       | bm9tCjAKMQo
            apres       | cGVydGluZW5jZQo0NTNiZTJmZAo4MjAKMSBzb2xpZGFyaXRlIGNpdG95ZW4
            """)
    void aParameterWithoutMeaningIsNamed(String parameter, String value) throws Exception {
        for (String address : List.of("/annuaire", "/api/v1/organisations")) {
            MockHttpServletResponse response = answer(get(address).param(parameter, value));

            assertThat(response.getStatus()).as(address).isEqualTo(400);
            assertThat(response.getContentAsString()).contains(parameter).doesNotContain("Exception");
            assertThat(response.getHeader("ETag")).as("a tag on an error").isNull();
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(answer(get("/api/v1/organisations").param(parameter, value)).getContentType())
                .startsWith("application/problem+json");
        if (!parameter.equals("apres")) {
            assertThat(answer(get("/api/v1/organisations.csv").param(parameter, value))
                            .getStatus())
                    .isEqualTo(400);
        }
    }

    @Test
    void aVeryLongTextIsRefusedAndOddOnesAreNot() throws Exception {
        assertThat(answer(get("/annuaire").param("q", "é".repeat(10_000))).getStatus())
                .isEqualTo(400);
        for (String odd : List.of("'", "a:*&|!", "\\", "\ud800", "%", "<script>", "x".repeat(200), "\u0007", "日本")) {
            assertThat(answer(get("/annuaire").param("q", odd)).getStatus())
                    .as(odd)
                    .isEqualTo(200);
        }
    }

    @Test
    void emptyFieldsOfTheFormAskForNothing() throws Exception {
        assertThat(slugs(text("/annuaire?q=&commune=&ess=&tri=&apres=&famille=&pres=&rayon=&bbox=&limite=")))
                .isEqualTo(slugs(text("/annuaire")));
    }

    @Test
    void anUnchangedAnswerIsKnownBeforeItIsRendered() throws Exception {
        for (String address : List.of("/annuaire?q=culture", "/annuaire/oxalis", "/api/v1/organisations")) {
            String tag = String.valueOf(answer(get(address)).getHeader("ETag"));
            statements.reset();
            assertThat(answer(get(address).header("If-None-Match", tag)).getStatus())
                    .as(address)
                    .isEqualTo(304);
            assertThat(statements.count()).isEqualTo(1);

            own("propre-" + address.length(), "Nouvelle venue", "", "");
            MockHttpServletResponse after = answer(get(address).header("If-None-Match", tag));
            assertThat(after.getStatus()).isEqualTo(200);
            assertThat(after.getHeader("ETag")).isNotEqualTo(tag);
        }
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() throws Exception {
        for (String address : List.of("/annuaire?limite=", "/api/v1/organisations?limite=", "/annuaire?q=de&limite=")) {
            statements.reset();
            text(address + 1);
            long one = statements.count();
            statements.reset();
            text(address + 100);
            assertThat(statements.count()).as(address).isEqualTo(one).isBetween(1L, 5L);
        }
    }

    @Test
    void nextLeadsThroughTheWholeSearch() throws Exception {
        List<String> seen = new ArrayList<>();
        String address = "/annuaire?q=oxalis+cooperative&limite=1";
        Pattern next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        for (int pages = 0; pages < 50; pages++) {
            String html = text(address);
            seen.addAll(slugs(html));
            Matcher link = next.matcher(html);
            if (!link.find()) {
                break;
            }
            address = link.group(1).replace("&amp;", "&");
        }
        assertThat(seen).doesNotHaveDuplicates().isEqualTo(slugs(text("/annuaire?q=oxalis+cooperative&limite=100")));
    }

    @Test
    void theProfileSaysWhoItIsInWordsAndInLinkedData() throws Exception {
        own(
                "propre-profil",
                "L’Œuvre </script><b>propre</b>",
                ", siret, siren, description",
                ", '73282932000074', '732829320', 'Soigne & relie'");
        String html = text("/annuaire/propre-profil");

        assertThat(html)
                .contains("732\u00a0829\u00a0320\u00a000074", "Soigne &amp; relie", "rel=\"canonical\"")
                .doesNotContain("<b>propre");
        Matcher linked = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(html);
        assertThat(linked.find()).isTrue();
        JsonNode data = JSON.readTree(linked.group(1));
        assertThat(data.get("name").asString()).isEqualTo("L’Œuvre </script><b>propre</b>");
        assertThat(data.get("identifier").asString()).isEqualTo("732829320");
    }

    @Test
    void anOldAddressLeadsToTheNewOneForEver() throws Exception {
        long kept = own("propre-actuel", "Actuelle", "", "");
        jdbc.sql("insert into organisation_former_slug values ('propre-ancien', ?)")
                .param(kept)
                .update();
        own("propre-doublon", "Doublon", ", status, merged_into_id", ", 'MERGED', " + kept);

        for (String old : List.of("propre-ancien", "propre-doublon")) {
            MockHttpServletResponse response = answer(get("/annuaire/" + old));
            assertThat(response.getStatus()).isEqualTo(301);
            assertThat(response.getHeader("Location")).endsWith("/annuaire/propre-actuel");
        }
    }

    @Test
    void whatIsNotPublicIsNotThere() throws Exception {
        long draft = own("propre-brouillon", "Brouillon", ", status", ", 'DRAFT'");
        own("propre-fermee", "Fermée propre", ", status", ", 'CLOSED'");

        assertThat(answer(get("/annuaire/propre-brouillon")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/v1/organisations/" + draft)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/annuaire/jamais-vu")).getStatus()).isEqualTo(404);
        assertThat(text("/annuaire/propre-fermee")).contains("a cessé son activité");
        assertThat(slugs(text("/annuaire?q=propre+fermee"))).isEmpty();
    }

    @Test
    void theApiFindsOneByItsSiretOrItsNumber() throws Exception {
        long id = own("propre-siret", "Numérotée", ", siret, siren", ", '73282932000074', '732829320'");

        for (String number : List.of("73282932000074", Long.toString(id))) {
            JsonNode one = JSON.readTree(text("/api/v1/organisations/" + number));
            assertThat(one.get("slug").asString()).isEqualTo("propre-siret");
            assertThat(one.get("sigle").isNull()).isTrue();
            assertThat(one.get("exemple").asBoolean()).isFalse();
            assertThat(one.propertyNames())
                    .contains(
                            "id",
                            "slug",
                            "nom",
                            "sigle",
                            "siren",
                            "siret",
                            "famille",
                            "categorie_juridique",
                            "naf",
                            "secteur",
                            "adresse",
                            "code_postal",
                            "commune",
                            "code_commune",
                            "epci",
                            "departement",
                            "latitude",
                            "longitude",
                            "position",
                            "tranche_effectif",
                            "site",
                            "exemple",
                            "source",
                            "verifiee_le");
        }
        for (String number : List.of("0", "abc", "99999999999999", "9999999999999999999999")) {
            assertThat(answer(get("/api/v1/organisations/" + number)).getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void theExportsHoldTheWholeSearch() throws Exception {
        own("propre-formule", "=1+1 Formule propre", ", description", ", '@somme'");
        long total = JSON.readTree(text("/api/v1/organisations?limite=1"))
                .get("total")
                .asLong();

        String csv = text("/api/v1/organisations.csv");
        assertThat(csv).startsWith("id,slug,nom,sigle,").contains("'=1+1 Formule propre", "'@somme");
        assertThat(CsvReader.builder().ofCsvRecord(csv).stream()).hasSize(Math.toIntExact(total) + 1);

        JsonNode map = JSON.readTree(text("/api/v1/organisations.geojson?departement=38"));
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat((long) map.get("features").size())
                .isEqualTo(JSON.readTree(text("/api/v1/organisations?departement=38"))
                        .get("total")
                        .asLong());
    }

    @Test
    void otherSitesMayAskTheApi() throws Exception {
        assertThat(answer(get("/api/v1/organisations").header("Origin", "https://ailleurs.example"))
                        .getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void theDescriptionOfTheInterfaceNamesItsParametersAndNoPage() throws Exception {
        JsonNode paths = JSON.readTree(text("/v3/api-docs")).get("paths");

        assertThat(paths.propertyNames())
                .contains("/api/v1/organisations")
                .allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(paths.get("/api/v1/organisations")
                        .get("get")
                        .get("parameters")
                        .findValuesAsString("name"))
                .contains("q", "famille", "pres", "rayon", "bbox", "apres");
    }

    @Test
    void passersByGetNoCookie() throws Exception {
        assertThat(answer(get("/annuaire")).getCookies()).isEmpty();
        assertThat(answer(get("/annuaire/oxalis")).getCookies()).isEmpty();
    }
}
