package fr.ess.events.registration;

import fr.ess.platform.mail.OutgoingMails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When time is let do what it does to registrations; any number of instances may keep the same hours. */
@Component
@ConditionalOnWebApplication
class RegistrationRounds {

    private final RegistrationDeadlines deadlines;
    private final RegistrationReminders reminders;
    private final RegistrationRetention retention;
    private final OutgoingMails outgoing;

    RegistrationRounds(
            RegistrationDeadlines deadlines,
            RegistrationReminders reminders,
            RegistrationRetention retention,
            OutgoingMails outgoing) {
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.retention = retention;
        this.outgoing = outgoing;
    }

    @Scheduled(
            fixedDelayString = "${cress.registrations.round:30s}",
            initialDelayString = "${cress.registrations.round:30s}")
    void passOn() {
        deadlines.passOn();
    }

    /** By day, and only where mail leaves: what is stored until somebody sends it would remind too late. */
    @Scheduled(cron = "0 15 8-20 * * *", zone = "Europe/Paris")
    void remind() {
        if (outgoing.isServerConfigured()) {
            reminders.remind();
        }
    }

    @Scheduled(cron = "0 55 3 * * *", zone = "Europe/Paris")
    void forget() {
        retention.forget();
    }
}
