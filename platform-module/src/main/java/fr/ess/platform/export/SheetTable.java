package fr.ess.platform.export;

import fr.ess.platform.french.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table ready to be read on a page or on paper: {@code kit/sheet.html} renders it.
 *
 * @param day in French form
 * @param totals empty where there are none
 * @param hash of the data, the same in every format
 */
public record SheetTable(
        String title,
        String day,
        List<String> notes,
        List<Head> heads,
        List<List<Cell>> rows,
        List<Cell> totals,
        String hash) {

    /** What stands before the hash, wherever it is printed. */
    static final String HASH = "Empreinte SHA-256 des données";

    /** The title of a column. */
    public record Head(String title, boolean numeric) {}

    /**
     * A cell.
     *
     * @param label the title of its column, which narrow screens show beside it
     * @param css how it is laid out
     */
    public record Cell(String label, String text, @Nullable String css) {}

    /** The whole table in memory: for tables that a page can show. */
    public static SheetTable of(Sheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        SheetReading reading = SheetReading.of(sheet, row -> rows.add(cells(sheet, row)));
        return new SheetTable(
                sheet.title(),
                French.date(sheet.day()),
                sheet.notes(),
                sheet.columns().stream()
                        .map(column -> new Head(column.title(), column.type().isNumeric()))
                        .toList(),
                rows,
                reading.hasTotals() ? cells(sheet, reading.totalRow()) : List.of(),
                reading.hash());
    }

    /** Such as « 21 lignes ». */
    public String count() {
        return French.count(rows.size(), "ligne", "lignes");
    }

    private static List<Cell> cells(Sheet sheet, List<@Nullable Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> {
                    Column column = sheet.columns().get(i);
                    return new Cell(
                            column.title(),
                            CellType.inFrench(row.get(i)),
                            column.type().isNumeric() ? "numeric" : null);
                })
                .toList();
    }
}
