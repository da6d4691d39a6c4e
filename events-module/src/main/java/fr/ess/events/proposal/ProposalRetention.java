package fr.ess.events.proposal;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets who proposed events, and what nobody confirmed or the staff refused. */
@Component
@ConditionalOnWebApplication
public class ProposalRetention {

    private static final Period UNCONFIRMED = Period.ofDays(7);

    private final JdbcClient jdbc;
    private final EventRows rows;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    ProposalRetention(
            JdbcClient jdbc,
            EventRows rows,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cress.events.proposals-kept:P6M}") Period kept) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    public void purge() {
        Purpose.during("purge des événements proposés", () -> transaction.executeWithoutResult(status -> forget()));
    }

    private void forget() {
        journal.summarise("purge des événements proposés");
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from event_proposal where state = 'UNCONFIRMED' and created_at < ? returning event_id")
                .param(now.minus(UNCONFIRMED))
                .query(Long.class)
                .list()
                .forEach(rows::delete);
        // What a stranger proposed and the staff refused is nobody's draft.
        jdbc.sql("""
                        select e.id from event_proposal p join event e on e.id = p.event_id
                        where p.state = 'REFUSED' and p.token_hash is not null and e.state = 'DRAFT' and p.judged_at < ? for update of e""").param(now.minus(kept)).query(Long.class).list().forEach(rows::delete);
        jdbc.sql("""
                        update event_proposal set proposer_name = null, proposer_email = null, message = null, token_hash = null,
                            reason = null, purged_at = :now
                        where state in ('ACCEPTED', 'REFUSED', 'WITHDRAWN') and coalesce(judged_at, created_at) < :limit and purged_at is null""").param("now", now).param("limit", now.minus(kept)).update();
    }
}
