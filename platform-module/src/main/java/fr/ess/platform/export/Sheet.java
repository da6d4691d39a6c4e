package fr.ess.platform.export;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table that is the same in every format: same rows, same order, same totals, same hash of its data.
 *
 * @param day the day for which it stands
 * @param fileName without day and extension, such as {@code contrat-financements}
 * @param notes what a reader must know, such as which rows are examples
 */
public record Sheet(String title, LocalDate day, String fileName, List<Column> columns, List<String> notes, Rows rows) {

    public Sheet {
        Set<String> keys = new HashSet<>();
        if (columns.isEmpty() || !columns.stream().map(Column::key).allMatch(keys::add)) {
            throw new IllegalArgumentException("columns " + keys);
        }
    }

    public Sheet(String title, LocalDate day, String fileName, List<Column> columns, Rows rows) {
        this(title, day, fileName, columns, List.of(), rows);
    }

    /** Dated, so that two files stay apart. */
    public String fileName(SheetFormat format) {
        return fileName + "-" + day + "." + format.extension();
    }
}
