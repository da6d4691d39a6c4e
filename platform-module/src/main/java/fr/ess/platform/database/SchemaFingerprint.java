package fr.ess.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says whether a database already went through every migration of this very program, by a name for the whole set of
 * them that is written beside their history. Reading and comparing them all is most of what Flyway costs a start.
 */
final class SchemaFingerprint {

    private static final String A_MIGRATION = "db/migration/beforeEachMigrate.sql";

    private final String value;

    private SchemaFingerprint(String value) {
        this.value = value;
    }

    /** Of the migrations packaged with this program; none where they stand in folders, which change under one's feet. */
    static Optional<SchemaFingerprint> ofProgram(ClassLoader loader, boolean demonstration) {
        URL migration = loader.getResource(A_MIGRATION);
        try {
            return migration != null && migration.openConnection() instanceof JarURLConnection packaged
                    ? Optional.of(of(packaged.getJarFile(), demonstration))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the names and checksums in the archive's table of contents: no file is read. */
    private static SchemaFingerprint of(JarFile archive, boolean demonstration) {
        var sum = new CRC32();
        archive.stream()
                .filter(entry -> entry.getName().startsWith("db/") && !entry.isDirectory())
                .sorted(Comparator.comparing(JarEntry::getName))
                .map(entry -> entry.getName() + entry.getSize() + ":" + entry.getCrc())
                .forEach(entry -> sum.update(entry.getBytes(StandardCharsets.UTF_8)));
        return new SchemaFingerprint("%08x%s".formatted(sum.getValue(), demonstration ? " with demonstration" : ""));
    }

    /** Whether the last migration of the database was by the same set; a restored dump tells it too. */
    boolean isIn(JdbcClient database) {
        return database.sql("select obj_description(to_regclass('flyway_schema_history'), 'pg_class')")
                .query((row, number) -> value.equals(row.getString(1)))
                .single();
    }

    void writeTo(JdbcClient database) {
        database.sql("comment on table flyway_schema_history is '" + value + "'")
                .update();
    }
}
