package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calendar for everybody: pages, files, feeds and the API tell the same events. */
@AccountWebTest
class EventPagesTests {

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse ask(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsToComeIsShownWithoutAskingForAnything() throws Exception {
        assertThat(text("/evenements"))
                .contains("Café des porteurs de projet (exemple)", "rendez-vous", "Page suivante")
                .doesNotContain("Rencontres Solidaires 2012");
        assertThat(text("/evenements?limite=100"))
                .contains("event-cancelled", "Annulé", "Déplacé", "Salon « Entreprendre autrement » (exemple)");
        assertThat(text("/")).contains("Prochains événements", "/evenements/exemple-");
    }

    @ParameterizedTest
    @CsvSource({"'',2012-11-17", "&vue=liste,2012-11-17", "&vue=mois,2012-11-01"})
    void aCampaignIsToldInEachView(String view, String day) throws Exception {
        assertThat(text("/evenements?campagne=mois-de-l-ess-2012&du=" + day + view))
                .contains("Mois de l’ESS 2012", "Rencontres Solidaires 2012", "Forum de l’emploi solidaire")
                .doesNotContain("exemple-");
    }

    @Test
    void filtersNarrowAndAnEmptyAnswerSaysWhatToDo() throws Exception {
        assertThat(text("/evenements?type=visite&departement=26"))
                .contains("1 rendez-vous", "Visite d’une Scop du bâtiment")
                .doesNotContain("Atelier sur la gouvernance");
        assertThat(text("/evenements?type=visite&departement=26&vue=liste"))
                .contains("href=\"/evenements.ics?type=visite&amp;departement=26\"");
        assertThat(text("/evenements?q=rien-de-tel")).contains("Aucun rendez-vous ne correspond");
        assertThat(text("/evenements?vue=mois&du=1999-02-10")).contains("février 1999 : 0 rendez-vous");
    }

    @Test
    void theMapLeadsToTheListOfACommune() throws Exception {
        String list = "du=2012-10-01&au=2012-12-31&commune=%s&vue=liste";
        assertThat(text("/evenements?vue=carte&du=2012-10-01&au=2012-12-31"))
                .contains(
                        "Ce qui a lieu du",
                        "<circle",
                        "Trévoux",
                        list.formatted("01427").replace("&", "&amp;"))
                .contains("En ligne, ou sans commune connue de la région");
        assertThat(text("/evenements?" + list.formatted("01427")))
                .contains("<option selected value=\"01427\">Trévoux</option>", "1 rendez-vous");
        assertThat(text("/evenements?" + list.formatted("trevoux")))
                .contains("<option selected value=\"trevoux\">Trévoux</option>", "1 rendez-vous");
        assertThat(text("/evenements?vue=carte&du=1999-02-10")).contains("Aucun rendez-vous ne correspond");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune=99999",
                "du=2026-02-31",
                "du=hier",
                "du=2026-11-30&au=2026-11-01",
                "type=fete",
                "departement=99",
                "campagne=aucune",
                "vue=semaine",
                "apres=x",
                "apres=999999999999-999999999999999999",
                "limite=0",
                "limite=101"
            })
    void aParameterThatMeansNothingIsNamed(String query) throws Exception {
        MockHttpServletResponse answer = ask("/evenements?" + query);

        assertThat(answer.getStatus()).as(query).isEqualTo(400);
        if (!query.startsWith("vue")) {
            assertThat(ask("/api/v1/evenements?" + query).getStatus()).isEqualTo(400);
            assertThat(ask("/evenements.ics?" + query).getStatus()).isEqualTo(400);
        }
    }

    @Test
    void theDayOfThePolesHasItsProgramme() throws Exception {
        assertThat(text("/evenements/rencontre-nationale-ptce-2012"))
                .contains("Val Horizon", "3 au choix", "Danièle Demoustier", "de 10\u00a0h à 12\u00a0h\u00a030")
                .contains("href=\"/annuaire/val-horizon\"")
                .contains("\"startDate\":\"2012-10-25T10:00:00+02:00\"", "https://schema.org/EventScheduled");
        assertThat(text("/evenements/rencontres-solidaires-2012")).contains("Rencontres Solidaires, 6e édition");
        assertThat(text("/evenements/exemple-formation-comptabilite"))
                .contains("Cet événement est annulé", "Trop peu d’inscrits", "EventCancelled");
        assertThat(text("/evenements/exemple-atelier-gouvernance"))
                .contains("Cet événement a été déplacé", "EventRescheduled", "previousStartDate");
        assertThat(text("/evenements/exemple-cafe-des-porteurs-de-projet"))
                .contains("Prochaines dates", "Pas de rendez-vous");
        assertThat(ask("/evenements/nulle-part").getStatus()).isEqualTo(404);
        assertThat(ask("/evenements/nulle-part.ics").getStatus()).isEqualTo(404);
        assertThat(ask("/evenements.exe").getStatus()).isEqualTo(404);
    }

    @Test
    void theApiWalksThroughTheSameAsThePages() throws Exception {
        Set<String> seen = new HashSet<>();
        String next = "";
        int total = 0;
        do {
            JsonNode part = JsonMapper.shared()
                    .readTree(text(
                            "/api/v1/evenements?du=2012-01-01&limite=7" + (next.isEmpty() ? "" : "&apres=" + next)));
            total = part.get("total").asInt();
            for (JsonNode one : part.get("resultats")) {
                assertThat(one.propertyNames())
                        .contains("id", "slug", "titre", "type", "debut", "fin", "fuseau", "lieu", "code_commune")
                        .contains("organisateurs", "campagne", "etat", "places", "inscrits", "seances");
                assertThat(seen.add(one.get("id").asString() + one.get("debut").asString()))
                        .isTrue();
            }
            next = part.get("suivant").isNull() ? "" : part.get("suivant").asString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(total).hasSizeGreaterThan(50);
        JsonNode poles = JsonMapper.shared()
                .readTree(text("/api/v1/evenements?du=2012-10-25&au=2012-10-25"))
                .get("resultats")
                .get(0);
        assertThat(poles.get("debut").asString()).startsWith("2012-10-25T10:00");
        assertThat(poles.get("seances").size()).isEqualTo(6);
        assertThat(poles.get("seances").get(0).get("debut").asString()).isEqualTo("2012-10-25T10:00:00+02:00");
        assertThat(poles.get("inscrits").isNull()).isTrue();
        String csv = text("/evenements.csv?du=2012-01-01");
        assertThat(csv.lines().filter(line -> line.contains("2012-1")).count()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evenements",
                "/evenements/exemple-assemblee-generale",
                "/evenements.ics",
                "/evenements/exemple-assemblee-generale.ics",
                "/evenements.atom",
                "/evenements.csv",
                "/api/v1/evenements",
                "/integration/evenements"
            })
    void whatHasNotChangedIsNotSentAgainAndNoCookieIsSet(String address) throws Exception {
        MockHttpServletResponse first = ask(address);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeaders("Set-Cookie")).isEmpty();
        assertThat(mvc.perform(get(address).header("If-None-Match", String.valueOf(first.getHeader("ETag"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void theFeedTellsWhatWasCancelledAndTheEmbedHasNoNavigation() throws Exception {
        assertThat(text("/evenements.atom?du=2012-01-01"))
                .contains("<title>Annulé : Formation à la comptabilité associative", "tag:maillage,2026:evenement/");
        String embed = text("/integration/evenements?limite=3");
        assertThat(embed)
                .contains("target=\"_blank\" rel=\"noopener\" href=\"http://localhost/evenements/", "apres=")
                .doesNotContain("_csrf", "theme.js", "/connexion", "htmx");
        assertThat(ask("/integration/evenements").getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *");
    }

    @Test
    void theCalendarFileKeepsWhatWasCancelled() throws Exception {
        String file = text("/evenements.ics?du=2012-01-01").replace("\r\n ", "");

        for (String wanted : List.of(
                "BEGIN:VTIMEZONE",
                "RRULE:FREQ=WEEKLY;COUNT=40",
                "EXDATE;TZID=Europe/Paris:",
                "STATUS:CANCELLED",
                "DTSTART;TZID=Europe/Paris:20121025T100000",
                "🤝")) {
            assertThat(file).contains(wanted);
        }
        assertThat(text("/evenements.ics?du=2012-01-01").lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
