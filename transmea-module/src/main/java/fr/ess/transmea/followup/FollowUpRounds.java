package fr.ess.transmea.followup;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.journal.Purpose;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Funds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/**
 * Tells officers once of each follow-up that is due and of each alert, in one mail a day: any server may, and none does twice,
 * since each notice is a row first. Figures stay on the page.
 */
@Component
@ConditionalOnWebApplication
public class FollowUpRounds {

    private static final Logger log = LoggerFactory.getLogger(FollowUpRounds.class);
    private static final int DAYS_BEFORE = 7;

    private final JdbcClient jdbc;
    private final Funds funds;
    private final FollowUps followUps;
    private final Outbox outbox;
    private final Labels labels;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String publicAddress;

    FollowUpRounds(
            JdbcClient jdbc,
            Funds funds,
            FollowUps followUps,
            Outbox outbox,
            Labels labels,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cress.public-url:http://localhost:${server.port:8080}}") String publicAddress) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.followUps = followUps;
        this.outbox = outbox;
        this.labels = labels;
        this.transaction = transaction;
        this.clock = clock;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    private record Notice(FollowedFile file, String kind, LocalDate aboutOn, String said) {}

    @Scheduled(cron = "0 40 7 * * *", zone = "Europe/Paris")
    public void tell() {
        funds.current().ifPresent(fund -> Purpose.during("suivi des reprises", () -> tell(fund)));
    }

    private void tell(Fund fund) {
        LocalDate today = LocalDate.now(clock);
        FollowUpRule rule = followUps.ruleOn(fund.id(), today);
        Map<Long, List<FollowedFile>> byOfficer = followUps.followed(fund.id(), null, today).stream()
                .filter(file -> file.officerId() != null)
                .collect(Collectors.groupingBy(file -> Objects.requireNonNull(file.officerId())));
        byOfficer.forEach((officer, files) -> {
            try {
                transaction.executeWithoutResult(status -> tell(officer, files, rule, today));
            } catch (DataAccessException | TransactionException e) {
                log.error("Officer {} could not be told of follow-ups", officer, e);
            }
        });
    }

    private void tell(long officer, List<FollowedFile> files, FollowUpRule rule, LocalDate today) {
        List<Notice> fresh = files.stream()
                .flatMap(file -> notices(file, rule, today).stream())
                .filter(this::isFresh)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        String lines = fresh.stream()
                .map(one -> "- " + one.file().reference() + " " + one.file().company() + "\u00a0: " + one.said())
                .collect(Collectors.joining("\n"));
        jdbc.sql("select email from account where id = ? and active")
                .param(officer)
                .query(String.class)
                .optional()
                .ifPresent(email -> outbox.send(new Mail(
                        "suivi." + officer + "." + today,
                        email,
                        "Suivi des reprises\u00a0: " + French.count(fresh.size(), "point à voir", "points à voir"),
                        "Bonjour,\n\nDans vos dossiers suivis\u00a0:\n\n" + lines + "\n\n" + publicAddress
                                + "/fonds/suivis\n")));
    }

    private List<Notice> notices(FollowedFile file, FollowUpRule rule, LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        LocalDate due = file.dueOn(rule);
        if (!file.isLate(rule, today) && !due.minusDays(DAYS_BEFORE).isAfter(today)) {
            notices.add(new Notice(file, "DUE", due, "point de suivi attendu pour le " + French.date(due)));
        }
        file.alerts(rule, today)
                .forEach(alert ->
                        notices.add(new Notice(file, alert.kind().name(), alert.aboutOn(), labels.of(alert.kind()))));
        return notices;
    }

    private boolean isFresh(Notice notice) {
        return jdbc.sql("""
                                insert into buyout_followup_notice (file_id, kind, about_on) values (?, ?, ?) on conflict do nothing
                                """)
                        .params(notice.file().id(), notice.kind(), notice.aboutOn())
                        .update()
                == 1;
    }
}
