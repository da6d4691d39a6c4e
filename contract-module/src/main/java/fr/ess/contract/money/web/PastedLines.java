package fr.ess.contract.money.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.ess.platform.french.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines of money as they are pasted from a spreadsheet, or read from a CSV file: one line for each, with tabs, semicolons or
 * commas between the cells, and the names of the columns in the first line or in the usual order.
 */
final class PastedLines {

    /** How many are entered at once. */
    static final int MOST = 2_000;

    private static final int LONGEST_CELL = 1_000;

    /** In the usual order, by the letters with which a column's name begins. */
    private static final List<String> COLUMNS =
            List.of("etape", "action", "financeur", "annee", "montant", "date", "connu", "reference", "remarque");

    private PastedLines() {}

    /** A line with its number in the text, and its cells by column. */
    record Line(int number, Map<String, String> cells) {

        String of(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence for people, if the text is no table or too long
     */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> columns = COLUMNS;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            boolean first = true;
            for (CsvRecord read : reader) {
                List<String> fields = read.getFields().stream().map(Typed::line).toList();
                if (fields.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (first && isHead(fields)) {
                    columns = fields.stream().map(PastedLines::column).toList();
                } else {
                    lines.add(new Line(Math.toIntExact(read.getStartingLineNumber()), cells(columns, fields)));
                }
                first = false;
                if (lines.size() > MOST) {
                    throw new IllegalArgumentException("2\u202f000 lignes au plus à la fois.");
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new IllegalArgumentException("Un guillemet ouvert n’est jamais refermé.", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Collez au moins une ligne.");
        }
        return lines;
    }

    private static boolean isHead(List<String> fields) {
        return fields.stream().filter(field -> !column(field).isEmpty()).count() >= 4;
    }

    /** The column that a name means; empty for none of ours. */
    private static String column(String name) {
        String plain = plain(name);
        return COLUMNS.stream().filter(plain::startsWith).findFirst().orElse("");
    }

    /** Lower case without accents, so that « Étape » and « etape » are one. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Map<String, String> cells(List<String> columns, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < Math.min(columns.size(), fields.size()); at++) {
            String field = fields.get(at);
            cells.putIfAbsent(columns.get(at), field.substring(0, Math.min(LONGEST_CELL, field.length())));
        }
        return cells;
    }

    /** Of the first line: whatever it has most of, a tab before a semicolon before a comma. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
