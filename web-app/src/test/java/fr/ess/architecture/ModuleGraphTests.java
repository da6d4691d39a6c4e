package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Proves that dependencies point one way, between Spring Modulith's modules and between Maven's. */
class ModuleGraphTests {

    /** What each Maven module may name of ours; it has everything to its left through them. */
    private static final Map<String, Set<String>> MAVEN_GRAPH = Map.of(
            "db", Set.of(),
            "platform-module", Set.of("db"),
            "directory-module", Set.of("platform-module"),
            "contract-module", Set.of("directory-module", "platform-module"),
            "transmea-module", Set.of("directory-module", "platform-module"),
            "events-module", Set.of("directory-module", "platform-module"),
            "web-app",
                    Set.of(
                            "platform-module",
                            "directory-module",
                            "contract-module",
                            "transmea-module",
                            "events-module"));

    private static final Pattern OUR_DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>fr\\.ess</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    private static final Path ROOT = SourceTree.root();

    @Test
    void everyModuleKeepsToTheModulesItMayKnow() {
        var modules = ApplicationModules.of(Application.class);

        assertThat(modules)
                .extracting(module -> module.getIdentifier().toString())
                .contains("platform", "directory", "observatory", "poles", "cae", "contract", "transmea", "events")
                .contains("web");
        modules.verify();
    }

    @Test
    void theGraphKnowsEveryMavenModule() throws IOException {
        assertThat(Pattern.compile("<module>([^<]+)</module>")
                        .matcher(Files.readString(ROOT.resolve("pom.xml")))
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(MAVEN_GRAPH.keySet());
    }

    @ParameterizedTest
    @MethodSource("mavenModules")
    void aMavenModuleNamesOnlyThoseBelowIt(String module) throws IOException {
        Set<String> named = OUR_DEPENDENCY
                .matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAVEN_GRAPH.get(module)).containsAll(named);
    }

    static Set<String> mavenModules() {
        return new TreeSet<>(MAVEN_GRAPH.keySet());
    }
}
