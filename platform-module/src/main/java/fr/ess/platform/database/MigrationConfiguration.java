package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrates at start: an external database once it is found fit, the embedded one together with its demonstration. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MigrationConfiguration.class);

    @Bean
    FlywayMigrationStrategy migrationStrategy(ObjectProvider<EmbeddedDatabase> embedded) {
        return flyway -> {
            try {
                migrate(flyway, embedded.getIfAvailable() != null);
            } catch (FlywayValidateException e) {
                log.error("{}", e.getMessage());
                throw new StartupFailure(
                        "La base de données vient d’une autre version de l’application, qui ne mène pas à celle-ci : "
                                + "le journal ci-dessus dit en quoi. Rien n’a été modifié.",
                        e);
            }
        };
    }

    private static void migrate(Flyway flyway, boolean demonstration) {
        var configuration = flyway.getConfiguration();
        if (!demonstration) {
            new ExternalDatabase(configuration.getDataSource()).check();
        }
        var database = JdbcClient.create(configuration.getDataSource());
        var fingerprint = SchemaFingerprint.ofProgram(configuration.getClassLoader(), demonstration);
        if (fingerprint.isPresent() && fingerprint.get().isIn(database)) {
            return;
        }
        flyway.migrate();
        if (demonstration) {
            Migrations.addDemonstration(configuration);
        }
        fingerprint.ifPresent(done -> done.writeTo(database));
    }
}
