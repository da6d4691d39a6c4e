package fr.ess.platform.test;

import fr.ess.platform.database.EmbeddedDatabase;
import fr.ess.platform.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Two PostgreSQL servers of one's own with the demonstration in them, the second a streaming replica of the first. */
public final class ReplicatedServers implements AutoCloseable {

    private static final String CLUSTER = "postgresql";

    private final Path folder;
    private final EmbeddedDatabase main;
    private final int replicaPort;
    private @Nullable EmbeddedDatabase replica;

    private ReplicatedServers(Path folder) throws IOException {
        this.folder = folder;
        TestServer.shareServerPrograms();
        Path first = folder.resolve("main");
        try (EmbeddedDatabase alone = EmbeddedDatabase.start(first)) {
            migrate(alone);
            append(first.resolve(CLUSTER).resolve("pg_hba.conf"), "host replication all 127.0.0.1/32 scram-sha-256\n");
        }
        // A server that was stopped in good order is its own base backup.
        FileSystemUtils.copyRecursively(first, replicaFolder());
        Path cluster = replicaFolder().resolve(CLUSTER);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(cluster.resolve("standby.signal"));
        this.replicaPort = freePort();
        // After the include of the settings that the launcher writes: a replica is found again where it was.
        append(cluster.resolve("postgresql.conf"), "port = " + replicaPort + "\n");
        this.main = EmbeddedDatabase.start(first);
        startReplica();
    }

    /** Makes and starts both. */
    public static ReplicatedServers start() {
        try {
            return new ReplicatedServers(Files.createTempDirectory("maillage-replicated"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String mainUrl() {
        return main.jdbcUrl();
    }

    public String replicaUrl() {
        return "jdbc:postgresql://127.0.0.1:" + replicaPort + "/" + main.username();
    }

    public String username() {
        return main.username();
    }

    public String password() {
        return main.password();
    }

    /** The replica, as its superuser. */
    public JdbcClient onReplica() {
        return asSuperuser(replicaUrl());
    }

    /** The main server, as its superuser. */
    public JdbcClient onMain() {
        return asSuperuser(mainUrl());
    }

    public void startReplica() {
        replica = EmbeddedDatabase.start(
                replicaFolder(),
                Map.of(
                        "primary_conninfo",
                        "host=127.0.0.1 port=" + main.port() + " user=postgres password=" + main.password()));
    }

    public void stopReplica() {
        if (replica != null) {
            replica.close();
            replica = null;
        }
    }

    @Override
    public void close() {
        stopReplica();
        main.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private Path replicaFolder() {
        return folder.resolve("replica");
    }

    private JdbcClient asSuperuser(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword(main.password());
        return JdbcClient.create(source);
    }

    private static void migrate(EmbeddedDatabase database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/migration", "classpath:db/reference")
                .load();
        flyway.migrate();
        Migrations.addDemonstration(flyway.getConfiguration());
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
