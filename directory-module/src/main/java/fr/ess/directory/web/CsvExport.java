package fr.ess.directory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.platform.export.CellText;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table (RFC 4180) whose last two columns say the licence and the date, since a table has no other place for them. */
final class CsvExport implements Export {

    private final CsvWriter csv;
    private final DataSheet sheet;

    CsvExport(Writer out, DataSheet sheet) {
        this.csv = CsvWriter.builder().build(out);
        this.sheet = sheet;
    }

    @Override
    public void begin() {
        csv.writeRecord(row(OrganisationResource.fieldNames(), "licence", "donnees_au"));
    }

    @Override
    public void add(OrganisationLine line) {
        String[] cells = Arrays.stream(OrganisationResource.of(line).fieldValues())
                .map(CsvExport::cell)
                .toArray(String[]::new);
        csv.writeRecord(row(cells, OpenLicence.NAME, sheet.day().toString()));
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private static String[] row(@Nullable String[] cells, String... more) {
        return Stream.concat(Arrays.stream(cells), Arrays.stream(more)).toArray(String[]::new);
    }

    static @Nullable String cell(@Nullable Object value) {
        return value instanceof String text ? CellText.defused(text) : value == null ? null : value.toString();
    }
}
