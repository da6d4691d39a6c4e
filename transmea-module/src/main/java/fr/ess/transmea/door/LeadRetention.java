package fr.ess.transmea.door;

import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets who wrote about a takeover, a year after the file left its way. */
@Component
@ConditionalOnWebApplication
public class LeadRetention {

    private static final Period KEPT = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeadRetention(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Europe/Paris")
    public void purge() {
        Purpose.during(
                "oubli des contacts du fonds",
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                update buyout_contact c set name = null, email = null, phone = null, message = null, purged_at = :now
                                from buyout_file f
                                where f.id = c.file_id and c.purged_at is null and f.stage in ('DECLINED', 'ABANDONED', 'EXITED')
                                  and f.stage_since < :limit
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("limit", LocalDate.now(clock).minus(KEPT))
                        .update()));
    }
}
