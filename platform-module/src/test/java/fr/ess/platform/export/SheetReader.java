package fr.ess.platform.export;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads each file of a table back with a reader that has nothing to do with its writer. */
final class SheetReader {

    private final List<Column> columns;

    SheetReader(List<Column> columns) {
        this.columns = columns;
    }

    ReadBack csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<List<String>> lines = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(false)
                .ofCsvRecord(text.substring(1))
                .forEach(line -> lines.add(line.getFields()));
        int end = lines.size() - 1;
        while (!lines.get(end).stream().allMatch(String::isEmpty)) {
            end--;
        }
        String hash = lines.get(lines.size() - 1).get(1);
        return read(lines.subList(1, end), hash, this::fromFrench);
    }

    ReadBack json(byte[] file) {
        JsonNode all = JsonMapper.builder().build().readTree(file);
        List<List<String>> rows = new ArrayList<>();
        all.get("lignes").forEach(row -> rows.add(values(row)));
        return new ReadBack(rows, values(all.get("totaux")), all.get("sha256").asString());
    }

    private List<String> values(JsonNode row) {
        return columns.stream()
                .map(column -> row.get(column.key()))
                .map(value -> value == null || value.isNull() ? "" : value.asString())
                .toList();
    }

    ReadBack xlsx(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            String hash = rows.get(rows.size() - 1).getCellText(1);
            List<List<String>> lines = new ArrayList<>();
            for (Row row : rows.subList(4, rows.size() - 1)) {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    line.add(xlsx(
                            row.getOptionalCell(i).orElse(null), columns.get(i).type()));
                }
                lines.add(line);
            }
            return read(lines, hash, (value, column) -> value);
        }
    }

    private static String xlsx(@Nullable Cell cell, CellType type) {
        if (cell == null || cell.getValue() == null) {
            return "";
        } else if (cell.getValue() instanceof BigDecimal number) {
            return switch (type) {
                case DATE -> cell.asDate().toLocalDate().toString();
                case EUROS -> number.setScale(2).toPlainString();
                case PERCENT -> number.movePointRight(2).setScale(2).toPlainString();
                default -> number.toPlainString();
            };
        }
        return cell.getText();
    }

    ReadBack ods(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        List<List<String>> lines = new ArrayList<>();
        NodeList rows = content(file).getElementsByTagName("table:table-row");
        for (int i = 5; i < rows.getLength(); i++) {
            List<String> line = new ArrayList<>();
            NodeList cells = ((Element) rows.item(i)).getElementsByTagName("table:table-cell");
            for (int j = 0; j < cells.getLength(); j++) {
                line.add(ods((Element) cells.item(j)));
            }
            lines.add(line);
        }
        String hash = lines.get(lines.size() - 1).get(1);
        return read(lines.subList(0, lines.size() - 2), hash, (value, column) -> value);
    }

    private static Element content(byte[] file) throws IOException, SAXException, ParserConfigurationException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getDocumentElement();
                }
            }
        }
        throw new IOException("no content");
    }

    private static String ods(Element cell) {
        return switch (cell.getAttribute("office:value-type")) {
            case "currency", "float" -> cell.getAttribute("office:value");
            case "percentage" ->
                new BigDecimal(cell.getAttribute("office:value"))
                        .movePointRight(2)
                        .setScale(2)
                        .toPlainString();
            case "date" -> cell.getAttribute("office:date-value");
            default -> text(cell);
        };
    }

    private static String text(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            text.append(text(node.getChildNodes().item(i)));
        }
        return switch (node.getNodeName()) {
            case "text:line-break" -> "\n";
            case "text:tab" -> "\t";
            case "text:s" -> " ".repeat(Integer.parseInt(((Element) node).getAttribute("text:c")));
            default -> text.toString();
        };
    }

    /** What a page or a PDF shows, cell by cell. */
    ReadBack shown(List<List<String>> lines, String hash) {
        return read(lines, hash, this::fromFrench);
    }

    private interface Meaning {

        String of(String shown, Column column);
    }

    /** The last line holds the totals. */
    private ReadBack read(List<List<String>> lines, String hash, Meaning meaning) {
        List<List<String>> rows = lines.stream()
                .map(line -> IntStream.range(0, columns.size())
                        .mapToObj(i -> i < line.size() ? meaning.of(line.get(i), columns.get(i)) : "")
                        .toList())
                .toList();
        return new ReadBack(rows.subList(0, rows.size() - 1), rows.get(rows.size() - 1), hash);
    }

    private String fromFrench(String shown, Column column) {
        String bare = shown.replaceAll("[\\s\\p{Zs}€%]", "").replace(',', '.').replace('−', '-');
        if (bare.isEmpty() || bare.equals("Total")) {
            return column.type() == CellType.TEXT ? shown : bare;
        }
        return switch (column.type()) {
            case DATE ->
                LocalDate.parse(bare, DateTimeFormatter.ofPattern("dd/MM/yyyy")).toString();
            case EUROS, PERCENT, INTEGER -> bare;
            case TEXT -> shown;
        };
    }
}
