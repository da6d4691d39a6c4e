package fr.ess.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outgoing mail as staff see it, and what they may decide about it. */
@Service
public class OutgoingMails {

    private static final String COLUMNS =
            "id, key, recipient, subject, state, attempts, last_error, created_at, sent_at, next_attempt_at";

    private final JdbcClient jdbc;
    private final MailTransport transport;
    private final Clock clock;
    private final MailNudge nudge;

    OutgoingMails(JdbcClient jdbc, MailTransport transport, Clock clock, MailNudge nudge) {
        this.jdbc = jdbc;
        this.transport = transport;
        this.clock = clock;
        this.nudge = nudge;
    }

    /** One mail in a list. */
    public record Line(
            long id,
            String key,
            String recipient,
            String subject,
            MailState state,
            int attempts,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant nextAttemptAt) {

        public boolean mayBeSent() {
            return state == MailState.STORED || state == MailState.FAILED || state == MailState.ABANDONED;
        }

        public boolean mayBeAbandoned() {
            return state == MailState.STORED || state == MailState.FAILED || state == MailState.QUEUED;
        }
    }

    /** Whether mail leaves at all. */
    public boolean isServerConfigured() {
        return transport.isConfigured();
    }

    @Transactional(readOnly = true)
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        jdbc.sql("select state, count(*) from outgoing_mail group by state").query(row -> {
            counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /**
     * The newest first.
     *
     * @param state of which state only, or null for all
     * @param before the id that the list begins below, {@link Long#MAX_VALUE} for the first page
     */
    @Transactional(readOnly = true)
    public List<Line> list(@Nullable MailState state, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + " from outgoing_mail where id < :before"
                        + (state == null ? "" : " and state = :state") + " order by id desc limit :limit")
                .param("before", before)
                .param("state", state == null ? "" : state.name())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Line> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from outgoing_mail where id = ?")
                .param(id)
                .query(Line.class)
                .optional();
    }

    /** The text of a mail; absent once it was purged. */
    @Transactional(readOnly = true)
    public Optional<String> text(long id) {
        return jdbc.sql("select body from outgoing_mail where id = ? and body is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Sends a mail that failed, was stored or given up; whether it still could be. */
    @Transactional
    public boolean sendAgain(long id) {
        return requeue("id = ? and state in ('STORED', 'FAILED', 'ABANDONED')", id) == 1;
    }

    /** Sends every stored mail up to the one that was the newest when the decision was taken; how many. */
    @Transactional
    public int sendStored(long newest) {
        return requeue("id <= ? and state = 'STORED'", newest);
    }

    private int requeue(String which, long id) {
        if (!transport.isConfigured()) {
            return 0;
        }
        int requeued = jdbc.sql("update outgoing_mail set state = 'QUEUED', attempts = 0, next_attempt_at = ?"
                        + " where body is not null and " + which)
                .params(Timestamp.from(clock.instant()), id)
                .update();
        nudge.afterCommit();
        return requeued;
    }

    /** Gives a mail up that was not sent yet; whether it still could be. */
    @Transactional
    public boolean abandon(long id) {
        return jdbc.sql("update outgoing_mail set state = 'ABANDONED', next_attempt_at = null"
                                + " where id = ? and state in ('QUEUED', 'STORED', 'FAILED')")
                        .param(id)
                        .update()
                == 1;
    }
}
