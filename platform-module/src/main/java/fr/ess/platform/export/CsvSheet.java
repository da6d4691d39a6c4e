package fr.ess.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import fr.ess.platform.french.French;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As French spreadsheets open it: semicolons, decimal commas, a byte order mark; the names of the columns come first. */
final class CsvSheet implements SheetWriter {

    private final OutputStream out;
    private final Sheet sheet;
    private final CsvWriter csv;

    CsvSheet(OutputStream out, Sheet sheet) {
        this.out = out;
        this.sheet = sheet;
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(textWithCommas())
                .build(out, StandardCharsets.UTF_8);
    }

    /** An English spreadsheet parts lines at commas: within quotes it does not. */
    private QuoteStrategy textWithCommas() {
        return new QuoteStrategy() {
            @Override
            public boolean quoteValue(int line, int field, String value) {
                return value.indexOf(',') >= 0
                        && (field >= sheet.columns().size()
                                || sheet.columns().get(field).type() == CellType.TEXT);
            }
        };
    }

    @Override
    public void begin() throws IOException {
        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        csv.writeRecord(sheet.columns().stream().map(Column::title).toList());
    }

    @Override
    public void add(List<@Nullable Object> row) {
        csv.writeRecord(row.stream()
                .map(value -> value instanceof String text ? CellText.defused(text) : CellType.plain(value))
                .toList());
    }

    @Override
    public void end(SheetReading reading) throws IOException {
        if (reading.hasTotals()) {
            add(reading.totalRow());
        }
        after("");
        after(CellText.defused(sheet.title()), "Situation au " + French.shortDate(sheet.day()));
        sheet.notes().forEach(note -> after(CellText.defused(note)));
        after(SheetTable.HASH, reading.hash());
        csv.flush();
    }

    /** As wide as the table, since readers want lines of one length. */
    private void after(String... cells) {
        String[] line =
                Arrays.copyOf(cells, Math.max(cells.length, sheet.columns().size()));
        csv.writeRecord(line);
    }
}
