package fr.ess.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.test.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail from the outbox to a real SMTP server in this process; time passes when a test says so. */
class OutboxTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final DataSourceTransactionManager manager = new DataSourceTransactionManager(database.dataSource());
    private static final MailProperties properties = new MailProperties(
            "Maillage <ne-pas-repondre@maillage.test>",
            3,
            Duration.ofMinutes(1),
            Duration.ofHours(6),
            Duration.ofDays(90));

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final SettableClock clock = new SettableClock();
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
        jdbc.sql("delete from outgoing_mail").update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    private MailTransport transport(boolean configured) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (configured) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(port);
            beans.addBean("sender", sender);
        }
        return new MailTransport(beans.getBeanProvider(JavaMailSender.class), properties, clock);
    }

    private Outbox outbox(boolean configured) {
        return new DatabaseOutbox(jdbc, transport(configured), () -> {}, clock);
    }

    private MailDispatcher dispatcher() {
        return new MailDispatcher(jdbc, transport(true), properties, clock, manager);
    }

    private OutgoingMails mails(boolean configured) {
        return new OutgoingMails(jdbc, transport(configured), clock, () -> {});
    }

    private static Mail mail(String key) {
        return new Mail(key, "anne@exemple.test", "Bienvenue", "Bonjour");
    }

    private List<OutgoingMails.Line> lines() {
        return mails(true).list(null, Long.MAX_VALUE, 100);
    }

    @Test
    void aMailIsDeliveredOnce() throws Exception {
        outbox(true).send(mail("a"));
        dispatcher().dispatch();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getFrom()[0]).hasToString("Maillage <ne-pas-repondre@maillage.test>");
            assertThat(message.getAllRecipients()).singleElement().hasToString("anne@exemple.test");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MailState.SENT);
            assertThat(line.sentAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void theSameKeyIsLeftOnce() {
        outbox(true).send(mail("a"));
        outbox(true).send(new Mail("a", "autre@exemple.test", "Autre", "Autre"));
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void noMailIsSentForWhatWasRolledBack() {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            outbox(true).send(mail("a"));
            status.setRollbackOnly();
        });
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndNotBefore() {
        outbox(true).send(mail("a"));
        server.stop();
        dispatcher().dispatch();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MailState.QUEUED);
            assertThat(line.attempts()).isEqualTo(1);
            assertThat(line.lastError()).isNotBlank();
            assertThat(line.nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        });
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            clock.pass(Duration.ofSeconds(59));
            dispatcher().dispatch();
            assertThat(again.getReceivedMessages()).isEmpty();
            clock.pass(Duration.ofSeconds(1));
            dispatcher().dispatch();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void attemptsGrowApartAndEnd() {
        outbox(true).send(mail("a"));
        server.stop();
        dispatcher().dispatch();
        clock.pass(Duration.ofMinutes(1));
        dispatcher().dispatch();
        assertThat(lines().get(0).nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        clock.pass(Duration.ofMinutes(2));
        dispatcher().dispatch();
        assertThat(lines().get(0).state()).isEqualTo(MailState.FAILED);
        assertThat(lines().get(0).attempts()).isEqualTo(3);
        clock.pass(Duration.ofDays(1));
        dispatcher().dispatch();
        assertThat(lines().get(0).attempts()).isEqualTo(3);
    }

    @Test
    void aRefusedRecipientFailsAtOnceAndHoldsNobodyUp() throws Exception {
        try (RefusingServer refusing = new RefusingServer("refuse@exemple.test")) {
            port = refusing.port();
            outbox(true).send(new Mail("a", "refuse@exemple.test", "Bienvenue", "Bonjour"));
            outbox(true).send(mail("b"));
            dispatcher().dispatch();
            assertThat(lines()).extracting(OutgoingMails.Line::state).containsExactly(MailState.SENT, MailState.FAILED);
            assertThat(lines().get(1).lastError()).contains("550");
            assertThat(refusing.accepted()).isEqualTo(1);
        }
    }

    @Test
    void dispatchersAtOnceShareTheWorkAndRepeatNothing() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox(true).send(new Mail("k" + i, "anne@exemple.test", "n° " + i, "Bonjour"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<?>> all = Stream.generate(() -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        dispatcher().dispatch();
                        return null;
                    }))
                    .limit(4)
                    .<Future<?>>map(future -> future)
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(server.getReceivedMessages())
                .hasSize(40)
                .extracting(MimeMessage::getMessageID)
                .doesNotHaveDuplicates();
        assertThat(mails(true).counts()).isEqualTo(Map.of(MailState.SENT, 40L));
    }

    @Test
    void aMailMarkedNowhereIsSentAgainUnderTheSameIdentifier() throws Exception {
        outbox(true).send(mail("a"));
        new TransactionTemplate(manager).executeWithoutResult(crash -> {
            dispatcher().dispatch();
            crash.setRollbackOnly();
        });
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(server.getReceivedMessages()[0].getMessageID())
                .doesNotContainNull();
    }

    @Test
    void accentsAndLongLinesArriveIntact() throws Exception {
        String subject = "Économie sociale : « l’été » à Saint-Étienne, 1 000 € et cœurs vaillants pour toutes et tous";
        String text = "Chère Zoé,\n\n" + "àéîœ€’ ".repeat(300) + "\n.\nUn point seul au-dessus.\n";
        outbox(true).send(new Mail("a", "zoe@exemple.test", subject, text));
        dispatcher().dispatch();
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(subject);
        assertThat(String.valueOf(received.getContent()).replace("\r\n", "\n").stripTrailing())
                .isEqualTo(text.stripTrailing());
        assertThat(received.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
    }

    @Test
    void withoutAServerMailIsStoredAndNeverSentByItself() {
        outbox(false).send(mail("a"));
        outbox(false).send(mail("b"));
        assertThat(mails(false).sendAgain(lines().get(0).id())).isFalse();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(lines()).extracting(OutgoingMails.Line::state).containsOnly(MailState.STORED);

        assertThat(mails(true).sendAgain(lines().get(1).id())).isTrue();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mails(true).sendStored(Long.MAX_VALUE)).isEqualTo(1);
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void anAbandonedMailStaysUnsentUntilSomebodySendsIt() {
        outbox(true).send(mail("a"));
        long id = lines().get(0).id();
        assertThat(mails(true).abandon(id)).isTrue();
        assertThat(mails(true).abandon(id)).isFalse();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(mails(true).sendAgain(id)).isTrue();
        dispatcher().dispatch();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mails(true).sendAgain(id)).as("sent already").isFalse();
    }

    @Test
    void oldTextsArePurgedAndTheMailsStayListed() {
        outbox(true).send(mail("sent"));
        dispatcher().dispatch();
        outbox(false).send(mail("stored"));
        clock.pass(Duration.ofDays(60));
        outbox(true).send(mail("recent"));
        clock.pass(Duration.ofDays(31));
        Journal journal = new UnusedJournal();
        assertThat(new MailRetention(jdbc, journal, properties, clock).purge()).isEqualTo(2);
        assertThat(lines())
                .extracting(line -> line.key() + " " + line.state() + " "
                        + mails(true).text(line.id()).isPresent())
                .containsExactly("recent QUEUED true", "stored ABANDONED false", "sent SENT false");
    }

    @Test
    void theJournalTellsNeitherTheTextNorTheAddress() {
        outbox(true).send(new Mail("secret", "anne@exemple.test", "Mot de passe", "https://maillage.test/lien-secret"));
        assertThat(jdbc.sql(
                                "select string_agg(after::text, '') from journal_entry where subject_type = 'outgoing_mail'")
                        .query(String.class)
                        .single())
                .contains("Mot de passe")
                .doesNotContain("lien-secret")
                .doesNotContain("anne@exemple.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bonjour\r\nBcc: tous@exemple.test", "Bonjour\nX", "a\u2028b", "a\0b", ""})
    void aSubjectOfSeveralLinesIsRefused(String subject) {
        assertThatThrownBy(() -> new Mail("a", "anne@exemple.test", subject, "Bonjour"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne@exemple.test\r\nBcc: x@exemple.test",
                "anne@exemple.test,autre@exemple.test",
                "Anne <anne@exemple.test>",
                "anne",
                ""
            })
    void anythingButOneBareAddressIsRefused(String address) {
        assertThatThrownBy(() -> new Mail("a", address, "Bonjour", "Bonjour"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final class UnusedJournal implements Journal {
        @Override
        public void record(String action, String subjectType, String subjectId, Map<String, String> details) {}

        @Override
        public void summarise(String batch) {}
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
