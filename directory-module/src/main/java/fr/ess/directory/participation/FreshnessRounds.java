package fr.ess.directory.participation;

import fr.ess.platform.journal.Purpose;
import fr.ess.platform.mail.OutgoingMails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks a day's share of the organisations on working days, where mail leaves at all. */
@Component
@ConditionalOnWebApplication
class FreshnessRounds {

    private final Freshness freshness;
    private final OutgoingMails mails;
    private final boolean automatic;

    FreshnessRounds(
            Freshness freshness, OutgoingMails mails, @Value("${cress.freshness.automatic:true}") boolean automatic) {
        this.freshness = freshness;
        this.mails = mails;
        this.automatic = automatic;
    }

    @Scheduled(cron = "0 20 9 * * MON-FRI", zone = "Europe/Paris")
    void ask() {
        if (automatic && mails.isServerConfigured()) {
            Purpose.during("vérification annuelle des fiches", () -> freshness.ask(null, freshness.left()));
        }
    }
}
