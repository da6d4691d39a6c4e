package fr.ess.platform.database;

import static java.util.stream.Collectors.joining;

import fr.ess.platform.startup.Terminal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Welcomes whoever started the demonstration: where it answers, and who may sign in. */
final class DemonstrationNotice {

    private final JdbcClient jdbc;

    DemonstrationNotice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void welcome(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            Terminal.say(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        String accounts = jdbc
                .sql("select email, display_name from account where email like '%@demo.test' order by id")
                .query((row, number) -> "    %-24s %s".formatted(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(joining("\n"));
        return """

              Maillage vous attend à l’adresse http://localhost:%d/
              C’est une démonstration, visible de cette machine seulement. Ses comptes,
              dont le mot de passe est demo-annuaire-2014 :

            %s
            """.formatted(port, accounts);
    }
}
