package fr.ess.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates at start: an external database once it is found fit, the embedded one together with its demonstration. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrationStrategy(ObjectProvider<EmbeddedDatabase> embedded) {
        return flyway -> {
            if (embedded.getIfAvailable() != null) {
                flyway.migrate();
                Migrations.addDemonstration(flyway.getConfiguration());
            } else {
                new ExternalDatabase(flyway.getConfiguration().getDataSource()).check();
                flyway.migrate();
            }
        };
    }
}
