package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides on which database the process works: the one that {@code spring.datasource.url} names, or else the embedded
 * one, which starts at once, with its demonstration data, and is for this machine only.
 */
public final class DatabaseChoice implements ApplicationListener<ApplicationContextInitializedEvent> {

    /** Last of all sources: whoever opens the demonstration to a network does so knowingly. */
    private static final Map<String, Object> EMBEDDED_SETTINGS =
            Map.of("server.address", "127.0.0.1", "spring.data.jpa.repositories.bootstrap-mode", "lazy");

    private final Function<Path, EmbeddedDatabase> open;

    private DatabaseChoice(Function<Path, EmbeddedDatabase> open) {
        this.open = open;
    }

    /** For the web server, which wants the embedded database for itself. */
    public static DatabaseChoice forServer() {
        return new DatabaseChoice(EmbeddedDatabase::start);
    }

    /** For a command, which shares the embedded database with the web server where that runs. */
    public static DatabaseChoice forCommand() {
        return new DatabaseChoice(EmbeddedDatabase::attachOrStart);
    }

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            environment.getPropertySources().addLast(new MapPropertySource("embedded database", EMBEDDED_SETTINGS));
            Path folder = Path.of(environment.getProperty("cress.data-dir", "data"));
            EmbeddedStart start = new EmbeddedStart(() -> open.apply(folder));
            SpringApplication.getShutdownHandlers().add(start::stop); // should the context fail before it knows it
            event.getApplicationContext().getBeanFactory().registerSingleton("embeddedStart", start);
            // A newcomer waits for the first page, not for all that the first page does not need. With a database of
            // its own the application makes everything at start, and fails there if it must.
            event.getApplicationContext().addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            event.getApplicationContext().addBeanFactoryPostProcessor(new LateBeans());
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupFailure("SPRING_DATASOURCE_URL doit nommer une base PostgreSQL "
                    + "(jdbc:postgresql://serveur:5432/base) : « " + url + " » n’en est pas une.");
        }
    }
}
