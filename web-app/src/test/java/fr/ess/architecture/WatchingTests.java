package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may read the figures of the process, and whether the dashboard and the alerts ask for figures that it tells. */
@SpringBootTest(classes = Application.class, properties = "cress.metrics.token=" + WatchingTests.TOKEN)
@AutoConfigureMockMvc
@PostgresTest
class WatchingTests {

    static final String TOKEN = "an-example-of-a-long-secret-for-the-collector";
    private static final String FIGURES = "/actuator/prometheus";

    /**
     * Prometheus's own, those that only an installation with a replica tells ({@code ReplicaTests}), and what is told
     * once memory was cleared for the first time.
     */
    private static final Set<String> ELSEWHERE =
            Set.of("up", "cress_replica_used", "cress_replica_behind_seconds", "jvm_gc_pause_seconds_sum");

    private static final Pattern LABELS_AND_SPANS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring) *\\([^)]*\\)");
    private static final Pattern FUNCTIONS_AND_WORDS =
            Pattern.compile("\\b[a-z_0-9]+(?= *\\()|\\b(and|or|unless|bool)\\b");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final MockMvc mvc;

    @Autowired
    WatchingTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void aCollectorReadsTheFiguresByItsSecretAndNothingElse() throws Exception {
        assertThat(status(FIGURES, "Bearer " + TOKEN)).isEqualTo(200);
        assertThat(status("/actuator", "Bearer " + TOKEN)).isEqualTo(302);
        assertThat(status("/admin", "Bearer " + TOKEN)).isEqualTo(302);
        assertThat(status("/api/v1/organisations", "Bearer " + TOKEN)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer x", "Bearer " + TOKEN + "x", "Basic " + TOKEN, TOKEN})
    void nobodyReadsThemByAnythingElse(String shown) throws Exception {
        assertThat(status(FIGURES, shown)).isEqualTo(401);
    }

    @Test
    void theDashboardAsksForFiguresThatAreTold() throws Exception {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new JsonMapper().readTree(file("deploy/grafana/maillage.json"));
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                expressions.add(target.get("expr").asString());
            }
        }

        assertThat(expressions).hasSizeGreaterThan(15);
        assertThat(figures(expressions)).isSubsetOf(told());
    }

    @Test
    void theAlertsAskForFiguresThatAreTold() throws Exception {
        Map<String, List<Map<String, List<Map<String, Object>>>>> alerts =
                new Yaml().load(file("deploy/prometheus/alerts.yaml"));
        List<String> expressions = alerts.get("groups").get(0).get("rules").stream()
                .map(rule -> String.valueOf(rule.get("expr")))
                .toList();

        assertThat(expressions).hasSizeGreaterThan(8);
        assertThat(figures(expressions)).isSubsetOf(told());
    }

    @Test
    void theNamesOfFiguresAreFoundInAnExpression() {
        assertThat(
                        figures(
                                List.of(
                                        "sum by (le) (rate(a_count{job=\"x\",b=\"c\"}[5m])) / 0.5 > 2 * max(d_bytes) and predict_linear(e[1d], 14 * 86400) > 1")))
                .containsExactly("a_count", "d_bytes", "e");
    }

    private static Set<String> figures(List<String> expressions) {
        return expressions.stream()
                .map(expression -> LABELS_AND_SPANS.matcher(expression).replaceAll(" "))
                .map(expression -> FUNCTIONS_AND_WORDS.matcher(expression).replaceAll(" "))
                .flatMap(rest -> NAME.matcher(rest).results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** After one answer, as some are told only once something has happened. */
    private Set<String> told() throws Exception {
        mvc.perform(get("/annuaire"));
        String scrape = mvc.perform(get(FIGURES).header("Authorization", "Bearer " + TOKEN))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Set<String> told = scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(ELSEWHERE);
        return told;
    }

    private int status(String path, String shown) throws Exception {
        return mvc.perform(get(path).header("Authorization", shown))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String file(String path) throws IOException {
        return Files.readString(SourceTree.root().resolve(path));
    }
}
