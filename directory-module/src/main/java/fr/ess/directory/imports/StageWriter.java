package fr.ess.directory.imports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows to the staging table with COPY, the fastest way in; buffers a few kilobytes, never the file. */
class StageWriter implements Closeable {

    private static final String COPY = "copy import_stage (" + StageColumn.names() + ") from stdin";

    private final Writer out;

    StageWriter(Connection connection) throws SQLException {
        this.out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, 1 << 16),
                        StandardCharsets.UTF_8),
                1 << 16);
    }

    void write(StagedRow row) throws IOException {
        boolean first = true;
        for (StageColumn column : StageColumn.ALL) {
            if (!first) {
                out.write('\t');
            }
            first = false;
            column(column.value().apply(row));
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void column(@Nullable Object value) throws IOException {
        if (value == null) {
            out.write("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> out.write("\\\\");
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                default -> out.write(character);
            }
        }
    }
}
