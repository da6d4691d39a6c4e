package fr.ess.directory.participation;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who contributed: an address that nobody confirmed after a week, documents a month and the rest a year
 * after the decision.
 */
@Component
@ConditionalOnWebApplication
public class ContributionRetention {

    static final Period UNCONFIRMED = Period.ofDays(7);
    static final Period JUDGED = Period.ofYears(1);
    static final Period DOCUMENTS = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContributionRetention(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "Europe/Paris")
    public void purge() {
        Purpose.during("purge des contributions", () -> transaction.executeWithoutResult(status -> forget()));
    }

    private void forget() {
        journal.summarise("purge des contributions");
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from contribution where state = 'UNCONFIRMED' and created_at < ?")
                .param(now.minus(UNCONFIRMED))
                .update();
        jdbc.sql("""
                        update contribution set contributor_name = null, contributor_email = null, message = null,
                            entry = null, base = null, reason = null, token_hash = null, purged_at = :now
                        where judged_at < :limit and purged_at is null""").param("now", now).param("limit", now.minus(JUDGED)).update();
        jdbc.sql("""
                        update claim_proof set proof_email = null, token_hash = null where contribution_id in
                            (select id from contribution where purged_at is not null)
                          and (proof_email is not null or token_hash is not null)""").update();
        jdbc.sql("""
                        delete from claim_document where contribution_id in
                            (select id from contribution where judged_at < ?)""").param(now.minus(DOCUMENTS)).update();
    }
}
