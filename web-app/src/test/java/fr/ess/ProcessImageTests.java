package fr.ess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Another program in the same process. */
@EnabledOnOs(OS.LINUX)
class ProcessImageTests {

    /** Becomes a shell, which says its number and what it was given. */
    static class Caterpillar {

        public static void main(String[] arguments) {
            System.out.println(ProcessHandle.current().pid());
            System.out.flush();
            ProcessImage.replace(
                    arguments[0],
                    Stream.of("sh", "-c", "echo $$; echo \"$1\"; exit 7", "sh", "Zoé & Cie")
                            .map(word -> word.getBytes(StandardCharsets.UTF_8))
                            .toList());
            System.out.println("refused");
        }
    }

    @Test
    void theProcessStaysTheSame() throws IOException, InterruptedException {
        Process process = caterpillar("/bin/sh");

        List<String> said = lines(process);

        String number = Long.toString(process.pid());
        assertThat(said).containsExactly(number, number, "Zoé & Cie");
        assertThat(process.waitFor()).isEqualTo(7);
    }

    @Test
    void whereTheSystemRefusesTheProgramGoesOn() throws IOException, InterruptedException {
        Process process = caterpillar("/nowhere/java");

        assertThat(lines(process)).last().isEqualTo("refused");
        assertThat(process.waitFor()).isZero();
    }

    private static Process caterpillar(String becomes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Caterpillar.class.getName(),
                        becomes)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
