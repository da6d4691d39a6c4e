package fr.ess.events.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a calendar file, of no more bytes and no longer lines than a calendar has. */
final class CalendarText {

    /** In bytes. */
    static final int HEAVIEST = 5 * 1024 * 1024;

    /** In characters, of a line as it is once its folds are undone. */
    private static final int LONGEST_LINE = 65_536;

    private CalendarText() {}

    /** @throws UnreadableCalendarException for anything that is no calendar */
    static String of(byte[] file) throws UnreadableCalendarException {
        if (file.length > HEAVIEST) {
            throw new UnreadableCalendarException("Un agenda pèse au plus 5\u00a0Mo.");
        }
        String text = decoded(file);
        if (!text.regionMatches(true, start(text), "BEGIN:", 0, 6) && !text.contains("\nBEGIN:V")) {
            throw new UnreadableCalendarException(
                    "Ce n’est pas un agenda iCalendar\u00a0: un tel fichier commence par BEGIN:VCALENDAR.");
        }
        requireShortLines(text);
        return text;
    }

    /** As UTF-8 says, or else as old programs write: a file tells of it nowhere. */
    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static int start(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static void requireShortLines(String text) throws UnreadableCalendarException {
        int length = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                length++;
            } else {
                boolean folded = i + 1 < text.length() && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
                length = folded ? length : 0;
                line++;
            }
            if (length > LONGEST_LINE) {
                throw new UnreadableCalendarException(
                        "La ligne " + line + " est trop longue pour un agenda (plus de 65\u00a0000 caractères).");
            }
        }
    }
}
