package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of one organisation says of itself: who said what, who is alike, and how to take it along. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class ProfilePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @AfterEach
    void removeOwn() {
        jdbc.sql("delete from organisation where slug like 'fiche-propre%'").update();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = answer(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void own(String slug, String name, double latitude) {
        jdbc.sql("""
                        insert into organisation (slug, name, source, naf_code, sector_id, commune_id, latitude, longitude,
                            position_kind, phone, email, created_at)
                        select :slug, :name, 'NATIONAL_LIST', '47.11B', (select id from sector where code = 'commerce'), id,
                            :latitude, 5.72, 'EXACT', '04 00 00 00 00', 'contact@propre.example', '2026-05-03T12:00:00Z'
                        from territory where level = 'COMMUNE' and code = '38185'""")
                .param("slug", slug)
                .param("name", name)
                .param("latitude", latitude)
                .update();
    }

    @Test
    void eachFieldKnowsWhoSaidItAndWhen() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        assertThat(page("/annuaire/fiche-propre"))
                .contains("Liste nationale des entreprises de l’ESS, 3\u00a0mai 2026")
                .doesNotContain("sauf mention contraire");

        jdbc.sql("update organisation set ess = 'YES', phone = '04 11 11 11 11' where slug = 'fiche-propre'")
                .update();
        jdbc.sql(
                        "update organisation_field_source set set_at = '2026-06-01T22:30:00Z', source = 'ORGANISATION' where field = 'phone'")
                .update();

        assertThat(page("/annuaire/fiche-propre"))
                .contains(
                        "sauf mention contraire", "Équipe de la CRESS, ", "L’organisation elle-même, 2\u00a0juin 2026")
                .contains("href=\"tel:0411111111\"");
    }

    @Test
    void thoseAlikeComeBeforeThoseAroundAndNobodyTwice() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        own("fiche-propre-voisine", "Épicerie propre voisine", 45.1801);
        String page = page("/annuaire/fiche-propre");

        String alike = page.substring(page.indexOf("id=\"semblables\""), page.indexOf("id=\"proches\""));
        assertThat(alike).contains("/annuaire/fiche-propre-voisine");
        assertThat(page.substring(page.indexOf("id=\"proches\""))).doesNotContain("/annuaire/fiche-propre-voisine");
        assertThat(alike.split("organisation-link", -1)).hasSizeBetween(2, 5);
    }

    @Test
    void aProfileTakesTheSameStatementsWhateverItShows() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        statements.reset();
        page("/annuaire/fiche-propre");

        assertThat(statements.count()).isEqualTo(6);
    }

    @Test
    void aCardForAddressBooksIsDownloaded() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        MockHttpServletResponse card = answer("/annuaire/fiche-propre/contact.vcf");

        assertThat(card.getStatus()).isEqualTo(200);
        assertThat(card.getContentType()).startsWith("text/vcard");
        assertThat(card.getHeader("Content-Disposition")).contains("fiche-propre.vcf");
        assertThat(card.getContentAsString(StandardCharsets.UTF_8))
                .contains("FN:Fiche propre\r\n", "TEL;TYPE=WORK,VOICE:04 00 00 00 00\r\n", "/annuaire/fiche-propre");
        assertThat(page("/annuaire/fiche-propre")).contains("href=\"/annuaire/fiche-propre/contact.vcf\"");
        assertThat(answer("/annuaire/jamais-vue/contact.vcf").getStatus()).isEqualTo(404);
    }

    @Test
    void aSharedLinkIsPresented() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        assertThat(page("/annuaire/fiche-propre"))
                .contains("property=\"og:title\" content=\"Fiche propre – Annuaire\"")
                .contains("property=\"og:url\" content=\"http://localhost/annuaire/fiche-propre\"")
                .contains(
                        "property=\"og:locale\" content=\"fr_FR\"",
                        "property=\"og:type\"",
                        "property=\"og:description\"");
        assertThat(page("/annuaire?q=culture&apres=&vue=carte"))
                .contains("property=\"og:url\" content=\"http://localhost/annuaire?q=culture\"");
        assertThat(page("/")).contains("property=\"og:url\" content=\"http://localhost/\"");
        assertThat(page("/connexion")).doesNotContain("og:url");
    }

    @Test
    void aClosedOneSaysSo() throws Exception {
        own("fiche-propre", "Fiche propre", 45.18);
        jdbc.sql("update organisation set status = 'CLOSED' where slug = 'fiche-propre'")
                .update();

        assertThat(page("/annuaire/fiche-propre")).contains("a cessé son activité");
    }
}
