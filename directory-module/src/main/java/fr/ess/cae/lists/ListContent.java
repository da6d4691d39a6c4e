package fr.ess.cae.lists;

import fr.ess.cae.SocialNumber;
import fr.ess.directory.imports.FileRow;
import fr.ess.directory.imports.ImportFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was read, for as long as somebody decides about it.
 *
 * @param columns what each header means; empty for a column that is left aside
 * @param dropped the lines that held something like a social-security number, of which nothing else is known any more
 */
public record ListContent(List<String> headers, List<String> columns, List<Row> rows, List<Integer> dropped) {

    /** What spreadsheets make of a number of 13 to 15 digits. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?1[2-4]");

    /** What follows the rows in the files that the application itself gives. */
    private static final String FINGERPRINT = "Empreinte SHA-256 des données";

    private static final int ROWS_ABOVE_HEADER = 12;
    private static final int SHORTEST_HEADER = 2;

    /** A line of the file. */
    public record Row(int line, List<String> cells) {}

    /** Finds the header, proposes meanings, and drops at once what must not be kept. */
    static ListContent of(List<FileRow> read) {
        int header = header(read);
        List<String> headers = read.get(header).cells();
        if (headers.stream().anyMatch(ListContent::isForbidden)) {
            throw new ImportFailure("L’en-tête ressemble à un numéro de sécurité sociale : ce fichier n’est pas lu.");
        }
        List<Row> rows = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (FileRow row : read.subList(header + 1, end(read, header))) {
            if (row.cells().stream().anyMatch(ListContent::isForbidden)) {
                dropped.add(row.line());
            } else {
                rows.add(new Row(row.line(), row.cells()));
            }
        }
        return new ListContent(headers, proposed(headers), rows, dropped);
    }

    ListContent with(List<String> meanings) {
        return new ListContent(headers, meanings, rows, dropped);
    }

    @Nullable ListColumn meaning(int place) {
        String name = columns.get(place);
        return name.isEmpty() ? null : ListColumn.valueOf(name);
    }

    /** Why rows cannot be read by these meanings, in French. */
    public @Nullable String fault() {
        Set<String> seen = new HashSet<>();
        boolean yearNeeded = false;
        for (int place = 0; place < headers.size(); place++) {
            ListColumn column = meaning(place);
            if (column == null) {
                continue;
            }
            Integer year = column.isAmount() ? ListColumn.year(headers.get(place)) : null;
            yearNeeded |= column.isAmount() && year == null;
            if (!seen.add(column.name() + (year == null ? "" : year))) {
                return "Deux colonnes ont la même signification, dont «\u00a0" + headers.get(place)
                        + "\u00a0»\u00a0: gardez-en une.";
            }
        }
        if (!seen.contains(ListColumn.LAST_NAME.name()) || !seen.contains(ListColumn.FIRST_NAME.name())) {
            return "Dites quelles colonnes donnent le nom et le prénom.";
        }
        return yearNeeded && !seen.contains(ListColumn.YEAR.name())
                ? "Dites quelle colonne donne l’année des montants, ou écrivez-la dans l’en-tête."
                : null;
    }

    private static boolean isForbidden(String cell) {
        return SocialNumber.isIn(cell) || ROUNDED.matcher(cell).matches();
    }

    private static int header(List<FileRow> read) {
        for (int at = 0; at < Math.min(ROWS_ABOVE_HEADER, read.size()); at++) {
            long known = read.get(at).cells().stream()
                    .filter(cell -> ListColumn.of(cell).isPresent())
                    .count();
            if (known >= SHORTEST_HEADER) {
                return at;
            }
        }
        return 0;
    }

    /** Where the rows end: what our own files say of themselves stands after an empty line. */
    private static int end(List<FileRow> read, int header) {
        int at = read.size() - 1;
        while (at > header && !read.get(at).cells().get(0).equals(FINGERPRINT)) {
            at--;
        }
        if (at == header) {
            return read.size();
        }
        while (at > header + 1 && read.get(at - 1).line() == read.get(at).line() - 1) {
            at--;
        }
        return at;
    }

    private static List<String> proposed(List<String> headers) {
        List<String> proposed = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String header : headers) {
            ListColumn column = ListColumn.of(header).orElse(null);
            Integer year = column != null && column.isAmount() ? ListColumn.year(header) : null;
            boolean free = column != null && taken.add(column.name() + (year == null ? "" : year));
            proposed.add(column != null && free ? column.name() : "");
        }
        return proposed;
    }
}
