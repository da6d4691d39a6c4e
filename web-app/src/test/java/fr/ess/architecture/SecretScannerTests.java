package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password is in the repository, and one that was put there would be found. */
class SecretScannerTests {

    /** What has the shape of a secret and is none, each with the reason. */
    private static final Map<String, String> NO_SECRETS = Map.of(
            "demo-annuaire-2014", "the password of the demonstration, which the README tells",
            "password", "the word itself, where a script names its variable",
            "secret", "stands for one in an address that is refused",
            "12345678901234567890", "the test key of RFC 6238");

    private static final Set<String> UNREADABLE = Set.of(
            "png", "jpg", "jpeg", "webp", "gif", "ico", "woff2", "ttf", "gz", "zip", "jar", "pdf", "xlsx", "xz", "bin");

    private final SecretScanner scanner = new SecretScanner(NO_SECRETS.keySet());

    @Test
    void theRepositoryHoldsNone() throws Exception {
        List<String> found = new ArrayList<>();
        List<Path> files = tracked();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            scanner.find(text).forEach(fault -> found.add(SourceTree.root().relativize(file) + ": " + fault));
        }
        assertThat(files).hasSizeGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    /** Each is put together here, so that this file holds none. */
    @ParameterizedTest
    @CsvSource({
        "'-----BEGIN RSA PRIV', 'ATE KEY-----', private key",
        "'-----BEGIN OPENSSH PRIV', 'ATE KEY-----', private key",
        "AKIA, IOSFODNN7EXAMPLE, AWS key",
        "ghp, _0123456789abcdefghijABCDEFGHIJ012345, GitHub token",
        "glpat, -0123456789abcdefghij, GitLab token",
        "xoxb, -0123456789-abcdef, Slack token",
        "AIza, 0123456789abcdefghijABCDEFGHIJ01234, Google key",
        "sk_live, _0123456789abcdefghij, key of a payment service",
        "npm, _0123456789abcdefghijABCDEFGHIJ012345, npm token",
        "eyJhbGciOiJIUzI1, NiJ9.eyJzdWIiOiIxMjM0NTY3.0123456789ab, bearer token",
        "'url=postgresql://maillage:hun', 'ter2@db.example/x', password in an address",
        "'String dbPassword = \"corr', 'ecthorse\";', password in the open",
        "'{\"client_secret\": \"corr', 'ecthorse\"}', password in the open",
        "'spring.datasource.password=corr', 'ecthorse', password in the settings",
        "'  SPRING_MAIL_PASSWORD: corr', 'ecthorse', password in the settings",
    })
    void oneThatIsPutThereIsFound(String start, String end, String shape) {
        assertThat(scanner.find("first line\n" + start + end + "\nlast line\n"))
                .anySatisfy(found -> assertThat(found).isEqualTo(shape + ", line 2"))
                .allSatisfy(found -> assertThat(found).doesNotContain(end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"demo-annuaire-2014\"",
                "export SPRING_DATASOURCE_PASSWORD=${SECRET_FILE}",
                "String password = request.getParameter(name);",
                "<input type=\"password\" name=\"mot-de-passe\">",
                "https://maillage.example/annuaire?q=a:b@c",
                "-----BEGIN CERTIFICATE-----"
            })
    void whatIsNoneIsLeftAlone(String line) {
        assertThat(scanner.find(line)).isEmpty();
    }

    /** What git keeps; where there is no git, every file that is not built. */
    private static List<Path> tracked() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(SourceTree.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!git.waitFor(30, TimeUnit.SECONDS) || git.exitValue() != 0) {
            throw new IllegalStateException("git does not tell its files");
        }
        return Stream.of(names.split("\0"))
                .filter(name -> !UNREADABLE.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(SourceTree.root()::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
