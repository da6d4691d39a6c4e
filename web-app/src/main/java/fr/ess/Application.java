package fr.ess;

import fr.ess.platform.command.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform, from its unpacked copy where there is one. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) throws Throwable {
        UnpackedProgram copy = UnpackedProgram.ofArguments(arguments);
        if (copy != null && copy.isWhole()) {
            copy.start(arguments);
        } else {
            start(arguments);
        }
    }

    /** What {@link UnpackedProgram} calls in the copy. */
    public static void start(String... arguments) {
        Launcher.launch(Application.class, arguments);
    }
}
