import org.flywaydb.core.Flyway;

/** Brings the empty database at the address given to the schema of the migrations on the class path, demonstration included. */
class Schema {

    public static void main(String[] arguments) {
        Flyway schema = Flyway.configure()
                .dataSource(arguments[0], "maillage", "")
                .locations("classpath:db/migration", "classpath:db/reference")
                .load();
        schema.migrate();
        Flyway.configure()
                .dataSource(schema.getConfiguration().getDataSource())
                .table("flyway_demo_history")
                .locations("classpath:db/demo")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
