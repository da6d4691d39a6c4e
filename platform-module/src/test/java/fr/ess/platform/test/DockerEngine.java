package fr.ess.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a Docker engine may be here, found out without loading Testcontainers and waiting for its time-outs. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean isLikely() {
        return System.getenv("DOCKER_HOST") != null || usualSockets().stream().anyMatch(Files::isWritable);
    }

    private static List<Path> usualSockets() {
        Path home = Path.of(System.getProperty("user.home"));
        return List.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"));
    }
}
