package fr.ess.events.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who are registered what changed in an event that is still to come. */
@Service
@Transactional
public class EventNotices {

    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final RegistrationMails mails;
    private final Clock clock;

    EventNotices(JdbcClient jdbc, RegistrationRows rows, RegistrationMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Writes to everybody who holds a seat or waits for one: the event is cancelled, takes place at their time no more, or is
     * told anew with its place and hours. To be called once its times are worked out.
     */
    public void tellChange(long event) {
        List<Long> registered = jdbc.sql("""
                        select r.id from event_registration r join event_seats s on s.id = r.seats_id
                        where s.event_id = ? and r.state in ('HELD', 'WAITING', 'OFFERED', 'CONFIRMED') and r.erased_at is null
                          and s.local_start > (cast(? as timestamptz) at time zone 'Europe/Paris')
                        order by r.id""")
                .param(event)
                .param(OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
        registered.forEach(id -> mails.eventChanged(rows.byId(id)));
    }
}
