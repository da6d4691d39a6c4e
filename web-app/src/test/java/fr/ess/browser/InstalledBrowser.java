package fr.ess.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the Chromium or Chrome of this machine, which the tests prefer to a download. */
final class InstalledBrowser {

    private static final List<String> COMMANDS = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");

    private static final List<String> MAC_PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

    private static final List<String> WINDOWS_PLACES =
            List.of("Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe");

    private InstalledBrowser() {}

    /** The program that the variable {@code CHROME} names, else the first one found where systems keep them. */
    static Optional<Path> find() {
        String named = System.getenv("CHROME");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(onPath(), MAC_PLACES.stream().map(Path::of), onWindows())
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .filter(InstalledBrowser::answers)
                .findFirst();
    }

    private static Stream<Path> onPath() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(folder -> COMMANDS.stream().flatMap(command -> path(folder, command)));
    }

    private static Stream<Path> onWindows() {
        return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .flatMap(folder -> WINDOWS_PLACES.stream().flatMap(place -> path(folder, place)));
    }

    private static Stream<Path> path(String folder, String name) {
        try {
            return Stream.of(Path.of(folder, name));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** Whether it starts at all: some systems ship a command that only says which package to install. */
    private static boolean answers(Path program) {
        @Nullable Process process = null;
        try {
            process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
