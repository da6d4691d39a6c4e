package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database is only taken for migrated when its last migration was by the very same set. */
class SchemaFingerprintTests {

    private static final String FIRST = "db/migration/beforeEachMigrate.sql";
    private static final String SECOND = "db/migration/V2__next.sql";
    private static final Map<String, String> PROGRAM = Map.of(FIRST, "select 1", SECOND, "create table next ()");

    private final TestDatabase copy = TestDatabase.fresh();
    private final JdbcClient database = copy.jdbc();

    @TempDir
    Path folder;

    @AfterEach
    void drop() {
        copy.close();
    }

    @Test
    void aDatabaseKnowsThePackageThatMigratedIt() {
        SchemaFingerprint program = of(PROGRAM, true);
        assertThat(program.isIn(database)).isFalse();

        program.writeTo(database);

        assertThat(of(PROGRAM, true).isIn(database)).isTrue();
    }

    @Test
    void anotherSetOfMigrationsIsAnotherPackage() {
        of(PROGRAM, true).writeTo(database);

        assertThat(of(Map.of(FIRST, "select 1"), true).isIn(database)).isFalse();
        assertThat(of(Map.of(FIRST, "select 1", SECOND, "create table last ()"), true)
                        .isIn(database))
                .isFalse();
        assertThat(of(PROGRAM, false).isIn(database))
                .as("the same without the demonstration data")
                .isFalse();
    }

    @Test
    void migrationsInFoldersAreAlwaysCompared() throws IOException {
        Path migration = Files.createDirectories(folder.resolve("db/migration")).resolve("beforeEachMigrate.sql");
        Files.writeString(migration, "select 1");
        try (URLClassLoader loader = loader(folder.toUri().toURL())) {
            assertThat(SchemaFingerprint.ofProgram(loader, false)).isEmpty();
        }
    }

    private SchemaFingerprint of(Map<String, String> migrations, boolean demonstration) {
        try {
            Path archive = Files.createTempFile(folder, "program", ".jar");
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
                for (Map.Entry<String, String> migration : migrations.entrySet()) {
                    jar.putNextEntry(new JarEntry(migration.getKey()));
                    jar.write(migration.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            try (URLClassLoader loader = loader(archive.toUri().toURL())) {
                return SchemaFingerprint.ofProgram(loader, demonstration).orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows nothing of the migrations on the class path of the tests. */
    private static URLClassLoader loader(URL content) {
        return new URLClassLoader(new URL[] {content}, ClassLoader.getPlatformClassLoader());
    }
}
