package fr.ess.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads a file through once, keeping none of it: what is it, in which encoding, and with which fingerprint. */
final class FileInspector {

    private static final int PIECE = 1 << 16;

    private FileInspector() {}

    static SourceFile inspect(Path path) {
        return inspect(path, String.valueOf(path.getFileName()));
    }

    /** Calls the file {@code name}, wherever it stands. */
    static SourceFile inspect(Path path, String name) {
        if (!Files.exists(path)) {
            throw new ImportFailure("Le fichier « " + path + " » n’existe pas.");
        }
        if (!Files.isRegularFile(path)) {
            throw new ImportFailure("« " + path + " » n’est pas un fichier.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(path, name, in);
        } catch (AccessDeniedException e) {
            throw new ImportFailure("Le fichier « " + path + " » n’est pas accessible en lecture.", e);
        } catch (IOException e) {
            throw new ImportFailure("Le fichier « " + path + " » n’a pas pu être lu jusqu’au bout.", e);
        }
    }

    /** Whether it begins as a ZIP archive does, as every workbook of today. */
    static boolean isArchive(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            return starts(head, head.length, 'P', 'K', 3, 4) || starts(head, head.length, 'P', 'K', 5, 6);
        } catch (IOException e) {
            return false; // whoever reads it says why
        }
    }

    /** The fingerprint of a file that is read in another guise. */
    static String fingerprint(Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(path)) {
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                digest.update(piece, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static SourceFile read(Path path, String name, InputStream in) throws IOException {
        MessageDigest digest = sha256();
        Utf8Check utf8 = new Utf8Check(PIECE);
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        long lineEnds = 0;
        byte last = 0;
        int length = in.readNBytes(piece, 0, PIECE);
        if (length == 0) {
            throw new ImportFailure("Le fichier est vide.");
        }
        refuseOtherFormats(piece, length);
        boolean marked = starts(piece, length, 0xEF, 0xBB, 0xBF);
        Encoding utf16 = utf16(piece, length);
        while (length > 0) {
            digest.update(piece, 0, length);
            if (utf16 == null) {
                refuseNulBytes(piece, length);
                utf8.add(piece, length);
            }
            bytes += length;
            lineEnds += lineEnds(piece, length);
            last = piece[length - 1];
            length = in.readNBytes(piece, 0, PIECE);
        }
        if (utf16 != null && bytes % 2 != 0) {
            throw new ImportFailure("Le fichier est tronqué : il s’arrête au milieu d’un caractère.");
        }
        Encoding encoding = utf16 != null ? utf16 : marked ? Encoding.UTF_8_MARKED : utf8.conclude();
        if (marked && utf8.conclude() != Encoding.UTF_8) {
            throw new ImportFailure("Le fichier s’annonce en UTF-8 (BOM) mais contient des octets qui n’en sont pas.");
        }
        return new SourceFile(
                path,
                name,
                bytes,
                lineEnds,
                HexFormat.of().formatHex(digest.digest()),
                encoding,
                last == '\n' || last == '\r' || last == 0);
    }

    private static void refuseOtherFormats(byte[] head, int length) {
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            throw new ImportFailure("Le fichier est un classeur (XLSX, ODS) ou une archive ZIP, pas un CSV :"
                    + " enregistrez la feuille en CSV.");
        }
        if (starts(head, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ImportFailure(
                    "Le fichier est un ancien classeur Excel (XLS), ou un classeur protégé par un mot de passe :"
                            + " enregistrez la feuille, sans protection, en XLSX ou en CSV.");
        }
        if (starts(head, length, 0x1F, 0x8B)) {
            throw new ImportFailure("Le fichier est compressé (GZIP) : décompressez-le d’abord.");
        }
        if (starts(head, length, '%', 'P', 'D', 'F')) {
            throw new ImportFailure("Le fichier est un PDF, pas un CSV.");
        }
    }

    private static long lineEnds(byte[] piece, int length) {
        long ends = 0;
        for (int i = 0; i < length; i++) {
            if (piece[i] == '\n') {
                ends++;
            }
        }
        return ends;
    }

    private static void refuseNulBytes(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            if (piece[i] == 0) {
                throw new ImportFailure(
                        "Le fichier contient des octets nuls : c’est un fichier binaire, ou il est abîmé.");
            }
        }
    }

    /** By its mark, or by the zero that every other byte of Latin text is. */
    private static @Nullable Encoding utf16(byte[] head, int length) {
        if (starts(head, length, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE_MARKED;
        }
        if (starts(head, length, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE_MARKED;
        }
        int pairs = Math.min(length, 512) / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i < pairs; i++) {
            zeroFirst += head[2 * i] == 0 ? 1 : 0;
            zeroSecond += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 8 && zeroSecond > pairs * 0.8 && zeroFirst < pairs * 0.1) {
            return Encoding.UTF_16LE;
        }
        if (pairs >= 8 && zeroFirst > pairs * 0.8 && zeroSecond < pairs * 0.1) {
            return Encoding.UTF_16BE;
        }
        return null;
    }

    private static boolean starts(byte[] head, int length, int... signature) {
        if (length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
