package fr.ess.directory.imports;

import static fr.ess.directory.imports.ImportFixture.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTests {

    private static final String ROW =
            "301012365,Économie d’été « œuvre »,,38000,GRENOBLE,38,ISERE,AUVERGNE RHONE ALPES\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\uFEFF', UTF-8 avec BOM",
        "windows-1252, '', Windows-1252",
        "UTF-16LE, '\uFEFF', UTF-16",
        "UTF-16BE, '\uFEFF', UTF-16",
        "UTF-16LE, '', UTF-16 sans BOM",
        "UTF-16BE, '', UTF-16 sans BOM"
    })
    void everyEncodingGivesTheSameWords(String charset, String mark, String label) throws IOException {
        Path file = write((mark + HEADER + ROW).getBytes(Charset.forName(charset)));

        Recogniser.Recognised recognised = recognise(file);

        assertThat(recognised.file().encoding().label()).isEqualTo(label);
        assertThat(rows(recognised).get(1).cells().get(1)).isEqualTo("Économie d’été « œuvre »");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorIsFound(String separator) throws IOException {
        Path file = write((HEADER + ROW).replace(",", separator).getBytes(StandardCharsets.UTF_8));

        assertThat(recognise(file).separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void aHeaderIsRecognisedInAnyOrderCaseAndSpelling() throws IOException {
        String header = HEADER.toUpperCase(java.util.Locale.ROOT)
                .replace("'", "’")
                .replace("SIREN,", "")
                .replace("\n", ",Siren,Colonne en plus\n");

        Form.Header found =
                recognise(write(header.getBytes(StandardCharsets.UTF_8))).header();

        assertThat(found.place("SIREN")).isEqualTo(7);
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLines() throws IOException {
        Path file = write((HEADER + "1,\"A, \"\"B\"\"\nC\",,,,,,\n2,D,,,,,,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(rows(recognise(file)))
                .extracting(FileRow::line, row -> row.cells().get(1))
                .contains(Assertions.tuple(2, "A, \"B\"\nC"), Assertions.tuple(4, "D"));
    }

    @Test
    void aFileThatIsNoListIsRefusedInOneSentence() throws IOException {
        assertThat(refusal(folder.resolve("absent.csv"))).contains("n’existe pas");
        assertThat(refusal(folder)).contains("n’est pas un fichier");
        assertThat(refusal(write(new byte[0]))).isEqualTo("Le fichier est vide.");
        assertThat(refusal(write("\uFEFF\n\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Le fichier est vide.");
        assertThat(refusal(write(zip()))).contains("un classeur (XLSX, ODS) ou une archive ZIP, pas un CSV");
        assertThat(refusal(write(gzip()))).contains("compressé (GZIP)");
        assertThat(refusal(write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .contains("XLS");
        assertThat(refusal(write("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))).contains("PDF");
        assertThat(refusal(write((HEADER + "1\0").getBytes(StandardCharsets.UTF_8))))
                .contains("octets nuls");
        assertThat(refusal(write((HEADER + "é\0").getBytes(StandardCharsets.UTF_16LE))))
                .contains("caractère nul");
    }

    @Test
    void aTextInNoKnownEncodingIsRefused() throws IOException {
        byte[] mixed = join((HEADER + "été né ").getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE9, '\n'});
        byte[] undefined = join(HEADER.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0x81, '\n'});
        byte[] cut = (HEADER + "né").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(write(mixed))).contains("ni de l’UTF-8");
        assertThat(refusal(write(undefined))).contains("ni de l’UTF-8");
        assertThat(refusal(write(java.util.Arrays.copyOf(cut, cut.length - 1)))).contains("au milieu d’un caractère");
        byte[] marked = join(
                "\uFEFF".getBytes(StandardCharsets.UTF_8),
                join(HEADER.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE9}));
        assertThat(refusal(write(marked))).isNotEmpty();
    }

    @Test
    void aHeaderThatLacksColumnsIsToldWhich() throws IOException {
        assertThat(refusal(write(HEADER.replace("SIREN,", "").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(
                        "Il manque au fichier, pour être une liste nationale des entreprises de l’ESS, la colonne « SIREN ».");
        assertThat(refusal(write("a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8))))
                .contains("En-tête inconnu", "« a | b | c »", "« SIREN »");
        assertThat(refusal(write(HEADER.replace("SIREN", "SIREN,siren").getBytes(StandardCharsets.UTF_8))))
                .contains("plusieurs fois la colonne « SIREN »");
        assertThat(refusal(write("x,".repeat(10_000).getBytes(StandardCharsets.UTF_8))))
                .contains("001 colonnes");
    }

    @Test
    void aRowWithoutMeasureIsRefused() throws IOException {
        assertThat(refusal(write((HEADER + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8))))
                .contains("Après la ligne 1, une ligne est démesurée");
        assertThat(refusal(write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8))))
                .contains("Dès la première ligne");
        assertThat(refusal(write((HEADER + "1,\"jamais refermé\n2,b\n").getBytes(StandardCharsets.UTF_8))))
                .contains("guillemet ouvert n’est jamais refermé");
        assertThat(refusal(write((HEADER + "1,\"A\"B,,,,,,\n").getBytes(StandardCharsets.UTF_8))))
                .contains("Après la ligne 1, un guillemet fermant est suivi d’autre chose");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private static Recogniser.Recognised recognise(Path file) {
        return new Recogniser(List.of(new NationalList()), headers -> Optional.empty())
                .recognise(FileInspector.inspect(file), null);
    }

    private static List<FileRow> rows(Recogniser.Recognised recognised) throws IOException {
        try (CsvRows rows = CsvRows.open(recognised.file(), recognised.separator())) {
            List<FileRow> read = new ArrayList<>();
            while (rows.hasNext()) {
                read.add(rows.next());
            }
            return read;
        }
    }

    private static String refusal(Path file) {
        ImportFailure failure = Assertions.catchThrowableOfType(ImportFailure.class, () -> rows(recognise(file)));
        return ImportFixture.plain(String.valueOf(failure.getMessage()));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
