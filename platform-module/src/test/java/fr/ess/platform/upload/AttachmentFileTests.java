package fr.ess.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its bytes say, under a name that harms nobody. */
class AttachmentFileTests {

    private static final byte[] PDF = "%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comptes 2014.pdf|comptes 2014.pdf",
                "../../etc/passwd|passwd.pdf",
                "C:\\temp\\virus.exe|virus.pdf",
                "<script>.pdf|script.pdf",
                ".pdf|pdf.pdf",
                "…|piece.pdf",
                "été.PDF|été.pdf"
            })
    void aNameIsMadeSafe(String given, String kept) {
        assertThat(AttachmentFile.check(given, PDF).orElseThrow().name()).isEqualTo(kept);
    }

    @Test
    void aRenamedProgramIsRefused() {
        assertThat(AttachmentFile.check("comptes.pdf", new byte[] {'M', 'Z', 1, 2}))
                .isEmpty();
        assertThat(AttachmentFile.check("page.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AttachmentFile.check("vide.pdf", new byte[0])).isEmpty();
    }

    @Test
    void aFileThatIsTooHeavyIsRefused() {
        byte[] heavy = new byte[AttachmentFile.HEAVIEST + 1];
        System.arraycopy(PDF, 0, heavy, 0, PDF.length);

        assertThat(AttachmentFile.check("lourd.pdf", heavy)).isEmpty();
    }

    @Test
    void anOfficeFileIsKnownByWhatItHoldsAndAnArchiveOfAnythingElseIsRefused() throws IOException {
        assertThat(AttachmentFile.check("x", zip("[Content_Types].xml", "word/document.xml"))
                        .orElseThrow()
                        .name())
                .isEqualTo("x.docx");
        assertThat(AttachmentFile.check("x", zip("[Content_Types].xml", "xl/workbook.xml"))
                        .orElseThrow()
                        .name())
                .isEqualTo("x.xlsx");
        assertThat(AttachmentFile.check("x", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(AttachmentFile.check("x.docx", zip("lisez-moi.txt"))).isEmpty();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
