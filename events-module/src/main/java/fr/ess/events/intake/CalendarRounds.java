package fr.ess.events.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When calendars that are followed are read; any number of instances may keep the same hours. */
@Component
@ConditionalOnWebApplication
class CalendarRounds {

    private final CalendarIntake intake;

    CalendarRounds(CalendarIntake intake) {
        this.intake = intake;
    }

    @Scheduled(cron = "0 */10 * * * *", zone = "Europe/Paris")
    void read() {
        intake.readDue();
    }
}
