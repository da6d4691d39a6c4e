package fr.ess.platform.export;

import fr.ess.platform.web.BadParameterException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes a table in a format, row by row; a PDF alone, which has to know its pages, holds it whole. */
@Component
@Lazy
public class Sheets {

    /** Some eighty pages; beyond, a spreadsheet serves better than paper. */
    private static final int ROWS_ON_PAPER = 3_000;

    private final PdfPages pages;

    Sheets(@Lazy PdfPages pages) {
        this.pages = pages;
    }

    /** @throws BadParameterException if the table is too long to be printed */
    public void write(Sheet sheet, SheetFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> write(sheet, new CsvSheet(out, sheet));
            case XLSX -> write(sheet, new XlsxSheet(out, sheet));
            case ODS -> write(sheet, new OdsSheet(out, sheet));
            case JSON -> write(sheet, new JsonSheet(out, sheet));
            case PDF -> pages.write("pdf/sheet", Map.of("sheet", SheetTable.of(forPaper(sheet))), out);
        }
    }

    private static void write(Sheet sheet, SheetWriter writer) throws IOException {
        writer.begin();
        try {
            SheetReading reading = SheetReading.of(sheet, row -> {
                try {
                    writer.add(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.end(reading);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Sheet forPaper(Sheet sheet) {
        int[] count = {0};
        return new Sheet(
                sheet.title(),
                sheet.day(),
                sheet.fileName(),
                sheet.columns(),
                sheet.notes(),
                each -> sheet.rows().forEach(row -> {
                    if (++count[0] > ROWS_ON_PAPER) {
                        throw new BadParameterException(
                                "format",
                                "Ce tableau est trop long pour un PDF : prenez-le en CSV, XLSX ou ODS, ou filtrez-le.");
                    }
                    each.accept(row);
                }));
    }
}
