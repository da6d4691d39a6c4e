package fr.ess.platform.mail;

import fr.ess.platform.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes the texts of old mail: what was said to people is not kept longer than it serves. */
@Service
class MailRetention {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final MailProperties properties;
    private final Clock clock;

    MailRetention(JdbcClient jdbc, Journal journal, MailProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    /** Queued mail is left alone: it is still on its way. Stored mail without a text can never be sent: given up. */
    @Transactional
    int purge() {
        journal.summarise("purge des courriels");
        return jdbc.sql("""
                        update outgoing_mail
                        set body = null, unsubscribe = null, calendar = null, purged_at = :now, state = case state when 'STORED' then 'ABANDONED' else state end
                        where body is not null and state <> 'QUEUED' and created_at < :limit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", Timestamp.from(clock.instant().minus(properties.retention())))
                .update();
    }
}
