package fr.ess.transmea.file;

import fr.ess.platform.journal.Purpose;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what a file that is over says of persons: on demand, or when its time has come. The company, the figures, the way,
 * the committee's decisions and the ledger stay, so no total changes.
 */
@Service
@ConditionalOnWebApplication
public class FileErasure {

    /** Code civil, art. 2224: how long whoever was refused may go to court. */
    static final Period KEPT_AFTER_CLOSING = Period.ofYears(5);
    /** Code de commerce, art. L. 123-22: how long the papers of an investment are kept. */
    static final Period KEPT_AFTER_EXIT = Period.ofYears(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileErasure(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the file still says something of persons. */
    public boolean namesPersons(BuyoutFile file) {
        return jdbc.sql("select buyout_names_persons(?)")
                .param(file.id())
                .query(Boolean.class)
                .single();
    }

    /** @throws RefusedException while the file is on its way */
    public void erase(BuyoutFile file) {
        if (!file.stage().isOver()) {
            throw new RefusedException(
                    "Les personnes s’effacent d’un dossier refusé, abandonné ou dont le fonds est sorti\u00a0: celui-ci est en cours.");
        }
        erase(file.id());
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    public void purge() {
        LocalDate today = LocalDate.now(clock);
        List<Long> due = jdbc.sql("""
                        select id from buyout_file
                        where (stage in ('DECLINED', 'ABANDONED') and stage_since < :closed or stage = 'EXITED' and stage_since < :exited)
                          and buyout_names_persons(id)
                        order by id""")
                .param("closed", today.minus(KEPT_AFTER_CLOSING))
                .param("exited", today.minus(KEPT_AFTER_EXIT))
                .query(Long.class)
                .list();
        Purpose.during("oubli des personnes des dossiers de reprise", () -> due.forEach(this::erase));
    }

    private void erase(long file) {
        transaction.executeWithoutResult(status -> jdbc.sql("select buyout_erase_persons(?, ?)")
                .params(file, OffsetDateTime.now(clock))
                .query((row, number) -> true)
                .list());
    }
}
