package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A real PostgreSQL server of our own, with its data kept in a folder; started when no external database is named.
 * Failures are told as {@link StartupFailure}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final int port;
    private final String password;
    private final Runnable stop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(int port, String password, Runnable stop) {
        this.port = port;
        this.password = password;
        this.stop = stop;
    }

    /** Starts the server on {@code folder}, creating it when it is absent. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, Map.of());
    }

    /** Starts the server with settings of one's own, such as tests may want. */
    public static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
        DataFolder data = DataFolder.at(folder);
        FolderLock lock = data.lock().orElseThrow(data::inUse);
        return data.explaining(() -> start(data, lock, settings));
    }

    /** Uses the server which another process of ours runs on {@code folder}, or starts one. */
    public static EmbeddedDatabase attachOrStart(Path folder) {
        DataFolder data = DataFolder.at(folder);
        Optional<FolderLock> lock = data.lock();
        return data.explaining(() -> lock.isPresent()
                ? start(data, lock.get(), Map.of())
                : attach(data).orElseThrow(data::inUse));
    }

    private static EmbeddedDatabase start(DataFolder data, FolderLock lock, Map<String, String> settings)
            throws IOException {
        boolean started = false;
        try {
            Cluster cluster = data.cluster();
            int port = cluster.start(settings);
            started = true;
            return new EmbeddedDatabase(port, data.password(), () -> {
                cluster.stop();
                lock.close();
            });
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static Optional<EmbeddedDatabase> attach(DataFolder data) throws IOException {
        Optional<ServerPid> server = ServerPid.read(data.clusterFolder()).filter(ServerPid::ready);
        String password = server.isPresent() ? data.password() : "";
        return server.map(running -> new EmbeddedDatabase(running.port(), password, () -> {}));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.APPLICATION;
    }

    public int port() {
        return port;
    }

    public String username() {
        return Cluster.APPLICATION;
    }

    /** Of the application's role and of the superuser {@code postgres}. */
    public String password() {
        return password;
    }

    /** Stops the server, once, if it was started here. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop.run();
        }
    }
}
