package fr.ess.directory.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as CSV, row by row and line for line: from there on a workbook is a file like any other. */
final class WorkbookText {

    private static final int MOST_COLUMNS = 1_000;
    private static final long MOST_SHARED = 24L << 20;

    /** Built-in formats that show a number as a date; others say so by their letters. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Workbook workbook;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> datedStyles = new ArrayList<>();

    private WorkbookText(Workbook workbook) {
        this.workbook = workbook;
    }

    static void write(Workbook workbook, Workbook.Sheet sheet, Path csv) {
        WorkbookText text = new WorkbookText(workbook);
        try (CsvWriter writer = CsvWriter.builder().build(csv)) {
            text.readShared();
            text.readStyles();
            text.rows(sheet, writer);
        } catch (XMLStreamException | IOException | UncheckedIOException e) {
            throw Workbook.damaged(e);
        }
    }

    private void readShared() throws IOException, XMLStreamException {
        if (!workbook.has("xl/sharedStrings.xml")) {
            return;
        }
        long characters = 0;
        try (XmlPart xml = workbook.part("xl/sharedStrings.xml")) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.reader.getLocalName().equals("si")) {
                    String text = xml.text();
                    characters += text.length();
                    if (characters > MOST_SHARED) {
                        throw new ImportFailure("Le classeur contient trop de texte : enregistrez la feuille en CSV.");
                    }
                    shared.add(text);
                }
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (!workbook.has("xl/styles.xml")) {
            return;
        }
        Set<Integer> dated = new HashSet<>(DATES);
        try (XmlPart xml = workbook.part("xl/styles.xml")) {
            boolean[] inCells = {false};
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    style(xml.reader, dated, inCells);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.reader.getLocalName().equals("cellXfs")) {
                    inCells[0] = false;
                }
            }
        }
    }

    private void style(XMLStreamReader reader, Set<Integer> dated, boolean[] inCells) {
        switch (reader.getLocalName()) {
            case "numFmt" -> {
                String format = String.valueOf(reader.getAttributeValue(null, "formatCode"))
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
                if (format.matches("(?i).*[dyj].*")) {
                    dated.add(number(reader.getAttributeValue(null, "numFmtId")));
                }
            }
            case "cellXfs" -> inCells[0] = true;
            case "xf" -> {
                if (inCells[0]) {
                    datedStyles.add(dated.contains(number(reader.getAttributeValue(null, "numFmtId"))));
                }
            }
            default -> {}
        }
    }

    private void rows(Workbook.Sheet sheet, CsvWriter writer) throws IOException, XMLStreamException {
        int line = 0;
        int width = 0;
        List<String> cells = new ArrayList<>();
        try (XmlPart xml = workbook.part(sheet.part())) {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.reader.getLocalName().equals("row")) {
                    int number = number(xml.reader.getAttributeValue(null, "r"));
                    for (line++; line < number; line++) {
                        writer.writeRecord(List.of()); // an empty line, so that lines keep their numbers
                    }
                    cells.clear();
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.reader.getLocalName().equals("c")) {
                    cell(xml, cells);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.reader.getLocalName().equals("row")) {
                    trim(cells);
                    width = width == 0 ? cells.size() : width;
                    while (!cells.isEmpty() && cells.size() < width) {
                        cells.add(""); // what a sheet leaves out at the end of a row is empty, not missing
                    }
                    writer.writeRecord(cells);
                }
            }
        }
    }

    private static void trim(List<String> cells) {
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
    }

    private void cell(XmlPart xml, List<String> cells) throws XMLStreamException {
        int column = column(xml.reader.getAttributeValue(null, "r"), cells.size());
        if (column >= MOST_COLUMNS) {
            throw new ImportFailure(
                    "La feuille a plus de " + MOST_COLUMNS + " colonnes : ce n’est pas une liste d’organisations.");
        }
        String type = String.valueOf(xml.reader.getAttributeValue(null, "t"));
        int style = number(xml.reader.getAttributeValue(null, "s"));
        String value = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.reader.getLocalName();
                String text = xml.text(); // to its end
                value = element.equals("v") || element.equals("is") ? text : value;
            }
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, shown(type, style, value).replaceAll("[\\r\\n]+", " "));
    }

    private String shown(String type, int style, String value) {
        switch (type) {
            case "s" -> {
                int place = number(value);
                return place < shared.size() ? shared.get(place) : "";
            }
            case "b" -> {
                return value.equals("1") ? "oui" : "non";
            }
            case "e" -> {
                return ""; // #N/A and the like
            }
            default -> {
                boolean dated = style < datedStyles.size() && datedStyles.get(style);
                return dated && value.matches("[0-9]{1,5}([.][0-9]+)?")
                        ? DAY_ZERO.plusDays((long) Double.parseDouble(value)).toString()
                        : value;
            }
        }
    }

    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
