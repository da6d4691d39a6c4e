package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The manifests of {@code deploy/kubernetes} against each other and against the application: no cluster is at hand to try
 * them in.
 */
class KubernetesFilesTests {

    private static final Path FOLDER = SourceTree.root().resolve("deploy/kubernetes");
    private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static List<Map<String, Object>> objects = List.of();

    @BeforeAll
    static void read() throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String file : List.of("application.yaml", "database.yaml")) {
            for (Object document : new Yaml().loadAll(Files.readString(FOLDER.resolve(file)))) {
                found.add(map(document));
            }
        }
        objects = found;
    }

    @Test
    void instancesAreSeveralReadOnlyWithoutRightsAndAskedWhetherTheyAreWell() throws IOException {
        Map<String, Object> deployment = object("Deployment", "maillage");
        assertThat((int) at(deployment, "spec", "replicas")).isGreaterThan(1);
        assertThat((int) at(object("PodDisruptionBudget", "maillage"), "spec", "minAvailable"))
                .isLessThan((int) at(deployment, "spec", "replicas"));
        Map<String, Object> container = container();
        assertThat(map(container.get("securityContext")))
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        String dockerfile = Files.readString(SourceTree.root().resolve("Dockerfile"));
        assertThat(dockerfile)
                .contains("USER " + at(deployment, "spec", "template", "spec", "securityContext", "runAsUser") + ":")
                .contains("EXPOSE " + at(list(container.get("ports")).get(0), "containerPort"));
        String healthy = Files.readString(SourceTree.root().resolve("deploy/healthy.sh"));
        assertThat(healthy).contains((String) at(container, "readinessProbe", "httpGet", "path"));
        assertThat((String) at(container, "livenessProbe", "httpGet", "path")).endsWith("/liveness");
    }

    /** A name that nothing reads would be a setting that does nothing. */
    @Test
    void everySettingIsOneOfTheApplication() throws IOException {
        Set<String> known = applicationSettings();
        Set<String> used =
                new TreeSet<>(map(object("ConfigMap", "maillage").get("data")).keySet());
        used.remove("TZ");
        assertThat(used).allMatch(name -> ENVIRONMENT_NAME.matcher(name).matches());
        assertThat(used.stream().filter(name -> name.startsWith("CRESS_"))).allMatch(known::contains);
        assertThat(used.stream().filter(name -> !name.startsWith("CRESS_")))
                .allMatch(name -> name.startsWith("SPRING_DATASOURCE_")
                        || name.startsWith("SPRING_MAIL_")
                        || Set.of("SPRING_CONFIG_IMPORT", "SERVER_FORWARD_HEADERS_STRATEGY")
                                .contains(name));
        assertThat(used).noneMatch(name -> name.matches(".*(PASSWORD|SECRET|KEY).*"));
    }

    @Test
    void theDatabasesServicesAndSecretsAreThoseThatTheOperatorAndTheScriptMake() throws IOException {
        Map<String, Object> cluster = object("Cluster", "database");
        Map<String, Object> settings = map(object("ConfigMap", "maillage").get("data"));
        String database = (String) at(cluster, "spec", "bootstrap", "initdb", "database");
        assertThat(settings.get("SPRING_DATASOURCE_URL")).isEqualTo("jdbc:postgresql://database-rw:5432/" + database);
        assertThat(settings.get("CRESS_REPLICA_URL")).isEqualTo("jdbc:postgresql://database-ro:5432/" + database);
        assertThat((int) at(cluster, "spec", "instances")).isGreaterThanOrEqualTo(3);
        assertThat((String) at(cluster, "spec", "imageName")).endsWith(":18");
        assertThat(at(object("ScheduledBackup", "nightly"), "spec", "cluster", "name"))
                .isEqualTo("database");

        Map<String, Set<String>> made = new HashMap<>();
        for (Object document : new Yaml()
                .loadAll(Files.readString(FOLDER.resolve("secrets.sh"))
                        .replaceFirst("(?s).*?<<YAML\n", "")
                        .replaceFirst("(?s)\nYAML\n.*", "\n")
                        .replace("$(random)", "x"))) {
            made.put(
                    (String) at(map(document), "metadata", "name"),
                    map(map(document).get("stringData")).keySet());
        }
        assertThat(made.get(at(cluster, "spec", "bootstrap", "initdb", "secret", "name")))
                .containsExactlyInAnyOrder("username", "password");
        Map<String, Object> pod = map(at(object("Deployment", "maillage"), "spec", "template", "spec"));
        for (Map<String, Object> volume : list(pod.get("volumes"))) {
            if (volume.containsKey("projected")) {
                for (Map<String, Object> source : list(at(volume, "projected", "sources"))) {
                    Set<String> keys = made.get(at(source, "secret", "name"));
                    assertThat(list(at(source, "secret", "items")))
                            .allMatch(item -> keys != null && keys.contains(item.get("key")));
                }
            }
        }
    }

    @Test
    void theDatabaseLogsWhatWasSlowButNoValuesThatPeopleGave() {
        assertThat(map(at(object("Cluster", "database"), "spec", "postgresql", "parameters")))
                .containsEntry("log_min_duration_statement", "500ms")
                .containsEntry("log_parameter_max_length", "0")
                .containsEntry("log_error_verbosity", "terse");
    }

    @Test
    void everySelectorFindsTheInstancesAndTheDatabaseHasConnectionsForAll() {
        Object labels = at(object("Deployment", "maillage"), "spec", "template", "metadata", "labels");
        assertThat(at(object("Deployment", "maillage"), "spec", "selector", "matchLabels"))
                .isEqualTo(labels);
        assertThat(at(object("Service", "maillage"), "spec", "selector")).isEqualTo(labels);
        assertThat(at(object("PodDisruptionBudget", "maillage"), "spec", "selector", "matchLabels"))
                .isEqualTo(labels);
        // ten connections of each instance's pool, one instance more while a new version is rolled in, twenty for
        // others
        int instances = (int) at(object("Deployment", "maillage"), "spec", "replicas") + 1;
        int most = Integer.parseInt(
                (String) at(object("Cluster", "database"), "spec", "postgresql", "parameters", "max_connections"));
        assertThat(instances * 10 + 20).isLessThanOrEqualTo(most);
    }

    /** Those that the sources read, as names in the environment: relaxed binding drops dashes and turns dots into bars. */
    private static Set<String> applicationSettings() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern placeholder = Pattern.compile("\\$\\{(cress\\.[a-z.-]+)");
        try (Stream<Path> files = Files.walk(SourceTree.root())) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".java") && path.toString().contains("src/main"))
                    .toList()) {
                placeholder
                        .matcher(Files.readString(file))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(names::add);
            }
        }
        // of classes that take a group of settings together
        names.addAll(Set.of("cress.mail.from", "cress.secret-key"));
        return names.stream()
                .map(name -> name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> container() {
        return list(at(object("Deployment", "maillage"), "spec", "template", "spec", "containers"))
                .get(0);
    }

    private static Map<String, Object> object(String kind, String name) {
        return objects.stream()
                .filter(one -> kind.equals(one.get("kind")) && name.equals(at(one, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static Object at(Map<String, Object> tree, String... path) {
        Object here = tree;
        for (String step : path) {
            here = map(here).get(step);
        }
        if (here == null) {
            throw new AssertionError("nothing at " + String.join(".", path));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object tree) {
        return (List<Map<String, Object>>) tree;
    }
}
