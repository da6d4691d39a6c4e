package fr.ess.events.registration;

import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Asks those who have a seat whether they are still coming, a week before and the day before. */
@Service
public class RegistrationReminders {

    /** Days before, and who is due then: not those who had registered less than that before. */
    private static final String DUE = """
            select r.id from event_registration r join event_seats s on s.id = r.seats_id
            join event e on e.id = s.event_id and e.state = 'PUBLISHED'
            join event_occurrence o on o.event_id = s.event_id and o.local_start = s.local_start
            where r.state = 'CONFIRMED' and r.erased_at is null and o.starts_at > :now
              and o.starts_at <= :now + :days * interval '1 day' and coalesce(r.reminded, 365) > :days
              and r.verified_at < o.starts_at - :days * interval '1 day'
            """;

    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final RegistrationMails mails;
    private final OneByOne oneByOne;
    private final Clock clock;

    RegistrationReminders(
            JdbcClient jdbc, RegistrationRows rows, RegistrationMails mails, OneByOne oneByOne, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.mails = mails;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** Of two that are due at once the nearer one alone. */
    public void remind() {
        Purpose.during("rappels des inscriptions", () -> {
            remind(1);
            remind(7);
        });
    }

    private void remind(int days) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        oneByOne.each(
                jdbc.sql(DUE + "order by o.starts_at, r.id")
                        .param("now", now)
                        .param("days", days)
                        .query(Long.class)
                        .list(),
                id -> jdbc.sql(DUE + "and r.id = :id for update of r skip locked")
                        .param("now", now)
                        .param("days", days)
                        .param("id", id)
                        .query(Long.class)
                        .optional()
                        .ifPresent(due -> remind(due, days)));
    }

    private void remind(long due, int days) {
        jdbc.sql("update event_registration set reminded = ? where id = ?")
                .param(days)
                .param(due)
                .update();
        mails.reminder(rows.byId(due), days);
    }
}
