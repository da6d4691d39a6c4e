package fr.ess.directory.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decides between UTF-8 and Windows-1252 for bytes that arrive in pieces: strict UTF-8 first. */
class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(1 << 16);
    private final ByteBuffer pending;
    private long accents;
    private long broken;
    private boolean unknownTo1252;

    Utf8Check(int pieceSize) {
        pending = ByteBuffer.allocate(pieceSize + 8);
    }

    void add(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            switch (piece[i]) {
                case (byte) 0x81, (byte) 0x8D, (byte) 0x8F, (byte) 0x90, (byte) 0x9D -> unknownTo1252 = true;
                default -> {}
            }
        }
        pending.put(piece, 0, length).flip();
        while (true) {
            CoderResult result = decoder.decode(pending, characters, false);
            countAccents();
            if (result.isError()) {
                broken++;
                pending.position(pending.position() + result.length());
            } else if (result.isUnderflow()) {
                break;
            }
        }
        pending.compact();
    }

    /** The encoding of everything added, or the reason why it is neither. */
    Encoding conclude() {
        boolean cutCharacter = pending.position() > 0;
        if (broken == 0 && !cutCharacter) {
            return Encoding.UTF_8;
        }
        if (broken == 0 && accents > 0) {
            throw new ImportFailure("Le fichier est tronqué : il s’arrête au milieu d’un caractère.");
        }
        if (accents > broken || unknownTo1252) {
            throw new ImportFailure("L’encodage du fichier n’est pas lisible : ce n’est ni de l’UTF-8, ni de l’UTF-16,"
                    + " ni du Windows-1252 (ou un mélange). Réenregistrez-le en UTF-8.");
        }
        return Encoding.WINDOWS_1252;
    }

    private void countAccents() {
        characters.flip();
        while (characters.hasRemaining()) {
            if (characters.get() >= 0x80) {
                accents++;
            }
        }
        characters.clear();
    }
}
