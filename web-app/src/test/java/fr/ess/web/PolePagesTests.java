package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The poles for everybody: what the sources tell, each with its source, and what they do not as unknown. */
@AccountWebTest
@Import(StatementCount.class)
class PolePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCount statements;

    @Autowired
    private TransactionTemplate transaction;

    private MockHttpServletResponse ask(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theListTellsTheFourLabelledOnesAndTheCall() throws Exception {
        assertThat(text("/poles?lieu=region&etat=labelled"))
                .contains("4\u00a0pôles", "Culture et Coopération", "Pôle Sud / Archer", "SMAC 07", "Val Horizon")
                .contains("20\u00a0réponses de Rhône-Alpes sur 100.", "Les 16 autres ne sont nommées par aucune source")
                .doesNotContain("Pôle Sud Aquitain");
        assertThat(text("/poles?etat=emerging&lieu=42")).contains("1\u00a0pôle", "Pôle ressources de Roanne");
        assertThat(text("/poles?q=rien-de-tel")).contains("Aucun pôle ne correspond");
    }

    @Test
    void thePageOfAPoleGivesASourceForEachFactAndSaysWhatIsUnknown() throws Exception {
        String page = text("/poles/pole-sud-archer");

        assertThat(page)
                .contains("Société par actions simplifiée (SAS)")
                .contains("La coopération des collectivités pour faciliter les coopérations d’acteurs de l’ESS (RTES)")
                .contains("href=\"/annuaire/la-nef\"")
                .contains("labellisé, au plus tard en 2012")
                .contains("2012 au plus tard")
                .contains("Aucune source ne dit quelle part")
                .doesNotContain("Chevalier");
        assertThat(page.split(">inconnu<", -1))
                .as("members, common place, role of authorities")
                .hasSize(4);
        assertThat(text("/poles/val-horizon")).contains("25\u00a0octobre 2012", "passer du concept au projet");
    }

    @Test
    void whatIsMadeUpSaysSoOnItsPageInTheListAndInFiles() throws Exception {
        assertThat(text("/poles/pole-de-la-vallee"))
                .contains("Ce pôle n’existe pas")
                .contains("Part d’autofinancement, en %")
                .contains("Voir le tableau");
        assertThat(text("/poles?lieu=26")).contains("badge-example");
        assertThat(text("/poles.csv?lieu=26")).contains("exemple");
    }

    @Test
    void filesHoldTheListAsItWasAskedFor() throws Exception {
        JsonNode rows = JsonMapper.shared()
                .readTree(text("/poles.json?lieu=region&etat=labelled"))
                .get("lignes");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).get("pole").asString()).isEqualTo("Pôle Sud / Archer");
        assertThat(rows.get(1).get("creation").asInt()).isEqualTo(2007);
        assertThat(rows.get(1).get("membres").isNull()).isTrue();
        for (String format : List.of("csv", "xlsx", "ods", "pdf")) {
            assertThat(ask("/poles." + format).getStatus()).as(format).isEqualTo(200);
        }
        assertThat(ask("/poles.exe").getStatus()).isEqualTo(404);
    }

    @Test
    void aFilterThatMeansNothingIsNamed() throws Exception {
        for (String parameter : List.of("etat", "lieu", "famille", "territoire", "activite", "forme", "cooperation")) {
            MockHttpServletResponse answer = ask("/poles?" + parameter + "=zzz");
            assertThat(answer.getStatus()).as(parameter).isEqualTo(400);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(parameter);
        }
        assertThat(ask("/poles?q=" + "a".repeat(101)).getStatus()).isEqualTo(400);
        assertThat(ask("/poles/aucun").getStatus()).isEqualTo(404);
    }

    @Test
    void aLongerListAsksTheDatabaseNoMore() throws Exception {
        long before = statements("/poles");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into pole (slug, name, place, source, example)
                    select 'test-' || n, 'Test ' || n, 'Ici', 'Exemple', true from generate_series(1, 40) n""").update();
            try {
                assertThat(statements("/poles")).isEqualTo(before);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
    }

    private long statements(String address) throws Exception {
        text(address);
        statements.reset();
        text(address);
        return statements.count();
    }

    @Test
    void severalPolesStandSideBySide() throws Exception {
        assertThat(text("/poles/comparer?pole=pole-sud-archer&pole=smac-07"))
                .contains("Côte à côte", "data-label=\"SMAC 07\"", "Désindustrialisé", "Rural", "inconnu");
        assertThat(text("/poles/comparer")).contains("Pôles à comparer").doesNotContain("Côte à côte");
        assertThat(text("/poles/comparer?pole=smac-07")).contains("Choisissez au moins un autre pôle");
        assertThat(ask("/poles/comparer?pole=aucun").getStatus()).isEqualTo(400);
        assertThat(
                        ask("/poles/comparer?pole=smac-07&pole=val-horizon&pole=artis&pole=domb-innov&pole=paris-mix&pole=le-phares")
                                .getStatus())
                .isEqualTo(400);
        assertThat(statements("/poles/comparer?pole=pole-sud-archer&pole=smac-07&pole=artis&pole=le-phares"))
                .isEqualTo(statements("/poles/comparer?pole=pole-sud-archer&pole=smac-07"));
    }

    @Test
    void theProfileOfAnOrganisationShowsItsPoles() throws Exception {
        assertThat(text("/annuaire/la-nef")).contains("À quoi elle prend part", "/poles/pole-sud-archer");
        assertThat(text("/annuaire/smac-07")).contains("C’est ce pôle");
        assertThat(text("/annuaire/macif")).doesNotContain("À quoi elle prend part");
    }
}
