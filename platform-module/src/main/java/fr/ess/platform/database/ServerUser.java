package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which user the server runs. PostgreSQL refuses to be root: where this process is root, the server gets a user
 * namespace in which it is nobody, or, where those are forbidden (most containers), an unprivileged user to whom its
 * folder is given.
 *
 * @param prefix the words to put before each command
 * @param owner the user to whom the server's files must be given, if it is not the one of this process
 */
record ServerUser(List<String> prefix, @Nullable Integer owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerUser of(Path folder) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new ServerUser(List.of(), null);
        }
        int owner = (int) Files.getAttribute(folder, "unix:uid");
        if (owner == ROOT && succeeds(List.of("unshare", "--user", "true"))) {
            return new ServerUser(List.of("unshare", "--user"), null);
        }
        return demoted(owner == ROOT ? NOBODY : owner);
    }

    /** The server as user {@code uid}, started by root. */
    static ServerUser demoted(int uid) {
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        if (!succeeds(Stream.concat(prefix.stream(), Stream.of("true")).toList())) {
            throw new StartupFailure("PostgreSQL refuse de tourner sous le compte root, et cette machine n’a ni "
                    + "unshare ni setpriv pour en changer : lancez l’application sous un autre compte.");
        }
        return new ServerUser(prefix, uid);
    }

    /** Makes {@code path} readable and writable for the server, and for nobody else. */
    void own(Path path) throws IOException {
        if (owner != null && (int) Files.getAttribute(path, "unix:uid") != owner) {
            Folders.give(path, owner);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
