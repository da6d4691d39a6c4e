package fr.ess;

import fr.ess.platform.command.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        Launcher.launch(Application.class, arguments);
    }
}
