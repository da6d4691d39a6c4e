package fr.ess.directory.participation;

import java.util.Optional;

/** A document sent with a claim, of a kind that its first bytes tell, whatever its name says. */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record ClaimDocument(String type, byte[] bytes) {

    /** No document is larger. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** The document in {@code bytes}, or nothing when they are of another kind or too many. */
    public static Optional<ClaimDocument> of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        if (begins(bytes, PDF)) {
            return Optional.of(new ClaimDocument("application/pdf", bytes));
        }
        if (begins(bytes, PNG)) {
            return Optional.of(new ClaimDocument("image/png", bytes));
        }
        return begins(bytes, JPEG) ? Optional.of(new ClaimDocument("image/jpeg", bytes)) : Optional.empty();
    }

    /** The end of a file name of this kind. */
    public String extension() {
        return type.substring(type.indexOf('/') + 1);
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
