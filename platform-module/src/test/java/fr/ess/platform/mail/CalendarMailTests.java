package fr.ess.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.ess.platform.test.TestDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter takes an invitation along, from the outbox to a real SMTP server. */
class CalendarMailTests {

    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Réunion « été »\r\nEND:VCALENDAR\r\n";

    private final Clock clock = Clock.fixed(Instant.parse("2015-01-01T10:00:00Z"), ZoneOffset.UTC);
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        database.close();
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theInvitationArrivesForProgramsAndAsAFile() throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        MailProperties properties = new MailProperties(
                "Maillage <ne-pas-repondre@maillage.test>",
                3,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                Duration.ofDays(90));
        MailTransport transport = new MailTransport(beans.getBeanProvider(JavaMailSender.class), properties, clock);
        new DatabaseOutbox(database.jdbc(), transport, () -> {}, clock)
                .send(new Mail("k", "zoe@exemple.test", "Convocation", "Chère Zoé,\n\nVenez.", null, CALENDAR));
        new MailDispatcher(
                        database.jdbc(),
                        transport,
                        properties,
                        clock,
                        new DataSourceTransactionManager(database.dataSource()))
                .dispatch();

        Multipart mixed = (Multipart) server.getReceivedMessages()[0].getContent();
        Multipart either = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(text(either.getBodyPart(0)).replace("\r\n", "\n")).isEqualTo("Chère Zoé,\n\nVenez.");
        assertThat(either.getBodyPart(1).getContentType())
                .containsIgnoringCase("text/calendar")
                .containsIgnoringCase("method=REQUEST")
                .containsIgnoringCase("charset=UTF-8");
        assertThat(text(either.getBodyPart(1))).isEqualTo(CALENDAR);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("rendez-vous.ics");
        assertThat(text(mixed.getBodyPart(1))).isEqualTo(CALENDAR);
        assertThat(database.jdbc()
                        .sql(
                                "select string_agg(after::text, '') from journal_entry where subject_type = 'outgoing_mail'")
                        .query(String.class)
                        .single())
                .doesNotContain("VCALENDAR");
    }

    @Test
    void aCalendarSaysWhatIsToBeDoneWithIt() {
        assertThatThrownBy(() -> new Mail("k", "a@b.test", "S", "T", null, "BEGIN:VCALENDAR"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
