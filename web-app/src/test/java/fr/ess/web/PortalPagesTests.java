package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Local portals as passers-by meet them. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
class PortalPagesTests {

    private static final Pattern CARD = Pattern.compile("class=\"organisation-link\" href=\"/annuaire/([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("id=\"compte\"[^>]*>([^<]+)<");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void removeOwn() {
        jdbc.sql("delete from local_portal where slug like 'propre-%'").update();
        jdbc.sql("delete from organisation where slug like 'propre-%'").update();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = answer(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static String count(String html) {
        Matcher count = COUNT.matcher(html);
        assertThat(count.find()).isTrue();
        return count.group(1);
    }

    private long within(String portal) {
        return jdbc.sql("""
                        select count(*) from organisation o, local_portal p
                        where p.slug = ? and o.status = 'PUBLISHED' and portal_covers(p.id, o.id)""").param(portal).query(Long.class).single();
    }

    private int portal(String slug, String state, String page) {
        return jdbc.sql("""
                        with made as (insert into local_portal (slug, name, state, page) values (:slug, :slug, :state, :page) returning id)
                        insert into portal_territory (portal_id, territory_id)
                        select made.id, t.id from made, territory t where t.level = 'COMMUNE' and t.code = '26281'
                        returning portal_id""")
                .param("slug", slug)
                .param("state", state)
                .param("page", page)
                .query(Integer.class)
                .single();
    }

    @Test
    void theListNamesEachPortalWithItsTerritoryAndHowManyItLists() throws Exception {
        String html = text("/plateformes");

        assertThat(html)
                .contains(
                        "href=\"/plateformes/drome\"", "href=\"/plateformes/loire\"", "href=\"/plateformes/roannais\"")
                .contains("CA Roannais Agglomération, CC Charlieu-Belmont")
                .contains(">" + within("roannais") + " organisations<");
    }

    @Test
    void withoutAPortalTheListSaysSo() throws Exception {
        jdbc.sql("update local_portal set state = 'ARCHIVED'").update();
        try {
            assertThat(text("/plateformes")).contains("Aucune plateforme locale pour l’instant");
        } finally {
            jdbc.sql("update local_portal set state = 'PUBLISHED'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drome", "loire", "roannais"})
    void itsFigureIsWhatItsDirectoryAndTheFilterOfTheDirectoryFind(String slug) throws Exception {
        String found = within(slug) + " organisations";

        assertThat(text("/plateformes/" + slug))
                .contains("<a href=\"/plateformes/" + slug + "/annuaire\">" + within(slug) + "</a>");
        assertThat(count(text("/plateformes/" + slug + "/annuaire"))).isEqualTo(found);
        assertThat(count(text("/annuaire?plateforme=" + slug))).isEqualTo(found);
        assertThat(JSON.readTree(text("/api/v1/organisations?plateforme=" + slug))
                        .path("total")
                        .asLong())
                .isEqualTo(within(slug));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "departement=69",
                "commune=Lyon",
                "commune=69123",
                "territoire=82",
                "territoire=Rh%C3%B4ne-Alpes&limite=100",
                "plateforme=loire",
                "plateforme=loire&plateforme=drome",
                "epci=200046977",
                "pres=45.76,4.83&rayon=100&limite=100",
                "bbox=3,44,8,47&limite=100",
                "q=association&limite=100",
                "famille=association&famille=cooperative&famille=mutuelle&limite=100",
                "ess=oui&tri=recent&limite=100",
                "plateforme=&territoire=&departement="
            })
    void noParameterLeadsOutOfTheTerritory(String parameters) throws Exception {
        Set<String> found = new HashSet<>();
        Matcher cards = CARD.matcher(text("/plateformes/roannais/annuaire?" + parameters));
        while (cards.find()) {
            found.add(cards.group(1));
        }

        assertThat(jdbc.sql("""
                        select o.slug from organisation o where o.slug = any (:found)
                          and not portal_covers((select id from local_portal where slug = 'roannais'), o.id)""")
                        .param("found", found.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"famille, association", "secteur, arts_spectacles", "ess, oui", "q, club"})
    void everyFilterNarrowsItAsItNarrowsTheDirectory(String name, String value) throws Exception {
        String narrowed = count(text("/plateformes/drome/annuaire?" + name + "=" + value));

        assertThat(narrowed).isEqualTo(count(text("/annuaire?plateforme=drome&" + name + "=" + value)));
        assertThat(narrowed).isEqualTo(count(text("/annuaire?departement=26&" + name + "=" + value)));
    }

    @Test
    void whateverIsFollowedFromItsDirectoryStaysThere() throws Exception {
        String html = text("/plateformes/drome/annuaire?famille=association&q=club&vue=carte&limite=2");

        assertThat(html)
                .contains("action=\"/plateformes/drome/annuaire\"", "data-hx-get=\"/plateformes/drome/annuaire\"")
                .contains("data-portal=\"drome\"")
                .contains("/api/v1/organisations.csv?q=club&amp;famille=association&amp;plateforme=drome")
                .doesNotContain("href=\"/annuaire?", "directory/suggestions\"", "name=\"plateforme\"");
        assertThat(html).contains("href=\"/plateformes/drome/annuaire?vue=carte\"");
    }

    @Test
    void twoPortalsOfOneNameKeepToTheirOwnTerritory() throws Exception {
        int other = portal("propre-drome", "PUBLISHED", "Texte");
        jdbc.sql("update local_portal set name = 'Loire' where id = ?")
                .param(other)
                .update();

        assertThat(count(text("/plateformes/loire/annuaire"))).isEqualTo(within("loire") + " organisations");
    }

    @Test
    void thoseThatItPutsForwardAreShownWhileTheyAreWithin() throws Exception {
        assertThat(text("/plateformes/drome")).contains("href=\"/annuaire/pole-sud-archer\"");

        jdbc.sql(
                        "update organisation set commune_id = (select id from territory where level = 'COMMUNE' and code = '69123') where slug = 'pole-sud-archer'")
                .update();
        try {
            assertThat(text("/plateformes/drome")).doesNotContain("href=\"/annuaire/pole-sud-archer\"");
        } finally {
            jdbc.sql(
                            "update organisation set commune_id = (select id from territory where level = 'COMMUNE' and code = '26281') where slug = 'pole-sud-archer'")
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "ARCHIVED"})
    void nobodyPassingByReadsWhatIsNotPublished(String state) throws Exception {
        int portal = portal("propre-essai", state, "Texte");
        picture(portal);

        assertThat(answer("/plateformes/propre-essai").getStatus()).isEqualTo(404);
        assertThat(answer("/plateformes/propre-essai/annuaire").getStatus()).isEqualTo(404);
        assertThat(answer("/plateformes/propre-essai/images/" + "0".repeat(32) + ".png")
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/annuaire?plateforme=propre-essai").getStatus()).isEqualTo(400);
        assertThat(text("/plateformes")).doesNotContain("propre-essai");
    }

    private void picture(int portal) {
        jdbc.sql("""
                        insert into portal_picture (portal_id, name, alternative, type, width, height, digest, bytes)
                        values (?, 'atelier', 'Un établi & <outils>', 'image/png', 8, 6, repeat('0', 32), '\\x89504e47')""").param(portal).update();
    }

    @Test
    void itsPicturesAreServedForEverAsWhatTheyAreAndNothingElse() throws Exception {
        picture(portal("propre-essai", "PUBLISHED", "![Légende](atelier)"));
        String address = "/plateformes/propre-essai/images/" + "0".repeat(32) + ".png";

        assertThat(text("/plateformes/propre-essai"))
                .contains("src=\"" + address + "\"", "alt=\"Un établi &amp; &lt;outils&gt;\"", "width=\"8\"")
                .contains("<figcaption>Légende</figcaption>");
        MockHttpServletResponse picture = answer(address);
        assertThat(picture.getStatus()).isEqualTo(200);
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(answer(address.replace(".png", ".jpeg")).getStatus()).isEqualTo(404);
        assertThat(answer("/plateformes/drome/images/" + "0".repeat(32) + ".png")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void itsTextIsWrittenWithoutAnyHtmlOfItsOwn() throws Exception {
        portal("propre-essai", "PUBLISHED", """
                # Titre *vif*

                <script>alert(1)</script> [lien](javascript:alert(1)) [site](https://exemple.fr)

                - un
                - **deux**
                """);

        assertThat(text("/plateformes/propre-essai"))
                .contains("<h2>Titre <em>vif</em></h2>")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; lien <a rel=\"nofollow noopener\" href=\"https://exemple.fr\">site</a>")
                .contains("<ul><li>un</li><li><strong>deux</strong></li></ul>")
                .doesNotContain("javascript:alert");
    }

    @Test
    void anAddressThatItHadBeforeLeadsToTodays() throws Exception {
        int portal = portal("propre-nouvelle", "PUBLISHED", "Texte");
        jdbc.sql("insert into portal_former_slug values ('propre-ancienne', ?)")
                .param(portal)
                .update();

        assertThat(answer("/plateformes/propre-ancienne").getStatus()).isEqualTo(301);
        assertThat(answer("/plateformes/propre-ancienne").getHeader("Location"))
                .isEqualTo("/plateformes/propre-nouvelle");
        assertThat(answer("/plateformes/propre-ancienne/annuaire?q=a&plateforme=loire")
                        .getHeader("Location"))
                .isEqualTo("/plateformes/propre-nouvelle/annuaire?q=a");
        assertThat(count(text("/annuaire?plateforme=propre-ancienne")))
                .isEqualTo(count(text("/annuaire?commune=26281")));
    }

    @Test
    void itsAnswerIsAskedForAgainOnlyOnceSomethingChanged() throws Exception {
        int portal = portal("propre-essai", "PUBLISHED", "Texte");
        String tag = String.valueOf(answer("/plateformes/propre-essai").getHeader("ETag"));

        assertThat(unchanged(tag)).isEqualTo(304);
        jdbc.sql("update local_portal set page = 'Autre' where id = ?")
                .param(portal)
                .update();
        assertThat(unchanged(tag)).isEqualTo(200);
    }

    private int unchanged(String tag) throws Exception {
        return mvc.perform(get("/plateformes/propre-essai").header("If-None-Match", tag))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
