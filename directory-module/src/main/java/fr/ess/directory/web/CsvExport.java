package fr.ess.directory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.ess.directory.search.OrganisationLine;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table (RFC 4180) whose last two columns say the licence and the date, since a table has no other place for them. */
final class CsvExport implements Export {

    /** A plain figure is read as itself: it cannot be a formula. */
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    /**
     * What a spreadsheet takes for a formula where a cell begins, full-width signs included; and where it believes that one
     * begins, since French ones part a line at semicolons.
     */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r\\n＝＋－＠]");

    private static final Pattern FORMULA_INSIDE = Pattern.compile("([;\\t\\r\\n])(?=" + FORMULA + ")");

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
        if (!(value instanceof String text) || FIGURE.matcher(text).matches()) {
            return value == null ? null : value.toString();
        }
        String inside = FORMULA_INSIDE.matcher(text).replaceAll("$1'");
        return FORMULA.matcher(inside).lookingAt() ? "'" + inside : inside;
    }
}
