package fr.ess.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself in {@code postmaster.pid}, and what a dead one leaves there.
 *
 * @param started to the second
 */
record ServerPid(long pid, Instant started, int port, boolean ready) {

    private static final String NAME = "postmaster.pid";

    /** No process has it on any system: the greatest is 4 194 304 on Linux and below elsewhere. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    static Optional<ServerPid> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(NAME), UTF_8);
            if (lines.size() < 4) {
                return Optional.empty(); // being written
            }
            return Optional.of(new ServerPid(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static boolean isThere(Path cluster) {
        return Files.exists(cluster.resolve(NAME));
    }

    /**
     * Makes the file name no process at all: PostgreSQL refuses to start when the number that a dead server left now
     * belongs to some other process. The rest stays, by which it still finds shared memory in use.
     */
    static void disown(Path cluster) throws IOException {
        Path file = cluster.resolve(NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file, UTF_8));
        if (!lines.isEmpty()) {
            lines.set(0, NO_PROCESS);
            Files.write(file, lines, UTF_8);
        }
    }
}
