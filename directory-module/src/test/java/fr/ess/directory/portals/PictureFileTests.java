package fr.ess.directory.portals;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTests {

    /** One pixel, as cwebp writes it. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureSaysWhatItIsAndHowLarge(String format) throws IOException {
        assertThat(PictureFile.check(picture(format, 320, 200))).hasValueSatisfying(checked -> {
            assertThat(checked.type()).isEqualTo("image/" + format);
            assertThat(checked.width()).isEqualTo(320);
            assertThat(checked.height()).isEqualTo(200);
            assertThat(checked.sha256()).hasSize(32);
        });
    }

    @Test
    void aWebpSaysItToo() {
        assertThat(PictureFile.check(Base64.getDecoder().decode(WEBP)))
                .hasValueSatisfying(checked -> assertThat(checked.type()).isEqualTo("image/webp"));
    }

    @Test
    void everyKindOfWebpSaysHowLargeItIs() {
        byte[] extended = webp("VP8X");
        ByteBuffer.wrap(extended).position(24).put(new byte[] {(byte) 0x3F, 1, 0, (byte) 0xC7, 0, 0});
        byte[] lossless = webp("VP8L");
        ByteBuffer.wrap(lossless)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(20, (byte) 0x2F)
                .putInt(21, 319 | (199 << 14));

        for (byte[] file : new byte[][] {extended, lossless}) {
            assertThat(PictureFile.check(file)).hasValueSatisfying(checked -> {
                assertThat(checked.width()).isEqualTo(320);
                assertThat(checked.height()).isEqualTo(200);
            });
        }
    }

    private static byte[] webp(String kind) {
        return Arrays.copyOf(("RIFF    WEBP" + kind).getBytes(StandardCharsets.US_ASCII), 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<html>",
                "%PDF-1.7",
                "RIFFxxxxWAVE",
                "BM"
            })
    void nothingElseIsAPictureWhateverItsName(String content) {
        assertThat(PictureFile.check(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whatIsLargerThanTheLimitsIsRefused() throws IOException {
        byte[] heavy = Arrays.copyOf(picture("png", 10, 10), PictureFile.HEAVIEST + 1);
        byte[] wide = picture("png", 10, 10);
        ByteBuffer.wrap(wide).putInt(16, 6001);
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 5000).putInt(20, 5000);

        assertThat(PictureFile.check(heavy)).isEmpty();
        assertThat(PictureFile.check(wide)).isEmpty();
        assertThat(PictureFile.check(bomb)).isEmpty();
    }

    @Test
    void whereAPhotographWasTakenIsNotKept() throws IOException {
        byte[] plain = picture("jpeg", 40, 30);
        byte[] exif = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0GPS 45.1 5.2"
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer tagged = ByteBuffer.allocate(plain.length + exif.length + 4);
        tagged.put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        tagged.put(plain, 2, plain.length - 2);

        assertThat(PictureFile.check(tagged.array())).hasValueSatisfying(checked -> {
            String kept = new String(checked.bytes(), StandardCharsets.ISO_8859_1);
            assertThat(kept).doesNotContain("GPS").contains("Exif").contains("\1\22\0\3\0\0\0\1\0\6");
            assertThat(read(checked.bytes()).getWidth()).isEqualTo(40);
        });
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200)
    void aFileCutAnywhereIsRefusedOrRead(@ForAll @Size(max = 40) byte[] noise) {
        for (byte[] start : new byte[][] {
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1}, {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}
        }) {
            byte[] file = Arrays.copyOf(start, start.length + noise.length);
            System.arraycopy(noise, 0, file, start.length, noise.length);

            PictureFile.check(file)
                    .ifPresent(checked -> assertThat(checked.width()).isPositive());
        }
    }
}
