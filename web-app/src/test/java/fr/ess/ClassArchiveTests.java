package fr.ess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start from the archive is the start that was asked for, in the same process. */
class ClassArchiveTests {

    @TempDir
    Path folder;

    private UnpackedProgram program;
    private ClassArchive archive;

    @BeforeEach
    void unpackAProgram() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar))) {
            content.putNextEntry(new JarEntry("BOOT-INF/classes/fr/ess/greeting.txt"));
            content.write("bonjour".getBytes(StandardCharsets.UTF_8));
        }
        program = Objects.requireNonNull(UnpackedProgram.of(jar, Files.createDirectory(folder.resolve("data"))));
        ProgramUnpacker.replace(program, folder.resolve("data"));
        archive = new ClassArchive(program);
    }

    @Test
    void thisJavaTakesTheArchiveThatItWrote() throws IOException, InterruptedException {
        assertThat(archive.isThere()).isFalse();

        archive.make();

        assertThat(archive.isThere()).isTrue();
        List<String> command = command("java", "-Xmx64m", "-jar", "program.jar");
        Process taken = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        command.get(2),
                        "-Xshare:on", // ends with an error where the archive is not as it should be
                        "-cp",
                        command.get(6),
                        "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(taken.waitFor()).as(said).isZero();
        assertThat(said).contains("sharing");
    }

    @Test
    void optionsAndArgumentsStayAsTheyWereGiven() {
        List<String> command = command(
                "/opt/java/bin/java",
                "-Xmx256m",
                "-Duser.name=Zoé",
                "-jar",
                "program.jar",
                "importer",
                "la liste.csv",
                "");

        assertThat(command.subList(0, 3)).containsExactly("/opt/java/bin/java", "-Xmx256m", "-Duser.name=Zoé");
        assertThat(command)
                .contains("-D" + ClassArchive.JAR_PROPERTY + "=program.jar")
                .doesNotContain("-jar");
        assertThat(command.subList(command.indexOf("-cp") + 2, command.size()))
                .containsExactly("fr.ess.Application", "importer", "la liste.csv", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -cp program.jar fr.ess.Application",
                "java -Xshare:off -jar program.jar",
                "java -javaagent:watch.jar -jar program.jar",
                "java -agentlib:jdwp=server=y -jar program.jar",
                "java -XX:ArchiveClassesAtExit=mine.jsa -jar program.jar",
                "java -jar",
                "java",
            })
    void whoStartsItOtherwiseIsLeftAlone(String started) {
        assertThat(archive.commandFor(asTheSystemKeepsIt(started.split(" ")))).isNull();
    }

    private List<String> command(String... started) {
        return Objects.requireNonNull(archive.commandFor(asTheSystemKeepsIt(started))).stream()
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] asTheSystemKeepsIt(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
