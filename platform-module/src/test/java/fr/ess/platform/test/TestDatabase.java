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
        config.setDataSource(host.dataSource(name));
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

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public String url() {
        return host.dataSource(name).getUrl();
    }

    public String username() {
        return host.username();
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
        execute("create database " + name + " template " + template);
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
        execute("create database " + template.database() + " template " + parent);
        DataSource target = server().dataSource(template.database());
        Flyway flyway = Flyway.configure()
                .dataSource(target)
                .locations("classpath:db/migration", "classpath:db/reference")
                .load();
        flyway.migrate();
        if (template == Template.DEMONSTRATION) {
            Migrations.addDemonstration(flyway.getConfiguration());
        }
    }

    private static void execute(String statement) {
        JdbcClient.create(server().dataSource("postgres")).sql(statement).update();
    }

    private static synchronized TestServer server() {
        if (server == null) {
            server = TestServer.start();
        }
        return server;
    }
}
