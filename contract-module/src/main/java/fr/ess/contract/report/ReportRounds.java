package fr.ess.contract.report;

import fr.ess.platform.journal.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds operators of reports that are due: any server may, and none does twice, since each reminder is a row first. */
@Component
@ConditionalOnWebApplication
public class ReportRounds {

    private static final Logger log = LoggerFactory.getLogger(ReportRounds.class);

    /** Days after the deadline on which the late are told, as days before it. */
    private static final List<Integer> LATE = List.of(-1, -8, -22);

    private final JdbcClient jdbc;
    private final ReportReader reports;
    private final ReportMails mails;
    private final TransactionTemplate transaction;

    ReportRounds(JdbcClient jdbc, ReportReader reports, ReportMails mails, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.mails = mails;
        this.transaction = transaction;
    }

    private record Due(long id, LocalDate openedOn, LocalDate deadline, String reminders) {}

    @Scheduled(cron = "0 25 8 * * *", zone = "Europe/Paris")
    public void remind() {
        List<Due> waiting = jdbc.sql("""
                        select r.id, c.opened_on, r.deadline, array_to_string(c.reminders, ',') as reminders
                        from contract_report r join contract_report_campaign c on c.id = r.campaign_id and c.state = 'OPEN'
                        where r.state in ('OPEN', 'RETURNED', 'REOPENED') order by r.id
                        """).query(Due.class).list();
        Purpose.during("rappels des bilans", () -> waiting.forEach(this::remind));
    }

    private void remind(Due due) {
        LocalDate today = reports.today();
        Stream.concat(
                        Stream.of(due.reminders().split(","))
                                .filter(days -> !days.isEmpty())
                                .map(Integer::valueOf),
                        LATE.stream())
                .filter(days -> !due.deadline().minusDays(days).isAfter(today))
                .filter(days -> due.deadline().minusDays(days).isAfter(due.openedOn()))
                .min(Integer::compare)
                .ifPresent(days -> tell(due, days));
    }

    private void tell(Due due, int days) {
        try {
            transaction.executeWithoutResult(status -> {
                int first = jdbc.sql("""
                                insert into contract_report_reminder (report_id, deadline, days) values (?, ?, ?)
                                on conflict do nothing
                                """).params(due.id(), due.deadline(), days).update();
                if (first == 1) {
                    reports.find(due.id()).ifPresent(report -> mails.reminder(report, days));
                }
            });
        } catch (DataAccessException | TransactionException e) {
            log.error("Report {} could not be reminded of", due.id(), e);
        }
    }
}
