package fr.ess.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this JVM's tests: a container where a Docker engine answers, the embedded server elsewhere.
 * {@code -Dtest.database=docker} or {@code embedded} (or the variable {@code TEST_DATABASE}) decides otherwise.
 */
record TestServer(String host, int port, String username, String password) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);

    /** Trades safety for speed: nobody needs these rows after a crash. */
    private static final Map<String, String> HASTE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    static TestServer start() {
        String wish = System.getProperty("test.database", System.getenv().getOrDefault("TEST_DATABASE", "auto"));
        return switch (wish) {
            case "docker" -> startContainer("asked for");
            case "embedded" -> startEmbedded("asked for");
            case "auto" ->
                dockerAnswers() ? startContainer("a Docker engine answers") : startEmbedded("no Docker engine answers");
            default -> throw new IllegalArgumentException("test.database is docker, embedded or auto, not " + wish);
        };
    }

    PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setUser(username);
        source.setPassword(password);
        source.setDatabaseName(database);
        return source;
    }

    private static boolean dockerAnswers() {
        return DockerEngine.isLikely() && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // stopped by Testcontainers itself when the JVM ends
    private static TestServer startContainer(String reason) {
        log.info("Tests use PostgreSQL in a container: {}", reason);
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.withCommand(
                "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
        container.start();
        return new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @SuppressWarnings("resource") // stopped by its own shutdown hook when the JVM ends
    private static TestServer startEmbedded(String reason) {
        log.info("Tests use the embedded PostgreSQL: {}", reason);
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            HASTE.forEach(builder::setServerConfig);
            return new TestServer("127.0.0.1", builder.start().getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
