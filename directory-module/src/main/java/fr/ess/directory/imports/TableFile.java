package fr.ess.directory.imports;

import fr.ess.platform.french.French;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small list in whatever file people have: CSV of any encoding and separator, or the first sheet of a workbook. */
public final class TableFile {

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int ROWS_TRIED = 20;
    private static final int MOST_COLUMNS = 200;

    private TableFile() {}

    /** Every row with something in it; the file itself is gone when this returns. */
    public static List<FileRow> rows(InputStream content, String name, int mostBytes, int mostRows) throws IOException {
        Path file = Files.createTempFile("list", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] bytes = content.readNBytes(mostBytes + 1);
                if (bytes.length > mostBytes) {
                    throw new ImportFailure("Le fichier dépasse " + mostBytes / (1 << 20) + "\u00a0Mo.");
                }
                out.write(bytes);
            }
            try (Opened opened = Opened.of(file, name, null)) {
                return read(opened.file(), separator(opened), mostRows);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static char separator(Opened opened) {
        if (opened.sheet() != null) {
            return ',';
        }
        char best = SEPARATORS[0];
        int widest = 0;
        ImportFailure failure = null;
        for (char separator : SEPARATORS) {
            try (CsvRows rows = CsvRows.open(opened.file(), separator)) {
                for (int read = 0; read < ROWS_TRIED && rows.hasNext(); read++) {
                    int width = rows.next().cells().size();
                    if (width > widest) {
                        widest = width;
                        best = separator;
                    }
                }
            } catch (ImportFailure | IOException other) {
                failure = other instanceof ImportFailure one
                        ? one
                        : new ImportFailure("Le fichier n’a pas pu être lu.", other);
            }
        }
        if (widest == 0 && failure != null) {
            throw failure;
        }
        return best;
    }

    private static List<FileRow> read(SourceFile file, char separator, int mostRows) throws IOException {
        List<FileRow> kept = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(file, separator)) {
            while (rows.hasNext()) {
                FileRow row = row(rows.next());
                if (row == null) {
                    continue;
                }
                if (kept.size() == mostRows) {
                    throw new ImportFailure(
                            "Le fichier a plus de " + French.number(mostRows) + " lignes\u00a0: partagez-le.");
                }
                kept.add(row);
            }
        }
        if (kept.isEmpty()) {
            throw new ImportFailure("Le fichier est vide.");
        }
        return kept;
    }

    private static @Nullable FileRow row(FileRow read) {
        if (read.cells().size() > MOST_COLUMNS) {
            throw new ImportFailure(
                    "Le fichier a plus de " + MOST_COLUMNS + " colonnes\u00a0: ce n’est pas une liste.");
        }
        List<String> cells = read.cells().stream().map(Text::clean).toList();
        return cells.stream().allMatch(String::isEmpty) ? null : new FileRow(read.line(), cells);
    }
}
