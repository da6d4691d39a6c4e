package fr.ess.platform.command;

import fr.ess.platform.database.DatabaseChoice;
import fr.ess.platform.startup.Terminal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application: as a command where the first argument is a word, as the web server otherwise. */
public final class Launcher {

    private static final String HELP = "--aide";

    /** Of a command: only what it needs is made, and only errors are logged. */
    private static final Map<String, Object> COMMAND_SETTINGS =
            Map.of("spring.main.lazy-initialization", "true", "logging.level.root", "error");

    /** Of the help: the commands are made to tell their names, but no database is opened. */
    private static final Map<String, Object> HELP_SETTINGS =
            Map.of("spring.datasource.url", "jdbc:postgresql:none", "spring.flyway.enabled", "false");

    private Launcher() {}

    /** Starts {@code application}; returns when the server is up, or ends the process with a command's exit code. */
    public static void launch(Class<?> application, String... arguments) {
        Terminal.speakFrench();
        // Otherwise Spring Boot makes validators and converters beside the start, which then has half of two
        // processors.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        if (arguments.length > 0 && (arguments[0].equals(HELP) || !arguments[0].startsWith("-"))) {
            System.exit(runCommand(application, arguments));
        }
        SpringApplication server = new SpringApplication(application);
        server.setBannerMode(Banner.Mode.OFF);
        server.addListeners(DatabaseChoice.forServer());
        server.run(arguments);
    }

    private static int runCommand(Class<?> application, String... arguments) {
        boolean help = arguments[0].equals(HELP);
        Map<String, Object> settings = new HashMap<>(COMMAND_SETTINGS);
        if (help) {
            settings.putAll(HELP_SETTINGS);
        }
        SpringApplication process = new SpringApplication(application);
        process.setWebApplicationType(WebApplicationType.NONE);
        process.setBannerMode(Banner.Mode.OFF);
        process.setLogStartupInfo(false);
        process.setDefaultProperties(settings);
        process.addListeners(DatabaseChoice.forCommand());
        try (ConfigurableApplicationContext context = process.run(arguments)) {
            List<Command> commands =
                    List.copyOf(context.getBeansOfType(Command.class).values());
            if (help) {
                Terminal.say(usage(commands));
                return 0;
            }
            return run(commands, arguments);
        }
    }

    static int run(List<Command> commands, String... arguments) {
        String name = arguments[0];
        List<String> rest = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !isSetting(argument))
                .toList();
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> command.run(rest))
                .orElseGet(() -> {
                    Terminal.complain("La commande « " + name + " » n’existe pas.\n\n" + usage(commands));
                    return 1;
                });
    }

    /** Whether Spring takes it: its settings have dotted names, options of commands do not. */
    private static boolean isSetting(String argument) {
        return argument.matches("--[^=]*[.].*");
    }

    private static String usage(List<Command> commands) {
        return commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .map(command -> "  %-14s %s".formatted(command.name(), command.summary()))
                .collect(Collectors.joining(
                        "\n",
                        "Sans commande, l’application sert ses pages. Les commandes :\n\n",
                        "\n\nToutes acceptent --cress.data-dir=DOSSIER."));
    }
}
