package fr.ess.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail that is due, each in a transaction of its own that holds the row while the server is spoken to:
 * several instances share the work, and none sends what another marked. A crash between the server's "accepted" and the
 * commit sends that one mail again, under the same Message-ID.
 */
@Service
class MailDispatcher {

    private final JdbcClient jdbc;
    private final MailTransport transport;
    private final MailProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MailDispatcher(
            JdbcClient jdbc,
            MailTransport transport,
            MailProperties properties,
            Clock clock,
            PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setName("envoi des courriels");
    }

    /** Tries every mail that is due once; those that fail wait for their next attempt. */
    void dispatch() {
        if (transport.isConfigured()) {
            Instant round = clock.instant();
            while (Boolean.TRUE.equals(transaction.execute(status -> sendNext(round)))) {}
        }
    }

    private boolean sendNext(Instant round) {
        Optional<Due> next =
                jdbc.sql("""
                        select id, key, recipient, subject, body, unsubscribe, calendar, attempts from outgoing_mail
                        where state = 'QUEUED' and next_attempt_at <= ?
                        order by next_attempt_at, id limit 1 for update skip locked""").param(Timestamp.from(round)).query(Due.class).optional();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Due due) {
        try {
            transport.deliver(
                    new Mail(due.key(), due.recipient(), due.subject(), due.body(), due.unsubscribe(), due.calendar()));
            mark(due, MailState.SENT, null, null);
        } catch (MailRefusedException e) {
            int attempts = due.attempts() + 1;
            if (e.isForGood() || attempts >= properties.attempts()) {
                mark(due, MailState.FAILED, null, e.reason());
            } else {
                mark(due, MailState.QUEUED, clock.instant().plus(properties.waitAfter(attempts)), e.reason());
            }
        }
    }

    private void mark(Due due, MailState state, @Nullable Instant next, @Nullable String error) {
        jdbc.sql("""
                        update outgoing_mail set state = :state, attempts = attempts + 1, last_error = :error,
                            next_attempt_at = cast(:next as timestamptz), sent_at = cast(:sent as timestamptz)
                        where id = :id""")
                .param("id", due.id())
                .param("state", state.name())
                .param("error", error)
                .param("next", next == null ? null : Timestamp.from(next))
                .param("sent", state == MailState.SENT ? Timestamp.from(clock.instant()) : null)
                .update();
    }

    /** A mail to be sent now. */
    record Due(
            long id,
            String key,
            String recipient,
            String subject,
            String body,
            @Nullable String unsubscribe,
            @Nullable String calendar,
            int attempts) {}
}
