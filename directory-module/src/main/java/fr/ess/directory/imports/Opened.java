package fr.ess.directory.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file ready to be read as text; of a workbook, one sheet of it, written out for the time of the import.
 *
 * @param sheets of a workbook; none of a text
 * @param sheet the one that is read
 */
record Opened(
        SourceFile file,
        List<Workbook.Sheet> sheets,
        @Nullable String sheet,
        @Nullable Path written) implements Closeable {

    /** Reads the sheet of that name, or the first that people see. */
    static Opened of(Path path, String name, @Nullable String wanted) {
        if (!FileInspector.isArchive(path)) {
            return new Opened(FileInspector.inspect(path, name), List.of(), null, null);
        }
        try (Workbook workbook = Workbook.open(path)) {
            List<Workbook.Sheet> sheets = workbook.sheets();
            Workbook.Sheet sheet = sheets.stream()
                    .filter(one -> wanted == null ? !one.hidden() : one.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new ImportFailure("Le classeur n’a pas de feuille visible de ce nom."));
            Path csv = Files.createTempFile("sheet", ".csv");
            try {
                WorkbookText.write(workbook, sheet, csv);
                if (Files.size(csv) == 0) {
                    throw new ImportFailure("La feuille « " + sheet.name() + " » est vide.");
                }
                SourceFile text = FileInspector.inspect(csv, name);
                return new Opened(
                        new SourceFile(
                                csv,
                                name,
                                Files.size(path),
                                text.lineEnds(),
                                FileInspector.fingerprint(path),
                                Encoding.WORKBOOK,
                                true),
                        sheets,
                        sheet.name(),
                        csv);
            } catch (ImportFailure e) {
                Files.delete(csv);
                throw e;
            }
        } catch (IOException e) {
            throw Workbook.damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (written != null) {
            Files.deleteIfExists(written);
        }
    }
}
