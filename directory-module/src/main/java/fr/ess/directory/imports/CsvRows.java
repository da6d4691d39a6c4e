package fr.ess.directory.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.Supplier;

/** The rows of a text file, one at a time; whatever the file's size, only one of them is in memory. */
class CsvRows implements Closeable {

    /** No honest row is longer: a quote that nobody closes would otherwise swallow the file. */
    static final int LONGEST_ROW = 1 << 18;

    private static final int LONGEST_CELL = 1 << 16;

    private final CloseableIterator<CsvRecord> records;
    private int line;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvRows open(SourceFile file, char separator) {
        try {
            return new CsvRows(CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(
                            CsvRecordHandler.of(limits -> limits.maxFields(LONGEST_ROW)
                                    .maxFieldSize(LONGEST_CELL)
                                    .maxRecordSize(LONGEST_ROW)),
                            file.open())
                    .iterator());
        } catch (IOException e) {
            throw new ImportFailure("Le fichier « " + file.path() + " » n’a pas pu être lu.", e);
        }
    }

    boolean hasNext() {
        return reading(records::hasNext);
    }

    FileRow next() {
        CsvRecord read = reading(records::next);
        line = Math.toIntExact(read.getStartingLineNumber());
        if (read.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw new ImportFailure("Ligne " + line + " : un caractère nul ; le fichier est abîmé.");
        }
        return new FileRow(line, read.getFields());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw new ImportFailure(reason(e), e);
        } catch (UncheckedIOException e) {
            throw new ImportFailure(
                    e.getCause() instanceof CharacterCodingException
                            ? "Après la ligne " + line + ", des octets n’ont pas de sens dans l’encodage du fichier."
                            : "Le fichier n’a pas pu être lu jusqu’au bout.",
                    e);
        }
    }

    private String reason(CsvParseException e) {
        String where = line == 0 ? "Dès la première ligne" : "Après la ligne " + line;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return where + ", des octets n’ont pas de sens dans l’encodage du fichier.";
            }
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith("Unclosed")) {
                return where + ", un guillemet ouvert n’est jamais refermé : le fichier est tronqué ou abîmé.";
            }
            if (message.startsWith("Unexpected character after closing quote")) {
                return where + ", un guillemet fermant est suivi d’autre chose que d’un séparateur.";
            }
        }
        return where + ", une ligne est démesurée (cellule de plus de " + LONGEST_CELL / 1024
                + " Ko ou ligne de plus de " + LONGEST_ROW / 1024
                + " Ko) : ce n’est pas une liste, ou un guillemet n’y est jamais refermé.";
    }
}
