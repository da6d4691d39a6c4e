package fr.ess;

import fr.ess.platform.command.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: from the archive of its classes, else from its unpacked copy, else from its jar. */
@SpringBootApplication
public class Application {

    private static final Path THIS_PROCESS = Path.of("/proc/self");

    public static void main(String[] arguments) throws Throwable {
        if (System.getProperty(ClassArchive.JAR_PROPERTY) != null) {
            start(arguments);
            return;
        }
        UnpackedProgram copy = UnpackedProgram.ofArguments(arguments);
        if (copy != null && copy.isWhole()) {
            startAnew(new ClassArchive(copy));
            copy.start(arguments);
        } else {
            start(arguments);
        }
    }

    /** What {@link UnpackedProgram} calls in the copy. */
    public static void start(String... arguments) {
        Launcher.launch(Application.class, arguments);
    }

    /** In this very process; returns where that cannot be. */
    private static void startAnew(ClassArchive archive) {
        if (!archive.isThere() || !Files.isReadable(THIS_PROCESS.resolve("cmdline"))) {
            return;
        }
        try {
            List<byte[]> command = archive.commandFor(Files.readAllBytes(THIS_PROCESS.resolve("cmdline")));
            if (command != null) {
                ProcessImage.replace(THIS_PROCESS.resolve("exe").toRealPath().toString(), command);
            }
        } catch (IOException | LinkageError e) {
            return; // the start from the copy is slower and the same
        }
    }
}
