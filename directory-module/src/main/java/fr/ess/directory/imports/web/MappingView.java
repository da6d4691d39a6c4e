package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ColumnMappings;
import fr.ess.directory.imports.Target;
import fr.ess.platform.french.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, each with what it holds and what it is taken for.
 *
 */
record MappingView(List<Column> columns, List<Sheet> sheets, boolean remembered) {

    /** One column: its name in the file, its first values, and the constant of {@link Target} it is taken for. */
    record Column(
            int number,
            String header,
            String examples,
            @Nullable Target target) {}

    /** One sheet of a workbook. */
    record Sheet(String name, String label, boolean chosen) {}

    private static final int LONGEST_EXAMPLE = 40;

    static MappingView of(ColumnMappings.Preview preview) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < preview.headers().size(); i++) {
            int place = i;
            String examples = preview.rows().stream()
                    .map(row -> place < row.size() ? row.get(place).strip() : "")
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(3)
                    .map(MappingView::shortened)
                    .collect(Collectors.joining(" · "));
            String header = preview.headers().get(i).strip();
            long before = preview.headers().subList(0, i).stream()
                    .filter(other -> other.strip().equals(header))
                    .count();
            columns.add(new Column(
                    i + 1,
                    header.isEmpty()
                            ? "Colonne " + (i + 1) + ", sans nom"
                            : before == 0 ? header : header + " (" + (before + 1) + "e colonne de ce nom)",
                    examples,
                    i < preview.mapping().targets().size()
                            ? preview.mapping().targets().get(i)
                            : null));
        }
        return new MappingView(
                columns,
                preview.sheets().stream()
                        .map(name -> new Sheet(
                                name,
                                preview.hidden().contains(name) ? name + " (masquée)" : name,
                                Objects.equals(name, preview.sheet())))
                        .toList(),
                preview.remembered());
    }

    private static String shortened(String cell) {
        return French.punctuated(cell.length() <= LONGEST_EXAMPLE ? cell : cell.substring(0, LONGEST_EXAMPLE) + "…");
    }
}
