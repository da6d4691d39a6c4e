package fr.ess.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.BadParameterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTests {

    private static final LocalDate DAY = LocalDate.of(2014, 12, 31);
    private static final Printing printing = new Printing();

    private static Sheet numbered(long rows) {
        return new Sheet(
                "Numéros",
                DAY,
                "numeros",
                List.of(Column.count("n", "N"), Column.text("nom", "Nom")),
                each -> LongStream.range(0, rows).forEach(n -> each.accept(List.of(n, "nom " + n))));
    }

    private static byte[] file(Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.sheets().write(sheet, format, out);
        return out.toByteArray();
    }

    @Test
    void aCsvFileOpensInAFrenchSpreadsheet() throws IOException {
        Sheet sheet = new Sheet(
                "Essai",
                DAY,
                "essai",
                List.of(Column.text("nom", "Nom"), Column.euros("montant", "Montant"), Column.date("le", "Le")),
                Rows.of(List.of(List.of("=HYPERLINK(1)", Euros.of(4_472_700), DAY))));

        assertThat(new String(file(sheet, SheetFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\ufeffNom;Montant;Le\r\n'=HYPERLINK(1);4472700,00;31/12/2014\r\nTotal;4472700,00;\r\n");
    }

    /** What holds its rows would hold millions here. */
    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"CSV", "JSON", "XLSX", "ODS"})
    void rowsLeaveAsTheyCome(SheetFormat format) throws IOException {
        AtomicInteger given = new AtomicInteger();
        int[] givenAtFirstByte = {0, 0};
        Sheet sheet = numbered(30_000);
        Sheet counted = new Sheet(
                sheet.title(),
                DAY,
                "n",
                sheet.columns(),
                each -> sheet.rows().forEach(row -> {
                    given.incrementAndGet();
                    each.accept(row);
                }));
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                givenAtFirstByte[0]++;
                if (givenAtFirstByte[0] > 20_000 && givenAtFirstByte[1] == 0) {
                    givenAtFirstByte[1] = given.get();
                }
            }
        };

        printing.sheets().write(counted, format, out);

        assertThat(givenAtFirstByte[1]).isBetween(1, 29_000);
    }

    @Test
    void aTableTooLongForPaperIsRefusedWithASentence() {
        assertThatThrownBy(() -> file(numbered(3_001), SheetFormat.PDF))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        refused -> assertThat(refused.sentence()).contains("trop long"));
    }

    @Test
    void aPdfIsTaggedAndBringsItsFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(numbered(80), SheetFormat.PDF))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Numéros");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\"/>",
                "<link rel=\"stylesheet\" href=\"%s\"/>",
                "<object data=\"%s\" type=\"image/svg+xml\"></object>",
                "<p class=\"x\" data-x=\"1\">a</p><style>@import url(%s); p { background: url(%s) }</style>"
            })
    void nothingIsFetched(String markup) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/x.png";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            printing.pages().write("export/anything", Map.of("markup", markup.replace("%s", address)), out);
            assertThat(out.size()).isPositive();
            assertThat(asked).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
    }
}
