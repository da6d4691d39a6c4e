package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A platform whose address is set and whose limits are low: what search engines and programs are told. */
@SpringBootTest(
        classes = Application.class,
        properties = {
            "cress.public-url=https://maillage.example/",
            "cress.api.requests-per-minute=5",
            "cress.api.downloads-per-ten-minutes=2"
        })
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
class ProductionSettingsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse response = answer(address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPublishedEntryIsListedOnceUnderTheSetAddress() throws Exception {
        jdbc.sql("""
                insert into organisation (slug, name, source, status) values ('plan-brouillon', 'Brouillon', 'CRESS', 'DRAFT'),
                    ('plan-fermee', 'Fermée', 'CRESS', 'CLOSED') on conflict do nothing""").update();
        jdbc.sql("""
                insert into organisation (id, slug, name, source) values (123456, 'plan-loin', 'Loin', 'CRESS')
                on conflict do nothing""").update();

        assertThat(text("/robots.txt")).endsWith("\nSitemap: https://maillage.example/sitemap.xml\n");
        String index = text("/sitemap.xml");
        assertThat(index)
                .contains("<loc>https://maillage.example/sitemap/pages.xml</loc>")
                .contains("<loc>https://maillage.example/sitemap/organisations-0.xml</loc><lastmod>")
                .contains("<loc>https://maillage.example/sitemap/organisations-2.xml</loc>")
                .doesNotContain("organisations-1.xml");
        assertThat(index).contains("<loc>https://maillage.example/sitemap/evenements.xml</loc>");
        assertThat(text("/sitemap/evenements.xml"))
                .contains("<loc>https://maillage.example/evenements/rencontres-solidaires-2012</loc><lastmod>20");
        assertThat(answer("/sitemap/evenements.xml").getHeader("ETag")).isNull();
        String first = text("/sitemap/organisations-0.xml");
        assertThat(first)
                .contains("<loc>https://maillage.example/annuaire/oxalis</loc><lastmod>20")
                .doesNotContain("plan-brouillon", "plan-fermee", "plan-loin");
        assertThat(text("/sitemap/organisations-2.xml")).contains("/annuaire/plan-loin</loc>");
        long published = jdbc.sql("select count(*) from organisation where status = 'PUBLISHED'")
                .query(Long.class)
                .single();
        assertThat(first.split("<loc>", -1)).hasSize(Math.toIntExact(published));
        assertThat(text("/sitemap/pages.xml")).contains("https://maillage.example/annuaire</loc>");
        assertThat(answer("/sitemap/organisations-abc.xml").getStatus()).isEqualTo(404);
        assertThat(answer("/sitemap.xml").getHeader("ETag")).isNotNull();
    }

    @Test
    void whoAsksTooMuchOfTheApiIsToldWhenToComeBack() throws Exception {
        for (int left = 4; left >= 0; left--) {
            MockHttpServletResponse response = answer("/api/v1/organisations?limite=1");
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("5");
            assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(response.getHeader("RateLimit-Reset")).isNotNull();
        }

        MockHttpServletResponse refused = answer("/api/v1/organisations/carte");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(answer("/api/v1/organisations.csv?q=oxalis").getStatus())
                .as("counted apart")
                .isEqualTo(200);
        assertThat(answer("/api/v1/organisations.json?q=oxalis").getStatus()).isEqualTo(200);
        assertThat(answer("/api/v1/organisations.csv?q=oxalis").getStatus()).isEqualTo(429);
        assertThat(answer("/annuaire").getStatus()).as("pages are not limited").isEqualTo(200);
    }
}
