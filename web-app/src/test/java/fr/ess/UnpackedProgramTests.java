package fr.ess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start from the copy sees what a start from the jar would, or does not happen. */
class UnpackedProgramTests {

    private static final String A_CLASS = "BOOT-INF/classes/fr/ess/greeting.txt";
    private static final String A_LIBRARY = "BOOT-INF/lib/words-1.jar";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void makeDataFolder() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    @Test
    void theCopyHoldsClassesAndLibrariesAndNotTheLoader() throws IOException {
        UnpackedProgram program = program("bonjour");
        assertThat(program.isWhole()).isFalse();

        ProgramUnpacker.replace(program, data);

        assertThat(program.isWhole()).isTrue();
        assertThat(filesOfCopies()).containsExactlyInAnyOrder("greeting.txt", "words-1.jar");
        ClassLoader loader = program.loader();
        assertThat(text(loader, "fr/ess/greeting.txt")).isEqualTo("bonjour");
        assertThat(text(loader, "word.txt")).as("from the library").isEqualTo("mot");
    }

    @Test
    void aShortenedFileIsNotStartedFrom() throws IOException {
        UnpackedProgram program = program("bonjour");
        ProgramUnpacker.replace(program, data);

        Files.writeString(program.folder().resolve("classes/fr/ess/greeting.txt"), "bon");

        assertThat(program.isWhole()).isFalse();
        ProgramUnpacker.replace(program, data);
        assertThat(program.isWhole()).as("after it was written anew").isTrue();
    }

    @Test
    void anotherVersionTakesThePlaceOfTheLast() throws IOException {
        ProgramUnpacker.replace(program("bonjour"), data);
        UnpackedProgram next = program("bonsoir");
        assertThat(next.isWhole()).as("the same lengths, other content").isFalse();

        ProgramUnpacker.replace(next, data);

        assertThat(text(next.loader(), "fr/ess/greeting.txt")).isEqualTo("bonsoir");
        assertThat(filesOfCopies()).as("of one version").hasSize(2);
    }

    @Test
    void whatAKilledProcessLeftHalfDoneIsReplaced() throws IOException {
        Path half = Files.createDirectories(data.resolve("program-unfinished/lib"));
        Files.writeString(half.resolve("words-1.jar"), "half");
        UnpackedProgram program = program("bonjour");
        assertThat(program.isWhole()).isFalse();

        ProgramUnpacker.replace(program, data);

        assertThat(program.isWhole()).isTrue();
        assertThat(filesOfCopies()).hasSize(2);
    }

    @Test
    void onlyAPackagedJarHasACopy() throws IOException {
        assertThat(UnpackedProgram.of(folder, data)).isNull();
        assertThat(UnpackedProgram.of(folder.resolve("absent.jar"), data)).isNull();
        assertThat(UnpackedProgram.of(jar(folder.resolve("library.jar"), Map.of("word.txt", bytes("mot"))), data))
                .isNull();
        assertThat(UnpackedProgram.ofArguments("--cress.data-dir=" + data))
                .as("these tests run from folders")
                .isNull();
    }

    private UnpackedProgram program(String greeting) throws IOException {
        Path library = jar(folder.resolve("words-1.jar"), Map.of("word.txt", bytes("mot")));
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("org/springframework/boot/loader/launch/Archive.class", bytes("loader"));
        content.put(A_CLASS, bytes(greeting));
        content.put(A_LIBRARY, Files.readAllBytes(library));
        return Objects.requireNonNull(UnpackedProgram.of(jar(folder.resolve("program.jar"), content), data));
    }

    private List<String> filesOfCopies() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static Path jar(Path path, Map<String, byte[]> content) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return path;
    }

    private static String text(ClassLoader loader, String resource) throws IOException {
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
