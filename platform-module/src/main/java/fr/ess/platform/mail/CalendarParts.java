package fr.ess.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a letter that takes a calendar along: as an alternative to its text for programs that keep a calendar
 * (RFC 6047, 2.4), and as a file for people.
 */
final class CalendarParts {

    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String FILE = "rendez-vous.ics";

    private CalendarParts() {}

    static MimeMultipart of(String text, String calendar, String method) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text.replaceAll("\\R", "\r\n"), CHARSET);
        MimeBodyPart event = new MimeBodyPart();
        event.setContent(calendar, "text/calendar; charset=" + CHARSET + "; method=" + method);
        event.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart either = new MimeMultipart("alternative", words, event);

        MimeBodyPart readable = new MimeBodyPart();
        readable.setContent(either);
        MimeBodyPart file = new MimeBodyPart();
        file.setContent(calendar, "text/calendar; charset=" + CHARSET + "; name=" + FILE);
        file.setHeader("Content-Transfer-Encoding", "base64");
        file.setFileName(FILE);
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart("mixed", readable, file);
    }
}
