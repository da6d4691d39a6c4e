package fr.ess.directory.portals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Tells by its own bytes what a file is that somebody sent as a picture, and how large it is when it is drawn. */
public final class PictureFile {

    /** In bytes, and in pixels a side; the database has the same limits. */
    public static final int HEAVIEST = 3 * 1024 * 1024;

    private static final int LONGEST_SIDE = 6000;
    private static final int MOST_PIXELS = 16_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PictureFile() {}

    /** A picture that may be shown. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the form to the database, never compared
    public record Checked(String type, int width, int height, byte[] bytes) {

        public byte[] sha256() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Size(int width, int height) {}

    /** The picture; nothing for anything that is not a JPEG, PNG or WebP within the limits. */
    public static Optional<Checked> check(byte[] bytes) {
        if (bytes.length > HEAVIEST) {
            return Optional.empty();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            if (startsWith(file, PNG)) {
                return png(file).flatMap(size -> checked("image/png", size, bytes));
            }
            if (startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
                return jpeg(file).flatMap(size -> checked("image/jpeg", size, PictureMetadata.withoutJpeg(bytes)));
            }
            if (startsWith(file, ascii("RIFF")) && equalsAt(file, 8, ascii("WEBP"))) {
                return webp(file).flatMap(size -> checked("image/webp", size, bytes));
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private static Optional<Checked> checked(String type, Size size, byte[] bytes) {
        boolean shown = size.width() > 0
                && size.height() > 0
                && size.width() <= LONGEST_SIDE
                && size.height() <= LONGEST_SIDE
                && size.width() * size.height() <= MOST_PIXELS;
        return shown ? Optional.of(new Checked(type, size.width(), size.height(), bytes)) : Optional.empty();
    }

    private static Optional<Size> png(ByteBuffer file) {
        return equalsAt(file, 12, ascii("IHDR"))
                ? Optional.of(new Size(file.getInt(16), file.getInt(20)))
                : Optional.empty();
    }

    /** The size stands in the header of the frame, behind others of which each says how long it is. */
    private static Optional<Size> jpeg(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new Size(file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF));
            }
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xDA || length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static Optional<Size> webp(ByteBuffer file) {
        ByteBuffer little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (equalsAt(file, 12, ascii("VP8X"))) {
            return Optional.of(new Size(1 + (little.getInt(24) & 0xFFFFFF), 1 + (little.getInt(26) >>> 8)));
        }
        if (equalsAt(file, 12, ascii("VP8L")) && file.get(20) == 0x2F) {
            int bits = little.getInt(21);
            return Optional.of(new Size(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF)));
        }
        if (equalsAt(file, 12, ascii("VP8 ")) && equalsAt(file, 23, new byte[] {(byte) 0x9D, 0x01, 0x2A})) {
            return Optional.of(new Size(little.getShort(26) & 0x3FFF, little.getShort(28) & 0x3FFF));
        }
        return Optional.empty();
    }

    private static boolean startsWith(ByteBuffer file, byte[] start) {
        return equalsAt(file, 0, start);
    }

    private static boolean equalsAt(ByteBuffer file, int at, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (file.get(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
