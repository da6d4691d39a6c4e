package fr.ess.browser;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server in this process, which the application sends to, and the letters that it took. */
final class Postbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "cress.mail.from=Maillage <ne-pas-repondre@maillage.test>")
                .applyTo(context);
    }

    /** The path of the link in the newest letter to {@code recipient}, once there is one. */
    static String linkTo(String recipient) {
        return linkTo(recipient, "");
    }

    /** The same, of the newest letter whose link begins with {@code start}. */
    static String linkTo(String recipient, String start) {
        List<String> links = await().atMost(PATIENCE)
                .until(
                        () -> letters(recipient).stream()
                                .map(LINK::matcher)
                                .filter(Matcher::find)
                                .map(link -> link.group(1))
                                .filter(link -> link.startsWith(start))
                                .toList(),
                        found -> !found.isEmpty());
        return links.get(links.size() - 1);
    }

    /** The text of the newest letter to {@code recipient}. */
    static String letterTo(String recipient) {
        List<String> found = await().atMost(PATIENCE).until(() -> letters(recipient), some -> !some.isEmpty());
        return found.get(found.size() - 1);
    }

    /** A header of the newest letter to {@code recipient} that has it. */
    static String header(String recipient, String name) {
        List<String> values = await().atMost(PATIENCE)
                .until(
                        () -> {
                            List<String> found = new ArrayList<>();
                            for (MimeMessage message : SERVER.getReceivedMessages()) {
                                if (message.getAllRecipients()[0].toString().contains(recipient)
                                        && message.getHeader(name) != null) {
                                    found.add(message.getHeader(name)[0]);
                                }
                            }
                            return found;
                        },
                        found -> !found.isEmpty());
        return values.get(values.size() - 1);
    }

    /** The newest calendar that went to {@code recipient}, as programs read it, with the letter that it came with. */
    static Invitation invitationTo(String recipient) {
        List<Invitation> found = await().atMost(PATIENCE).until(() -> invitations(recipient), some -> !some.isEmpty());
        return found.get(found.size() - 1);
    }

    /** A letter and its calendar. */
    record Invitation(String subject, String text, String calendar) {}

    private static List<Invitation> invitations(String recipient) throws MessagingException, IOException {
        List<Invitation> found = new ArrayList<>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().contains(recipient)
                    && message.getContent() instanceof Multipart mixed
                    && mixed.getBodyPart(0).getContent() instanceof Multipart either) {
                found.add(new Invitation(
                        message.getSubject(),
                        String.valueOf(either.getBodyPart(0).getContent()),
                        new String(mixed.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private static List<String> letters(String recipient) throws MessagingException, IOException {
        List<String> letters = new ArrayList<>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().contains(recipient)) {
                letters.add(String.valueOf(message.getContent()));
            }
        }
        return letters;
    }
}
