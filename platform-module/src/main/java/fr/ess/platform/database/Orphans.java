package fr.ess.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Server processes that outlived the application that had started them on a folder. */
final class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);

    private final Path cluster;

    Orphans(Path cluster) {
        this.cluster = cluster;
    }

    /**
     * Stops what still runs on the folder, gently and then by force. Only for the holder of the folder's lock.
     *
     * @param gently asks the server to stop, and waits
     */
    void stop(Runnable gently) throws IOException {
        if (!ServerPid.isThere(cluster)) {
            return; // the last server stopped as it should
        }
        long noted = ServerPid.read(cluster).map(ServerPid::pid).orElse(-1L);
        Optional<ProcessHandle> left = ProcessHandle.of(noted).filter(ProcessHandle::isAlive);
        if (left.isPresent() && serves(left.get(), noted)) {
            log.warn("A PostgreSQL server (process {}) was left running on {}: stopping it", noted, cluster);
            gently.run();
        } else if (left.isPresent()) {
            ServerPid.disown(cluster);
        }
        List<ProcessHandle> remains = ProcessHandle.allProcesses()
                .filter(process -> serves(process, noted))
                .toList();
        remains.forEach(ProcessHandle::destroyForcibly);
        while (remains.stream().anyMatch(process -> serves(process, noted))) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean serves(ProcessHandle process, long noted) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(Orphans::isServerProgram).isPresent()
                && workingFolder(process)
                        .map(cluster::equals)
                        .or(() -> info.arguments().map(words -> List.of(words).contains(cluster.toString())))
                        .orElse(process.pid() == noted);
    }

    private static boolean isServerProgram(String command) {
        String name = Path.of(command).getFileName().toString();
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    /** Where the system tells it, which is Linux: every server process lives in its data folder. */
    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
