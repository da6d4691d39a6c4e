package fr.ess.cae.people;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets, each night, those who left a co-operative as many years ago as the table of durations says; no figure changes. */
@Component
@ConditionalOnWebApplication
public class Anonymisation {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Anonymisation(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    public void round() {
        Purpose.during("anonymisation du registre des CAE", () -> transaction.executeWithoutResult(status -> forget()));
    }

    private void forget() {
        journal.summarise("anonymisation du registre des CAE");
        jdbc.sql("""
                        select cae_erase(p.id, :today) from cae_person p
                        where p.erased_on is null
                          and (select max(upper(s.during)) from cae_stay s where s.person_id = p.id)
                              < :today - make_interval(years => (select years_after_leaving::integer from cae_retention))
                          and not exists (select from cae_stay s where s.person_id = p.id and upper_inf(s.during))
                        order by p.id""").param("today", LocalDate.now(clock)).query((row, at) -> 1).list();
    }
}
