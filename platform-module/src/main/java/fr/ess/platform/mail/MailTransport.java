package fr.ess.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, where one is configured ({@code spring.mail.host}). */
@Component
class MailTransport {

    private final @Nullable JavaMailSender sender;
    private final @Nullable InternetAddress from;
    private final Clock clock;

    MailTransport(ObjectProvider<JavaMailSender> sender, MailProperties properties, Clock clock) {
        this.sender = sender.getIfAvailable();
        this.from = this.sender == null ? null : senderAddress(properties.from());
        this.clock = clock;
    }

    boolean isConfigured() {
        return sender != null;
    }

    /** The server took the mail, or this throws. */
    void deliver(Mail mail) throws MailRefusedException {
        if (sender == null || from == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        try {
            sender.send(message(mail, sender, from));
        } catch (MessagingException e) {
            throw new MailRefusedException(e.getMessage(), true, e);
        } catch (MailException e) {
            Exception cause = firstCause(e);
            throw new MailRefusedException(lastWord(cause), isForGood(cause), e);
        }
    }

    /** Receivers that already have a message of this identifier may drop the repeat. */
    private MimeMessage message(Mail mail, JavaMailSender server, InternetAddress from) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text().replaceAll("\\R", "\r\n"));
        helper.setSentDate(Date.from(clock.instant()));
        Optional<String> method = mail.calendarMethod();
        if (mail.calendar() != null && method.isPresent()) {
            message.setContent(CalendarParts.of(mail.text(), mail.calendar(), method.get()));
        }
        message.setHeader("Message-ID", messageId(mail.key(), from));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    static String messageId(String key, InternetAddress from) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Exception firstCause(MailException e) {
        return e instanceof MailSendException failure
                ? Stream.of(failure.getMessageExceptions()).findFirst().orElse(e)
                : e;
    }

    /** What the server itself answered, which comes last in Jakarta Mail's chain of exceptions. */
    private static @Nullable String lastWord(Exception e) {
        return e instanceof MessagingException failure && failure.getNextException() != null
                ? lastWord(failure.getNextException())
                : e.getMessage();
    }

    /** An address that the server calls invalid will not become valid; anything else may pass. */
    private static boolean isForGood(Exception e) {
        return e instanceof SendFailedException failure
                && failure.getInvalidAddresses() != null
                && failure.getInvalidAddresses().length > 0;
    }

    private static InternetAddress senderAddress(@Nullable String from) {
        try {
            if (from == null) {
                throw new IllegalStateException(
                        "Un serveur de courriel est configuré (spring.mail.host) sans adresse d’expéditeur : indiquez cress.mail.from.");
            }
            return new InternetAddress(from, true);
        } catch (MessagingException e) {
            throw new IllegalStateException("cress.mail.from n’est pas une adresse : " + from, e);
        }
    }
}
