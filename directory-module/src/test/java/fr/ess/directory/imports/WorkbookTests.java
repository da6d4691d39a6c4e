package fr.ess.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as text, and everything that is no list of organisations refused with its reason. */
class WorkbookTests {

    @TempDir
    Path folder;

    @Test
    void theFirstVisibleSheetIsReadLineForLine() throws IOException {
        Path file = workbook()
                .sheet("Brouillon", true, WorkbookFixture.row(1, "caché"))
                .sheet(
                        "Liste",
                        false,
                        WorkbookFixture.row(1, "Nom", "SIREN", "Créée")
                                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\"><v>3.01012365E8</v></c>"
                                + "<c r=\"C3\" s=\"1\"><v>35866</v></c></row>"
                                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Deux&#10;lignes</t></is></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>Les </t></r><r><t>Amis</t></r><rPh><t>x</t></rPh></si></sst>")
                .write(folder.resolve("a.xlsx"));

        try (Opened opened = Opened.of(file, "a.xlsx", null)) {
            assertThat(opened.sheet()).isEqualTo("Liste");
            assertThat(opened.sheets()).extracting(Workbook.Sheet::hidden).containsExactly(true, false);
            assertThat(Files.readString(opened.file().path()).lines())
                    .containsExactly("Nom,SIREN,Créée", "", "Les Amis,3.01012365E8,1998-03-12", "Deux lignes,,");
            assertThat(opened.file().bytes()).isEqualTo(Files.size(file));
        }
        try (Opened hidden = Opened.of(file, "a.xlsx", "Brouillon")) {
            assertThat(Files.readString(hidden.file().path()).strip()).isEqualTo("caché");
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsOpened() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) ' ');
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 1_024; i++) {
                zip.write(zeros);
            }
        }

        refused(file, "comprimé plus de");
    }

    @Test
    void definitionsAndEntitiesAreRefused() {
        String rows = WorkbookFixture.row(1, "Nom", "SIREN", "Commune");
        String laughs = "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<sst><si><t>&b;</t></si></sst>";
        refused(
                workbook()
                        .sheet("L", false, rows)
                        .part("xl/sharedStrings.xml", laughs)
                        .write(folder.resolve("a.xlsx")),
                "DTD");
        String outside = "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>";
        refused(
                workbook()
                        .sheet("L", false, rows)
                        .part("xl/sharedStrings.xml", outside)
                        .write(folder.resolve("b.xlsx")),
                "DTD");
    }

    @Test
    void otherKindsAreNamed() throws IOException {
        refused(new WorkbookFixture().part("xl/workbook.bin", "x").write(folder.resolve("a.xlsb")), "XLSB");
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("photo.txt"));
        }
        refused(archive, "archive ZIP");
        Path encrypted = folder.resolve("secret.xlsx");
        byte[] ole = new byte[4_096];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(head, 0, ole, 0, head.length);
        Files.write(encrypted, ole);
        refused(encrypted, "mot de passe");
    }

    @Test
    void truncatedAndMonstrousOnesAreRefused() throws IOException {
        Path whole = workbook()
                .sheet("L", false, WorkbookFixture.row(1, "Nom", "SIREN"))
                .write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        refused(cut, "tronqué ou abîmé");
        refused(
                workbook()
                        .sheet("L", false, WorkbookFixture.row(1, "x".repeat(1 << 20)))
                        .write(folder.resolve("cell.xlsx")),
                "cellule de plus de");
        StringBuilder wide = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < 10_000; i++) {
            wide.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
        }
        refused(
                workbook().sheet("L", false, wide + "</row>").write(folder.resolve("wide.xlsx")),
                "plus de 1000 colonnes");
    }

    private static WorkbookFixture workbook() {
        return new WorkbookFixture();
    }

    private static void refused(Path file, String reason) {
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> Opened.of(file, "essai", null).close())
                .withMessageContaining(reason);
    }
}
