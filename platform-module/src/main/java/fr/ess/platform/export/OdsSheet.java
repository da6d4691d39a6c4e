package fr.ess.platform.export;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An OpenDocument spreadsheet (ISO/IEC 26300) of one table, written as the rows come. */
final class OdsSheet implements SheetWriter {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Sheet sheet;
    private final ZipOutputStream zip;
    private final Writer out;

    OdsSheet(OutputStream out, Sheet sheet) {
        this.sheet = sheet;
        this.zip = new ZipOutputStream(out);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    }

    @Override
    public void begin() throws IOException {
        mimeType();
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        out.write(OdsParts.MANIFEST);
        out.flush();
        zip.putNextEntry(new ZipEntry("content.xml"));
        out.write(OdsParts.HEAD);
        for (Column column : sheet.columns()) {
            out.write("<table:table-column table:style-name=\"%s\"/>"
                    .formatted(column.type() == CellType.TEXT ? "wide" : "narrow"));
        }
        textRow("title", sheet.title());
        textRow("bold", "Situation au " + French.date(sheet.day()));
        for (String note : sheet.notes()) {
            textRow("plain", note);
        }
        textRow("plain", "");
        out.write("<table:table-row>");
        for (Column column : sheet.columns()) {
            text(column.type().isNumeric() ? "head-end" : "head", column.title());
        }
        out.write("</table:table-row>\n");
    }

    /** First and not compressed, so that the file tells its type. */
    private void mimeType() throws IOException {
        byte[] type = SheetFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    @Override
    public void add(List<@Nullable Object> row) throws IOException {
        row(row, "");
    }

    @Override
    public void end(SheetReading reading) throws IOException {
        if (reading.hasTotals()) {
            row(reading.totalRow(), "-total");
        }
        textRow("plain", "");
        out.write("<table:table-row>");
        text("bold", SheetTable.HASH);
        text("plain", reading.hash());
        out.write("</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>\n");
        out.flush();
        zip.finish();
    }

    private void row(List<@Nullable Object> row, String kind) throws IOException {
        out.write("<table:table-row>");
        for (Object value : row) {
            if (value == null) {
                out.write("<table:table-cell/>");
            } else if (value instanceof Euros amount) {
                cell("currency\" office:currency=\"EUR", "value", amount.toString(), "euros" + kind, amount.inFrench());
            } else if (value instanceof BigDecimal percent) {
                String ratio = percent.divide(HUNDRED).toPlainString();
                cell("percentage", "value", ratio, "percent" + kind, CellType.inFrench(percent));
            } else if (value instanceof LocalDate day) {
                cell("date", "date-value", day.toString(), "date" + kind, French.shortDate(day));
            } else if (value instanceof Long number) {
                cell("float", "value", number.toString(), "plain" + kind, number.toString());
            } else {
                text(kind.isEmpty() ? "plain" : "bold", value.toString());
            }
        }
        out.write("</table:table-row>\n");
    }

    private void cell(String type, String attribute, String value, String style, String shown) throws IOException {
        out.write("<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\" table:style-name=\"" + style + "\"><text:p>" + shown + "</text:p></table:table-cell>");
    }

    private void textRow(String style, String text) throws IOException {
        out.write("<table:table-row>");
        text(style, text);
        out.write("</table:table-row>\n");
    }

    private void text(String style, String text) throws IOException {
        out.write("<table:table-cell office:value-type=\"string\" table:style-name=\"" + style + "\"><text:p>");
        out.write(OdsParts.escaped(text));
        out.write("</text:p></table:table-cell>");
    }
}
