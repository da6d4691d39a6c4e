package fr.ess.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mail in a table, within the caller's transaction: no mail for what was rolled back, none lost after. */
@Service
class DatabaseOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final MailTransport transport;
    private final MailNudge nudge;
    private final Clock clock;

    DatabaseOutbox(JdbcClient jdbc, MailTransport transport, MailNudge nudge, Clock clock) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.nudge = nudge;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean sendable = transport.isConfigured();
        int left = jdbc.sql("""
                        insert into outgoing_mail (key, recipient, subject, body, unsubscribe, calendar, state, next_attempt_at, created_at)
                        values (:key, :to, :subject, :text, :unsubscribe, :calendar, :state, cast(:due as timestamptz), :now)
                        on conflict (key) do nothing""")
                .param("key", mail.key())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("unsubscribe", mail.unsubscribe())
                .param("calendar", mail.calendar())
                .param("state", (sendable ? MailState.QUEUED : MailState.STORED).name())
                .param("due", sendable ? now : null)
                .param("now", now)
                .update();
        if (left == 1 && sendable) {
            nudge.afterCommit();
        }
    }
}
