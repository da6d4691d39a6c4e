package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ess.platform.startup.StartupFailure;
import fr.ess.platform.test.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path folder;

    @BeforeAll
    static void shareServerPrograms() {
        TestServer.shareServerPrograms();
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("Impossible d’écrire dans le dossier de données " + file.resolve("data"));
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void refusesTheDataOfANewerServerAndLeavesItAlone() throws IOException {
        Path cluster = Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("vient de PostgreSQL 99");
        try (Stream<Path> files = Files.list(cluster)) {
            assertThat(files).containsExactly(cluster.resolve("PG_VERSION"));
        }
    }

    @Test
    void saysThatTheDiskIsFullBeforeItWritesAnything() throws Exception {
        assumeTrue(
                mount("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString()),
                "needs a small disk of its own, which only root may mount");
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageMatching("Le disque du dossier de données .* est plein : il y reste (19|20) Mo et il en "
                            + "faut au moins 300. Rien n’a été modifié.");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve("lock"));
            }
        } finally {
            mount("umount", folder.toString());
        }
    }

    @Test
    void clearsWhatAKilledCreationLeft() throws IOException {
        Path left = Files.createDirectory(folder.resolve("creating123"));
        Files.writeString(left.resolve("PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isPositive();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void runsTheServerAsTheOwnerOfTheFolderWhenStartedByRoot() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may give a folder away");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int nobody = 65534;
        Files.setAttribute(folder, "unix:uid", nobody);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isPositive();
            Path pid = folder.resolve("postgresql/postmaster.pid");
            assertThat(Files.getAttribute(pid, "unix:uid")).isEqualTo(nobody);
        }
    }

    private static boolean mount(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
