package fr.ess.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a table holds, its six outputs read back as the same rows in the same order, totals and hash. */
class SixOutputsPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2014, 12, 31);
    private static final Printing printing = new Printing();
    private static final List<Column> COLUMNS = List.of(
            Column.text("action", "Action"),
            Column.number("annee", "Année"),
            Column.date("le", "Le"),
            Column.euros("montant", "Montant"),
            Column.percent("part", "Part"),
            Column.text("note", "Note"));

    @Provide
    Arbitrary<List<List<@Nullable Object>>> tables() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "=1+1", "+33", "@cmd", "-1+2", "a;=b", "« d’été » & <b>", "\"cité\"", "Œuvre, 5 €", "x\ny"),
                Arbitraries.strings()
                        .withCharRange('!', '~')
                        .withChars(" éàçœŁ€’;,\"\n")
                        .ofMaxLength(40));
        return Combinators.combine(
                        text,
                        Arbitraries.longs().between(2007, 2100),
                        Arbitraries.integers().between(0, 40_000).injectNull(.2),
                        Arbitraries.longs()
                                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                                .injectNull(.2),
                        Arbitraries.integers().between(0, 1_000_000).injectNull(.2),
                        text.injectNull(.3))
                .<List<@Nullable Object>>as((action, year, day, cents, part, note) -> Arrays.asList(
                        action,
                        year,
                        day == null ? null : LocalDate.of(2000, 1, 1).plusDays(day),
                        cents == null ? null : new Euros(cents),
                        part == null ? null : BigDecimal.valueOf(part, 2),
                        note))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 20)
    void theSixOutputsSayTheSame(@ForAll("tables") List<List<@Nullable Object>> rows) throws Exception {
        Sheet sheet = new Sheet("Essai", DAY, "essai", COLUMNS, List.of("Une note."), Rows.of(rows));
        SheetReader reader = new SheetReader(COLUMNS);
        ReadBack expected = expected(sheet);

        ReadBack json = reader.json(file(sheet, SheetFormat.JSON));
        assertThat(json.rows()).isEqualTo(expected.rows());
        assertThat(json.totals()).isEqualTo(expected.totals());
        assertThat(json.hash()).isEqualTo(expected.hash());
        ReadBack named = named(expected);
        assertThat(reader.xlsx(file(sheet, SheetFormat.XLSX))).isEqualTo(named);
        assertThat(reader.ods(file(sheet, SheetFormat.ODS))).isEqualTo(named);
        assertThat(reader.csv(file(sheet, SheetFormat.CSV))).isEqualTo(named(defused(expected)));
        assertThat(spaceless(html(sheet, reader))).isEqualTo(spaceless(named));
        assertThat(spaceless(pdf(sheet, reader))).isEqualTo(spaceless(named));
    }

    private static byte[] file(Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.sheets().write(sheet, format, out);
        return out.toByteArray();
    }

    private static ReadBack html(Sheet sheet, SheetReader reader) throws Exception {
        String page = printing.page(sheet);
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("tr");
        List<List<String>> lines = new ArrayList<>();
        for (int i = 1; i < found.getLength(); i++) {
            NodeList cells = ((Element) found.item(i)).getElementsByTagName("td");
            List<String> line = new ArrayList<>();
            for (int j = 0; j < cells.getLength(); j++) {
                line.add(cells.item(j).getTextContent());
            }
            lines.add(line);
        }
        return reader.shown(lines, hash(page));
    }

    private static ReadBack pdf(Sheet sheet, SheetReader reader) throws IOException {
        SheetPrint print = new SheetPrint(file(sheet, SheetFormat.PDF));
        return reader.shown(print.lines.subList(1, print.lines.size()), hash(print.text.toString()));
    }

    private static String hash(String text) {
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(text);
        assertThat(hash.find()).isTrue();
        return hash.group();
    }

    /** Computed here in another way than by what is tested. */
    private static ReadBack expected(Sheet sheet) throws NoSuchAlgorithmException {
        List<List<String>> rows = new ArrayList<>();
        StringBuilder canonical = new StringBuilder("[\"action\",\"annee\",\"le\",\"montant\",\"part\",\"note\"]\n");
        BigDecimal[] total = {BigDecimal.ZERO.setScale(2)};
        sheet.rows().forEach(row -> {
            rows.add(row.stream()
                    .map(value -> value == null ? "" : value.toString().strip())
                    .toList());
            if (row.get(3) instanceof Euros amount) {
                total[0] = total[0].add(amount.amount());
            }
            canonical
                    .append(row.stream().map(SixOutputsPropertyTests::json).collect(Collectors.joining(",", "[", "]")))
                    .append('\n');
        });
        canonical.append("[null,null,null,\"").append(total[0].toPlainString()).append("\",null,null]\n");
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
        return new ReadBack(
                rows,
                List.of("", "", "", total[0].toPlainString(), "", ""),
                HexFormat.of().formatHex(hash));
    }

    private static String json(@Nullable Object value) {
        if (value == null || value instanceof Long) {
            return String.valueOf(value);
        }
        String text = value.toString().strip();
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static ReadBack named(ReadBack bare) {
        List<String> totals = new ArrayList<>(bare.totals());
        totals.set(0, "Total");
        return new ReadBack(bare.rows(), totals, bare.hash());
    }

    private static ReadBack defused(ReadBack bare) {
        return new ReadBack(
                bare.rows().stream()
                        .map(row -> List.of(
                                CellText.defused(row.get(0)),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                row.get(4),
                                CellText.defused(row.get(5))))
                        .toList(),
                bare.totals(),
                bare.hash());
    }

    private static ReadBack spaceless(ReadBack shown) {
        return new ReadBack(
                shown.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.replaceAll("[\\s\\p{Zs}]", ""))
                                .toList())
                        .toList(),
                shown.totals(),
                shown.hash());
    }
}
