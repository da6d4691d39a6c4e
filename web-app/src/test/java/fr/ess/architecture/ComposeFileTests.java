package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} promises of each service, whoever adds one. */
class ComposeFileTests {

    /** Starts as root to give its volume to its own user. */
    private static final String DATABASE = "database";

    /** Their image itself says which user it runs as. */
    private static final List<String> USER_IN_IMAGE = List.of("app1", "app2", "proxy");

    private static Map<String, Map<String, Object>> services = Map.of();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void read() throws IOException {
        try (Reader file = Files.newBufferedReader(SourceTree.root().resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml().load(file);
            services = (Map<String, Map<String, Object>>) compose.get("services");
        }
    }

    @Test
    void thereAreTwoInstancesADatabaseAProxyABackupAndAMailCatcherForDevelopment() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("app1", "app2", DATABASE, "proxy", "backup", "mail");
        assertThat(services.get("mail")).containsEntry("profiles", List.of("dev"));
    }

    @Test
    void noServiceWritesItsFilesGainsRightsOrGoesUnchecked() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("healthcheck", "mem_limit", "pids_limit", "restart");
            assertThat(service).doesNotContainKeys("privileged", "network_mode", "pid");
        });
    }

    @Test
    void onlyTheDatabaseStartsAsRoot() throws IOException {
        services.forEach((name, service) -> {
            if (!name.equals(DATABASE) && !USER_IN_IMAGE.contains(name)) {
                assertThat(service).as(name).containsKey("user");
            }
        });
        for (String image : List.of("Dockerfile", "deploy/proxy/Dockerfile")) {
            assertThat(Files.readString(SourceTree.root().resolve(image)))
                    .as(image)
                    .containsPattern("(?m)^USER [1-9]");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void noPasswordIsInTheEnvironment() {
        assertThat(services).allSatisfy((name, service) -> {
            Map<String, Object> environment = (Map<String, Object>) service.getOrDefault("environment", Map.of());
            assertThat(environment.keySet().stream().filter(key -> !key.endsWith("_FILE")))
                    .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|KEY).*"));
        });
    }

    @Test
    void theDatabaseLogsWhatWasSlowButNoValuesThatPeopleGave() {
        assertThat((List<?>) services.get(DATABASE).get("command")).first().isEqualTo("postgres");
        assertThat(services.get(DATABASE).get("command"))
                .asString()
                .contains(
                        "-clog_min_duration_statement=500ms",
                        "-clog_parameter_max_length=0",
                        "-clog_error_verbosity=terse");
    }
}
