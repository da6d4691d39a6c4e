package fr.ess.directory.alerts;

import fr.ess.directory.search.NewEntries;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.Purpose;
import fr.ess.platform.mail.OutgoingMails;
import fr.ess.platform.web.BadParameterException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those whose turn it is what has joined their search, each in a transaction of its own that holds the row: several
 * instances share the work, and nobody is told twice. Also forgets addresses that nobody confirmed.
 */
@Component
@ConditionalOnWebApplication
public class AlertRounds {

    private static final Logger log = LoggerFactory.getLogger(AlertRounds.class);
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    /** An entry is dated by the beginning of its transaction, and a long import is seen later: it is told next time. */
    private static final Duration TO_SETTLE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NewEntries entries;
    private final SavedSearches searches;
    private final SearchAlerts alerts;
    private final AlertMails mails;
    private final OutgoingMails outgoing;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertRounds(
            JdbcClient jdbc,
            NewEntries entries,
            SavedSearches searches,
            SearchAlerts alerts,
            AlertMails mails,
            OutgoingMails outgoing,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.searches = searches;
        this.alerts = alerts;
        this.mails = mails;
        this.outgoing = outgoing;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(long id, String search, String email, OffsetDateTime toldUntil) {}

    @Scheduled(cron = "0 10 7 * * *", zone = "Europe/Paris")
    void tellWhereMailLeaves() {
        if (outgoing.isServerConfigured()) {
            tell();
        }
    }

    /** Whoever's turn it is; one that fails keeps nobody else waiting. */
    public void tell() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> turns = jdbc.sql("""
                        select id from search_alert where confirmed_at is not null and due_at <= ?
                        order by due_at, id""").param(now).query(Long.class).list();
        Purpose.during("suivi des recherches", () -> turns.forEach(id -> tell(id, now)));
    }

    private void tell(long id, OffsetDateTime now) {
        try {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            select id, search, email, told_until from search_alert
                            where id = :id and due_at <= :now for update skip locked""")
                    .param("id", id)
                    .param("now", now)
                    .query(Due.class)
                    .optional()
                    .ifPresent(due -> tell(due, now)));
        } catch (DataAccessException | TransactionException e) {
            log.error("Search alert {} could not be told", id, e);
        }
    }

    private void tell(Due due, OffsetDateTime now) {
        OffsetDateTime until = now.minus(TO_SETTLE);
        try {
            SearchQuery query = searches.read(due.search());
            List<OrganisationLine> lines = entries.between(query, due.toldUntil(), until, AlertMails.LISTED + 1);
            if (!lines.isEmpty()) {
                mails.news(
                        due.id(),
                        LocalDate.ofInstant(now.toInstant(), HERE),
                        due.email(),
                        searches.inWords(due.search()),
                        searches.page(due.search()),
                        lines,
                        alerts.stopToken(due.id()));
            }
        } catch (BadParameterException e) {
            log.warn("Search alert {} asks for something that is no more: {}", due.id(), e.name());
        }
        jdbc.sql("""
                        update search_alert set told_until = greatest(told_until, :until),
                            due_at = :now + case frequency when 'WEEKLY' then interval '7 days' else interval '1 month' end
                        where id = :id""")
                .param("until", until)
                .param("now", now)
                .param("id", due.id())
                .update();
    }

    @Scheduled(cron = "0 45 3 * * *", zone = "Europe/Paris")
    public void forgetTheUnconfirmed() {
        Purpose.during(
                "purge des suivis non confirmés",
                () -> transaction.executeWithoutResult(status -> {
                    journal.summarise("purge des suivis non confirmés");
                    jdbc.sql("delete from search_alert where confirmed_at is null and created_at < ?")
                            .param(OffsetDateTime.now(clock).minus(SearchAlerts.TO_BE_CONFIRMED_WITHIN))
                            .update();
                }));
    }
}
