package fr.ess.platform.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells by its own bytes what a file is that somebody attached; its name is believed in nothing. */
public final class AttachmentFile {

    /** In bytes; the database has the same limit. */
    public static final int HEAVIEST = 5 * 1024 * 1024;

    private static final int MOST_ENTRIES = 2000;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MIMETYPE = 100;

    /** What the mimetype entry of an OpenDocument file says. */
    private static final Map<String, String> OPEN_DOCUMENT = Map.of(
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods");

    private AttachmentFile() {}

    /** A file that may be kept. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the form to the database, never compared
    public record Checked(String name, String type, byte[] bytes) {

        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Kind(String type, String extension) {}

    /** The file under a safe name; nothing for anything that is not a PDF, PNG, JPEG, DOCX, XLSX, ODT or ODS in the limits. */
    public static Optional<Checked> check(String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > HEAVIEST) {
            return Optional.empty();
        }
        return kind(bytes).map(kind -> new Checked(safe(name, kind.extension()), kind.type(), bytes));
    }

    private static Optional<Kind> kind(byte[] bytes) {
        if (startsWith(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Optional.of(new Kind("application/pdf", "pdf"));
        }
        if (startsWith(bytes, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})) {
            return Optional.of(new Kind("image/png", "png"));
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return Optional.of(new Kind("image/jpeg", "jpg"));
        }
        return startsWith(bytes, new byte[] {'P', 'K', 3, 4}) ? zipped(bytes) : Optional.empty();
    }

    private static Optional<Kind> zipped(byte[] bytes) {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry != null && entry.getName().equals("mimetype")) {
                String type = new String(zip.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII);
                String extension = OPEN_DOCUMENT.get(type);
                return extension == null ? Optional.empty() : Optional.of(new Kind(type, extension));
            }
            for (; entry != null && names.size() < MOST_ENTRIES; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        if (!names.contains("[Content_Types].xml")
                || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        String base = "application/vnd.openxmlformats-officedocument.";
        return names.contains("word/document.xml")
                ? Optional.of(new Kind(base + "wordprocessingml.document", "docx"))
                : names.contains("xl/workbook.xml")
                        ? Optional.of(new Kind(base + "spreadsheetml.sheet", "xlsx"))
                        : Optional.empty();
    }

    /** Letters, digits and a few signs; the extension is the one of what the file is. */
    static String safe(String name, String extension) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String bare = Normalizer.normalize(dot > 0 ? last.substring(0, dot) : last, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N} _()-]", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "")
                .strip();
        String kept = bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
        return (kept.replace("-", "").isBlank() ? "piece" : kept) + "." + extension;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
