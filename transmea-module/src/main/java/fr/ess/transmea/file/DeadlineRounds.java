package fr.ess.transmea.file;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.journal.Purpose;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells officers of the days that come: any server may, and none does twice, since each alert is a row first. */
@Component
@ConditionalOnWebApplication
public class DeadlineRounds {

    private static final Logger log = LoggerFactory.getLogger(DeadlineRounds.class);

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Labels labels;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String publicAddress;

    DeadlineRounds(
            JdbcClient jdbc,
            Deadlines deadlines,
            Outbox outbox,
            Labels labels,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.labels = labels;
        this.transaction = transaction;
        this.clock = clock;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    @Scheduled(cron = "0 40 7 * * MON-FRI", zone = "Europe/Paris")
    public void alert() {
        LocalDate today = LocalDate.now(clock);
        Purpose.during(
                "échéances des dossiers du fonds",
                () -> deadlines
                        .from(today, null)
                        .forEach(deadline ->
                                deadline.clock(today).alert().ifPresent(days -> alert(deadline, days, today))));
    }

    private void alert(Deadlines.Deadline deadline, int days, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> {
                int first = jdbc.sql(
                                "insert into buyout_deadline_alert (deadline_id, on_day, days) values (?, ?, ?) on conflict do nothing")
                        .params(deadline.id(), deadline.onDay(), days)
                        .update();
                if (first == 1) {
                    addresses(deadline).forEach(to -> tell(deadline, days, today, to));
                }
            });
        } catch (DataAccessException | TransactionException e) {
            log.error("Deadline {} could not be told", deadline.id(), e);
        }
    }

    /** Who is in charge, or every officer where nobody is. */
    private List<String> addresses(Deadlines.Deadline deadline) {
        return jdbc.sql("""
                        select a.email from account a join buyout_file f on f.reference = ?
                        where a.active and (a.id = f.officer_id or f.officer_id is null
                          and exists (select from account_grant g where g.account_id = a.id and g.role = 'FUND_OFFICER'))
                        order by a.id
                        """).param(deadline.reference()).query(String.class).list();
    }

    private void tell(Deadlines.Deadline deadline, int days, LocalDate today, String to) {
        CourtClock left = deadline.clock(today);
        String urgent = left.urgentSessionBy(today)
                .map(last ->
                        "\nPour que le comité d’engagement décide à temps, réunissez-le en urgence au plus tard le "
                                + French.date(last) + ".\n")
                .orElse("");
        outbox.send(new Mail(
                "transmea.deadline." + deadline.id() + "." + deadline.onDay() + "." + days + "." + to,
                to,
                labels.of(deadline.kind()) + " le " + French.shortDate(deadline.onDay()) + "\u00a0: "
                        + deadline.reference(),
                """
                Bonjour,

                %s, dossier %s\u00a0: %s le %s. Il reste %s.
                %s
                %s/fonds/dossiers/%s
                """.formatted(
                                deadline.company(),
                                deadline.reference(),
                                labels.of(deadline.kind()).toLowerCase(Locale.FRENCH),
                                French.date(deadline.onDay()),
                                French.count(left.daysLeft(), "jour ouvré", "jours ouvrés"),
                                urgent,
                                publicAddress,
                                deadline.reference())));
    }
}
