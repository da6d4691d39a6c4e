package fr.ess.transmea.door;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.French;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Fund;
import fr.ess.transmea.file.NewFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what employees, owners and referrers tell of a takeover: it becomes a lead, and they are told so. */
@Service
@Transactional
public class Leads {

    private static final Allowance BY_NETWORK = new Allowance("lead.network", 8, Duration.ofHours(1));
    private static final Allowance BY_ADDRESS = new Allowance("lead.address", 4, Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final NewFiles files;
    private final RateLimit limit;
    private final Outbox outbox;
    private final Clock clock;

    Leads(JdbcClient jdbc, NewFiles files, RateLimit limit, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.limit = limit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Refuses whoever sends too much, from one place or in the name of one address. */
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ADDRESS, email.value());
    }

    public BuyoutFile receive(Fund fund, NewLead lead) {
        LocalDate today = LocalDate.now(clock);
        BuyoutFile file = files.open(
                fund,
                new NewFiles.Start(
                        lead.company(),
                        lead.origin(),
                        lead.situation(),
                        lead.from(),
                        today,
                        lead.communeId(),
                        lead.employees(),
                        null,
                        null));
        jdbc.sql("""
                        insert into buyout_contact (file_id, kind, name, email, phone, message, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(file.id())
                .param(lead.from().name())
                .param(lead.name())
                .param(lead.email().value())
                .param(lead.phone())
                .param(lead.message())
                .param(OffsetDateTime.now(clock))
                .update();
        if (lead.hearingOn() != null) {
            jdbc.sql("insert into buyout_deadline (file_id, kind, on_day, note) values (?, 'HEARING', ?, ?)")
                    .params(file.id(), lead.hearingOn(), "Dite par " + lead.name())
                    .update();
        }
        outbox.send(new Mail(
                "transmea.lead." + file.id(),
                lead.email().value(),
                "Votre message au fonds " + fund.name(),
                """
                Bonjour,

                Votre message à propos de l’entreprise «\u00a0%s\u00a0» est bien arrivé le %s. Un chargé d’affaires du fonds %s le lit et vous répond dans les jours qui viennent, plus tôt si un tribunal a fixé une date.

                Référence à rappeler\u00a0: %s.

                Ce que vous avez dit n’est lu que par les chargés d’affaires du fonds. Vos coordonnées sont effacées un an après la fin de l’instruction, ou dès que vous le demandez en répondant à ce message.
                """.formatted(lead.company(), French.date(today), fund.name(), file.reference())));
        return file;
    }
}
