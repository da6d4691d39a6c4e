package fr.ess.platform.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.ess.platform.startup.StartupFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that {@code cress.data-dir} names: the server's data, its programs, its password, its log and its lock. */
final class DataFolder {

    private static final long MEGABYTE = 1 << 20;
    /** A fresh folder: 85 MB of programs, 40 of system tables, 32 of log, and our own data. */
    private static final long ROOM_TO_CREATE = 300 * MEGABYTE;
    /** Two segments of the write-ahead log. */
    private static final long ROOM_TO_START = 32 * MEGABYTE;

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** Makes the folder where it is absent. */
    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return new DataFolder(absolute.toRealPath());
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
    }

    Optional<FolderLock> lock() {
        try {
            return FolderLock.take(lockFile());
        } catch (IOException e) {
            throw room() < MEGABYTE ? full(ROOM_TO_START, e) : unwritable(root, e);
        }
    }

    Path clusterFolder() {
        return root.resolve("postgresql");
    }

    /** The cluster in this folder, made if need be. */
    Cluster cluster() throws IOException {
        boolean exists = Files.isDirectory(clusterFolder());
        requireRoom(exists ? ROOM_TO_START : ROOM_TO_CREATE);
        ServerBinaries binaries = ServerBinaries.in(binariesFolder());
        ServerUser user = ServerUser.of(root);
        Path log = root.resolve("postgresql.log");
        keepSmall(log);
        user.own(log);
        Cluster cluster = new Cluster(clusterFolder(), new ServerPrograms(binaries, user, log));
        if (!exists) {
            clearLeftovers();
            writePassword();
            cluster.create(password());
        } else if (cluster.major() != ServerBinaries.MAJOR) {
            throw new StartupFailure(
                    "Le dossier de données " + root + " vient de PostgreSQL " + cluster.major()
                            + ", et cette application apporte PostgreSQL " + ServerBinaries.MAJOR
                            + " : utilisez la version de l’application qui l’a créé, ou un autre dossier avec --cress.data-dir.");
        }
        return cluster;
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    StartupFailure inUse() {
        String holder;
        try {
            holder = " (processus " + FolderLock.holder(lockFile()) + ")";
        } catch (IOException e) {
            holder = ""; // Windows forbids to read a locked file
        }
        return new StartupFailure("Le dossier de données " + root + " est déjà utilisé par une autre instance" + holder
                + " : arrêtez-la, ou choisissez un autre dossier avec --cress.data-dir.");
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** Does some work on the folder; says in words what the file system refuses. */
    <T> T explaining(Work<T> work) {
        try {
            return work.run();
        } catch (StartupFailure e) {
            throw room() < MEGABYTE ? full(ROOM_TO_START, e) : e;
        } catch (IOException e) {
            throw room() < MEGABYTE ? full(ROOM_TO_START, e) : unwritable(root, e);
        }
    }

    private void requireRoom(long bytes) {
        if (room() < bytes) {
            throw full(bytes, null);
        }
    }

    private long room() {
        return root.toFile().getUsableSpace();
    }

    private StartupFailure full(long needed, @Nullable Throwable cause) {
        return new StartupFailure(
                "Le disque du dossier de données " + root + " est plein : il y reste " + room() / MEGABYTE
                        + " Mo et il en faut au moins " + needed / MEGABYTE + ". Rien n’a été modifié.",
                cause);
    }

    private static StartupFailure unwritable(Path folder, IOException cause) {
        return new StartupFailure(
                "Impossible d’écrire dans le dossier de données " + folder
                        + " : vérifiez ses droits, ou choisissez-en un autre avec --cress.data-dir.",
                cause);
    }

    /** Programs may be shared by folders, as those of tests are. */
    private Path binariesFolder() {
        String shared = System.getProperty("cress.server-cache");
        return shared == null ? root.resolve("server") : Path.of(shared);
    }

    private Path lockFile() {
        return root.resolve("lock");
    }

    private Path passwordFile() {
        return root.resolve("password");
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        createPrivate(passwordFile());
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
    }

    private static void createPrivate(Path file) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.write(file, new byte[0], CREATE_NEW, WRITE); // Windows: the folder's own rights hold
        }
    }

    /** What a process that was killed while it made the folder left behind. */
    private void clearLeftovers() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, Cluster.UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                Folders.delete(leftover);
            }
        }
    }

    private static void keepSmall(Path log) throws IOException {
        File file = log.toFile();
        if (file.length() > 10 * MEGABYTE) {
            Files.move(log, log.resolveSibling(file.getName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!file.exists()) {
            createPrivate(log);
        }
    }
}
