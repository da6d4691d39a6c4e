package fr.ess.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Brings a database to the schema of this version. The demonstration data, which needs all the rest in place, keeps a
 * history of its own, so that a database without it lacks nothing.
 */
public final class Migrations {

    private Migrations() {}

    /** Loads the demonstration data into the migrated database that {@code configuration} names, or renews it. */
    public static void addDemonstration(Configuration configuration) {
        Flyway.configure(configuration.getClassLoader())
                .dataSource(configuration.getDataSource())
                .table("flyway_demo_history")
                .locations("classpath:db/demo")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
