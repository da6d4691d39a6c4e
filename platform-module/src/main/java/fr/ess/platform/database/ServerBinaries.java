package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the PostgreSQL server, unpacked once from the archive that Maven put on the class path. */
record ServerBinaries(Path home) {

    /** The major version of the archives named in the parent pom. */
    static final int MAJOR = 18;

    /** Unpacks the archive under {@code cache}, unless an earlier start, or another process just now, did. */
    static ServerBinaries in(Path cache) throws IOException {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        URLConnection connection = archive.openConnection();
        Path home = cache.resolve(MAJOR + "-" + connection.getContentLengthLong());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "unpacking");
            try (InputStream in = new BufferedInputStream(connection.getInputStream())) {
                unpack(in, work);
                settle(work, home);
            } finally {
                Folders.delete(work);
            }
        }
        return new ServerBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        String machine = osArch.equals("aarch64") ? "arm_64" : "x86_64";
        // Windows and macOS on ARM also run the programs of the older processor.
        return Stream.of(machine, "x86_64")
                .map(arch -> ServerBinaries.class.getResource("/postgres-" + system + "-" + arch + ".txz"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow(() -> new StartupFailure(
                        "Cette application a été construite sans le serveur PostgreSQL de cette machine (" + osName
                                + ", " + osArch
                                + ") : reconstruisez-la ici, ou indiquez une base par SPRING_DATASOURCE_URL."));
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        permit(target, true);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = entry.resolveIn(target);
                Path parent = entry.isDirectory() ? path : path.resolveSibling("");
                Files.createDirectories(parent);
                permit(parent, true);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, path);
                    permit(path, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void permit(Path path, boolean run) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) { // Windows has none
            view.setPermissions(PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void settle(Path work, Path home) throws IOException {
        try {
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) { // otherwise another process was quicker: its copy is as good
                throw e;
            }
        }
    }
}
