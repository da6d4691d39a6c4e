package fr.ess.platform.export;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet; rows leave memory as they are written, and text is never a formula. */
final class XlsxSheet implements SheetWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final String EUROS = "#,##0.00\\ \"€\"";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Sheet sheet;
    private final Workbook book;
    private final Worksheet page;
    private int row;

    XlsxSheet(OutputStream out, Sheet sheet) {
        this.sheet = sheet;
        this.book = new Workbook(out, "Maillage", null);
        this.page = book.newWorksheet("Tableau");
    }

    @Override
    public void begin() throws IOException {
        heading(sheet.title(), 14);
        heading("Situation au " + French.date(sheet.day()), 11);
        sheet.notes().forEach(note -> page.inlineString(row++, 0, note));
        row++;
        for (int column = 0; column < sheet.columns().size(); column++) {
            Column one = sheet.columns().get(column);
            page.inlineString(row, column, one.title());
            StyleSetter style = page.style(row, column)
                    .bold()
                    .fillColor("E3F0EB")
                    .wrapText(true)
                    .verticalAlignment("top");
            (one.type().isNumeric() ? style.horizontalAlignment("right") : style).set();
            page.width(column, width(one.type()));
        }
        row++;
        page.freezePane(0, row);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToHeight((short) 0);
    }

    private void heading(String text, int size) {
        page.inlineString(row, 0, text);
        page.style(row, 0).bold().fontSize(size).set();
        row++;
    }

    private static double width(CellType type) {
        return switch (type) {
            case TEXT -> 34;
            case EUROS -> 18;
            case DATE -> 12;
            case INTEGER, PERCENT -> 10;
        };
    }

    @Override
    public void add(List<@Nullable Object> values) throws IOException {
        write(values, false);
        if (row % ROWS_AT_ONCE == 0) {
            page.flush();
        }
    }

    @Override
    public void end(SheetReading reading) throws IOException {
        if (reading.hasTotals()) {
            write(reading.totalRow(), true);
        }
        row++;
        page.inlineString(row, 0, SheetTable.HASH);
        page.inlineString(row, 1, reading.hash());
        book.finish();
    }

    private void write(List<@Nullable Object> values, boolean bold) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                String format = write(column, value);
                StyleSetter style = page.style(row, column);
                if (format != null) {
                    style = style.format(format);
                }
                if (bold) {
                    style = style.bold();
                }
                if (bold || format != null) {
                    style.set();
                }
            }
        }
        row++;
    }

    private @Nullable String write(int column, Object value) {
        if (value instanceof Euros amount) {
            page.value(row, column, amount.amount());
            return EUROS;
        } else if (value instanceof LocalDate day) {
            page.value(row, column, day);
            return "dd/mm/yyyy";
        } else if (value instanceof BigDecimal percent) {
            page.value(row, column, percent.divide(HUNDRED));
            return "0.00\\ %";
        } else if (value instanceof Long number) {
            page.value(row, column, number);
            return null;
        }
        page.inlineString(row, column, value.toString());
        return null;
    }
}
