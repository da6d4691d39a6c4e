package fr.ess.platform.test;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.ess.platform.database.Migrations;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of one's own, with every migration and the reference data, copied in a moment from a template.
 *
 * <p>In a test without Spring: {@code static final TestDatabase database = TestDatabase.fresh();}. In a Spring test
 * put {@link PostgresTest} on the class instead.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger count = new AtomicInteger();
    private static final Set<Template> migrated = EnumSet.noneOf(Template.class);
    private static @Nullable TestServer server;

    private final TestServer host;
    private final String name;
    private final HikariDataSource pool;

    private enum Template {
        REFERENCE,
        DEMONSTRATION;

        String database() {
            return "template_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private TestDatabase(TestServer host, String name) {
        this.host = host;
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setDataSource(host.dataSource(name, host.superuser()));
        config.setPoolName(name);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    /** A new database with the reference data only. */
    public static TestDatabase fresh() {
        return copy(Template.REFERENCE);
    }

    /** A new database with the reference data and the demonstration data. */
    public static TestDatabase demonstration() {
        return copy(Template.DEMONSTRATION);
    }

    /** An empty database without any migration. */
    public static synchronized TestDatabase empty() {
        return create("template0");
    }

    /** As the superuser, who may also tamper with what the application may not. */
    public DataSource dataSource() {
        return pool;
    }

    /** As the superuser, like {@link #dataSource()}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public String url() {
        return host.dataSource(name, username()).getUrl();
    }

    /** The role of the application, which owns the database and is no superuser. */
    public String username() {
        return TestServer.APPLICATION;
    }

    public String password() {
        return host.password();
    }

    /** Drops the database; one that is left open ends with the server. */
    @Override
    public void close() {
        pool.close();
        execute("drop database if exists " + name + " with (force)");
    }

    private static synchronized TestDatabase copy(Template template) {
        if (migrated.add(template)) {
            migrate(template);
        }
        return create(template.database());
    }

    private static TestDatabase create(String template) {
        String name = "test_" + count.incrementAndGet();
        createDatabase(name, template);
        return new TestDatabase(server(), name);
    }

    private static void migrate(Template template) {
        String parent = "template0";
        if (template == Template.DEMONSTRATION) {
            parent = Template.REFERENCE.database();
            if (migrated.add(Template.REFERENCE)) {
                migrate(Template.REFERENCE);
            }
        }
        createDatabase(template.database(), parent);
        DataSource target = server().dataSource(template.database(), TestServer.APPLICATION);
        Flyway flyway = Flyway.configure()
                .dataSource(target)
                .locations("classpath:db/migration", "classpath:db/reference")
                .load();
        flyway.migrate();
        if (template == Template.DEMONSTRATION) {
            Migrations.addDemonstration(flyway.getConfiguration());
        }
    }

    private static void createDatabase(String name, String template) {
        execute("create database " + name + " owner " + TestServer.APPLICATION + " template " + template);
    }

    private static void execute(String statement) {
        JdbcClient.create(server().dataSource("postgres", server().superuser()))
                .sql(statement)
                .update();
    }

    private static synchronized TestServer server() {
        if (server == null) {
            server = TestServer.start();
        }
        return server;
    }
}
