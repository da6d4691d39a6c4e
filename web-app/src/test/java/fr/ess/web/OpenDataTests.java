package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One search in every format: the same entries, whose licence and date are said, and none that is not published. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class OpenDataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FORMATS = List.of("csv", "geojson", "json", "jsonld", "atom");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void removeOwn() {
        jdbc.sql("delete from organisation where slug like 'ouverte-%' and merged_into_id is not null")
                .update();
        jdbc.sql("delete from organisation where slug like 'ouverte-%'").update();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = answer(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private long own(String slug, String name, String status, String more) {
        return jdbc.sql("insert into organisation (slug, name, source, status, description, merged_into_id)"
                        + " values (:slug, :name, 'CRESS', :status, :more, "
                        + (status.equals("MERGED")
                                ? "(select id from organisation where slug not like 'ouverte%' limit 1)"
                                : "null")
                        + ") returning id")
                .param("slug", slug)
                .param("name", name)
                .param("status", status)
                .param("more", more)
                .query(Long.class)
                .single();
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static String link(Document document, String relation) {
        NodeList links = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        for (int i = 0; i < links.getLength(); i++) {
            if (((Element) links.item(i)).getAttribute("rel").equals(relation)) {
                return ((Element) links.item(i)).getAttribute("href");
            }
        }
        return "";
    }

    private static List<String> names(JsonNode array, String... path) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> {
                    JsonNode node = one;
                    for (String step : path) {
                        node = node.get(step);
                    }
                    return node.asString();
                })
                .toList();
    }

    private List<String> names(String format, String query) throws Exception {
        String body = text("/api/v1/organisations." + format + "?" + query);
        return switch (format) {
            case "csv" ->
                CsvReader.builder().ofNamedCsvRecord(body).stream()
                        .map(row -> row.getField("nom"))
                        .toList();
            case "geojson" -> names(JSON.readTree(body).get("features"), "properties", "nom");
            case "json" -> names(JSON.readTree(body).get("resultats"), "nom");
            case "jsonld" -> names(JSON.readTree(body).get("mainEntity").get("itemListElement"), "name");
            default -> texts(xml(body), "title").stream().skip(1).toList();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune=Grenoble&famille=cooperative&tri=nom&limite=100",
                "q=theatre&departement=38&limite=100",
                "famille=mutuelle&limite=100",
                "q=oxlais&limite=100",
                "pres=45.76,4.84&rayon=3&limite=100",
                "secteur=sante&famille=fondation&limite=100"
            })
    void everyFormatHoldsWhatThePageShows(String query) throws Exception {
        List<String> shown =
                names(JSON.readTree(text("/api/v1/organisations?" + query)).get("resultats"), "nom");

        for (String format : FORMATS) {
            assertThat(names(format, query)).as(format).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @Test
    void whatIsNotPublishedIsInNoFormat() throws Exception {
        own("ouverte-vue", "Zyzomys publiée", "PUBLISHED", "zyzomys");
        for (String status : List.of("DRAFT", "CLOSED", "MERGED")) {
            own("ouverte-" + status.toLowerCase(Locale.ROOT), "Zyzomys " + status, status, "zyzomys");
        }

        for (String format : FORMATS) {
            assertThat(names(format, "q=zyzomys")).as(format).containsExactly("Zyzomys publiée");
            assertThat(text("/api/v1/organisations." + format))
                    .as(format)
                    .doesNotContain("ouverte-draft", "ouverte-closed", "ouverte-merged");
        }
    }

    @Test
    void everyFormatSaysItsLicenceAndItsDate() throws Exception {
        String day = jdbc.sql(
                        "select to_char(changed_at at time zone 'Europe/Paris', 'YYYY-MM-DD') from directory_version")
                .query(String.class)
                .single();
        for (String format : FORMATS) {
            MockHttpServletResponse response = answer("/api/v1/organisations." + format + "?departement=38");
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getHeader("Link")).as(format).contains("rel=\"license\"", "/donnees-ouvertes");
            assertThat(response.getHeader("Last-Modified")).as(format).isNotNull();
            assertThat(body)
                    .as(format)
                    .containsAnyOf("Licence Ouverte 2.0", "licence-ouverte-open-licence")
                    .contains(day.substring(0, 8));
            if (!format.equals("atom")) {
                assertThat(response.getHeader("Content-Disposition"))
                        .isEqualTo("attachment; filename=\"organisations-" + day + "." + format + "\"");
            }
        }
        assertThat(text("/api/v1/organisations")).contains("\"licence\":\"Licence Ouverte 2.0\"", "\"donnees_au\":\"");
    }

    @ParameterizedTest
    @CsvSource({
        "csv,text/csv",
        "geojson,application/geo+json",
        "json,application/json",
        "jsonld,application/ld+json",
        "atom,application/atom+xml"
    })
    void aFormatIsKnownByItsTypeAndAnswersHeadAndBadParameters(String format, String type) throws Exception {
        String address = "/api/v1/organisations." + format;
        MockHttpServletResponse alone = mvc.perform(head(address)).andReturn().getResponse();
        assertThat(alone.getStatus()).isEqualTo(200);
        assertThat(alone.getContentType()).startsWith(type);
        assertThat(alone.getHeader("ETag")).isNotNull();

        for (String bad : List.of("famille=pirate", "bbox=4,46,5,45", "bbox=NaN,1,2,3", "pres=95,4", "rayon=-1")) {
            MockHttpServletResponse refused = answer(address + "?" + bad);
            assertThat(refused.getStatus()).as(bad).isEqualTo(400);
            assertThat(refused.getContentType()).startsWith("application/problem+json");
            assertThat(JSON.readTree(refused.getContentAsString())
                            .get("parametres")
                            .propertyNames())
                    .containsExactly(bad.substring(0, bad.indexOf('=')));
        }
    }

    @Test
    void aFeedBeginsWithWhatChangedLastAndGoesOnToTheEnd() throws Exception {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            own("ouverte-" + name, "Quokka " + name, "PUBLISHED", "quokka\u0001 & <b>");
        }
        jdbc.sql("update organisation set phone = '1' where slug = 'ouverte-b'").update();

        List<String> titles = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        String address = "/api/v1/organisations.atom?q=quokka&limite=2";
        while (!address.isEmpty()) {
            Document feed = xml(text(address));
            assertThat(URI.create(link(feed, "self")).getRawQuery())
                    .isEqualTo(URI.create(address).getRawQuery());
            assertThat(link(feed, "first")).endsWith("/api/v1/organisations.atom?q=quokka&limite=2");
            assertThat(link(feed, "alternate")).endsWith("/annuaire?q=quokka&limite=2");
            titles.addAll(texts(feed, "title").subList(1, texts(feed, "title").size()));
            ids.addAll(texts(feed, "id").subList(1, texts(feed, "id").size()));
            dates.addAll(
                    texts(feed, "updated").subList(1, texts(feed, "updated").size()));
            String next = link(feed, "next");
            address = next.isEmpty() ? "" : next.substring(next.indexOf("/api"));
        }

        assertThat(titles.get(0)).isEqualTo("Quokka b");
        assertThat(titles).hasSize(5).doesNotHaveDuplicates();
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ids).allMatch(id -> id.matches("tag:localhost,2026:organisation/[0-9]+"));
        assertThat(answer("/api/v1/organisations.atom?apres=bm9tCjAKMQo").getStatus())
                .isEqualTo(400);
    }

    @Test
    void thePageOffersTheSearchInEveryFormatAndItsFeed() throws Exception {
        String page = text("/annuaire?famille=association&departement=38&tri=recent&limite=5");

        for (String format : FORMATS) {
            assertThat(page).contains("/api/v1/organisations." + format + "?famille=association&amp;departement=38");
        }
        assertThat(page)
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/api/v1/organisations.atom?famille=association&amp;departement=38\"");
    }

    @Test
    void thePageOfOpenDataExplainsEachField() throws Exception {
        String page = text("/donnees-ouvertes");
        String columns = text("/api/v1/organisations.csv?famille=mutuelle")
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(List.of(columns.replace(",licence,donnees_au", "").split(",", -1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(column -> assertThat(page).contains("<code>" + column + "</code>"));
        assertThat(page).contains("Licence Ouverte 2.0", "/v3/api-docs");
    }
}
