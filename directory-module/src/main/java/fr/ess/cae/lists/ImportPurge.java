package fr.ess.cae.lists;

import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives up lists that nobody decided about for a day, and forgets how to undo those of more than a month ago. */
@Component
@ConditionalOnWebApplication
public class ImportPurge {

    /** For how long what was read of a list is kept. */
    public static final int HOURS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportPurge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Europe/Paris")
    public void round() {
        Purpose.during("purge des listes des CAE", this::purge);
    }

    private void purge() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update cae_import set state = 'ABANDONED', content = null where state = 'READ' and taken_at < ?")
                .param(now.minusHours(HOURS))
                .update();
        jdbc.sql("""
                        update cae_import_record r set before = null from cae_import i
                        where i.id = r.import_id and r.before is not null and i.applied_at < ?""").param(now.minusDays(ListImports.DAYS_TO_UNDO)).update();
    }
}
