package fr.ess.events.contest;

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

/** Forgets who entered a contest and was not its laureate, and what nobody confirmed; what counts them stays. */
@Component
@ConditionalOnWebApplication
public class EntryRetention {

    private static final Period UNCONFIRMED = Period.ofDays(7);

    /** A contest that nobody decides does not keep people for ever. */
    private static final Period UNDECIDED = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    EntryRetention(
            JdbcClient jdbc,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cress.contest.entries-kept:P6M}") Period kept) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 55 3 * * *", zone = "Europe/Paris")
    public void purge() {
        Purpose.during(
                "purge des candidatures au concours", () -> transaction.executeWithoutResult(status -> forget()));
    }

    private void forget() {
        journal.summarise("purge des candidatures au concours");
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from contest_entry where state = 'UNCONFIRMED' and created_at < ?")
                .param(now.minus(UNCONFIRMED))
                .update();
        jdbc.sql("""
                        update contest_entry e set name = null, email = null, phone = null, title = null, problem = null,
                            solution = null, audience = null, departement_id = null, commune = null, stage = null,
                            token_hash = null, purged_at = :now
                        from contest c where c.id = e.contest_id and e.purged_at is null
                          and c.laureate_entry_id is distinct from e.id
                          and (c.decided_at < :decided or c.decided_at is null and c.closes_at < :undecided)""")
                .param("now", now)
                .param("decided", now.minus(kept))
                .param("undecided", now.minus(UNDECIDED))
                .update();
        jdbc.sql("""
                        update contest_sheet s set comment = null from contest_entry e
                        where e.id = s.entry_id and e.purged_at is not null and s.comment is not null""").update();
    }
}
