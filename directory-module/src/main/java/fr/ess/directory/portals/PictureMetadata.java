package fr.ess.directory.portals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes out of a photograph what tells where, when and with what it was taken; which side is up stays. */
final class PictureMetadata {

    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;

    private static final int ORIENTATION = 0x0112;

    private PictureMetadata() {}

    /** @throws IndexOutOfBoundsException where the file ends within a segment */
    static byte[] withoutJpeg(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        int at = 2;
        while ((file.get(at) & 0xFF) == 0xFF && (file.get(at + 1) & 0xFF) != SCAN) {
            int marker = file.get(at + 1) & 0xFF;
            int length = 2 + (file.getShort(at + 2) & 0xFFFF);
            if (marker == EXIF) {
                writeOrientation(orientation(file, at + 4, at + length), kept);
            } else if (!isPersonal(marker)) {
                kept.write(bytes, at, length);
            }
            at += length;
        }
        kept.write(bytes, at, bytes.length - at);
        return kept.toByteArray();
    }

    private static boolean isPersonal(int marker) {
        return marker == COMMENT || (marker > APP0 && marker <= APP15 && marker != COLOURS && marker != ADOBE);
    }

    /** From the first directory of the EXIF segment; 1, which turns nothing, where it says none. */
    private static int orientation(ByteBuffer file, int start, int end) {
        int tiff = start + 6;
        if (end - start < 14 || file.getInt(start) != 0x45786966) {
            return 1;
        }
        ByteBuffer exif =
                file.duplicate().order(file.getShort(tiff) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff + exif.getInt(tiff + 4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (at + 12 > end) {
                return 1;
            }
            if ((exif.getShort(at) & 0xFFFF) == ORIENTATION) {
                int turned = exif.getShort(at + 8) & 0xFFFF;
                return turned <= 8 ? Math.max(turned, 1) : 1;
            }
        }
        return 1;
    }

    private static void writeOrientation(int orientation, ByteArrayOutputStream kept) {
        if (orientation == 1) {
            return;
        }
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        segment.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        kept.write(segment.array(), 0, segment.capacity());
    }
}
