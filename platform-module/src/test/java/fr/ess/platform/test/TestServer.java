package fr.ess.platform.test;

import fr.ess.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this JVM's tests: a container where a Docker engine answers, the embedded server elsewhere.
 * {@code -Dtest.database=docker} or {@code embedded} (or the variable {@code TEST_DATABASE}) decides otherwise.
 */
public record TestServer(String host, int port, String superuser, String password) {

    /** The role of the application, with the superuser's password: it owns every database and may no more than that. */
    static final String APPLICATION = "maillage";

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);

    /** Names the folder for the embedded server's programs. */
    public static final String PROGRAMS = "cress.server-cache";

    /** Each Spring context that is kept for the classes to come keeps its pool of connections. */
    private static final String CONNECTIONS = "300";

    /** Trades safety for speed: nobody needs these rows after a crash. */
    private static final Map<String, String> HASTE = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", CONNECTIONS);

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

    PGSimpleDataSource dataSource(String database, String username) {
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
        List<String> command = new ArrayList<>(List.of("postgres"));
        HASTE.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        container.withCommand(command.toArray(String[]::new));
        container.start();
        TestServer server = new TestServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
        JdbcClient.create(server.dataSource("postgres", server.superuser()))
                .sql("create role " + APPLICATION + " login password '" + server.password() + "'")
                .update();
        return server;
    }

    @SuppressWarnings("resource") // stopped when the JVM ends
    private static TestServer startEmbedded(String reason) {
        log.info("Tests use the embedded PostgreSQL: {}", reason);
        try {
            shareServerPrograms();
            Path folder = Files.createTempDirectory("maillage-tests");
            EmbeddedDatabase server = EmbeddedDatabase.start(folder, HASTE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return new TestServer("127.0.0.1", server.port(), "postgres", server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the embedded server's programs once for all folders of all builds on this machine. */
    public static void shareServerPrograms() {
        if (System.getProperty(PROGRAMS) == null) {
            String user = System.getProperty("user.name");
            System.setProperty(
                    PROGRAMS,
                    Path.of(System.getProperty("java.io.tmpdir"), "maillage-server-" + user)
                            .toString());
        }
    }
}
