package fr.ess.events.registration;

import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes back what was not confirmed or taken in time, and offers whatever is free. Whoever finds the row of the seats locked
 * leaves it: several instances share the work, and nothing is done twice.
 */
@Service
public class RegistrationDeadlines {

    private final JdbcClient jdbc;
    private final RegistrationRows rows;
    private final WaitingList waitingList;
    private final OneByOne oneByOne;
    private final Clock clock;

    RegistrationDeadlines(
            JdbcClient jdbc, RegistrationRows rows, WaitingList waitingList, OneByOne oneByOne, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.waitingList = waitingList;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    public void passOn() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Purpose.during("délais des inscriptions", () -> {
            oneByOne.each(
                    jdbc.sql("select id from event_registration where until <= ? order by until, id")
                            .param(now)
                            .query(Long.class)
                            .list(),
                    id -> lapse(id, now));
            // Seats also come free where an event is given more places.
            oneByOne.each(jdbc.sql("""
                            select s.id from event_seats s
                            where s.session_id is null and (s.places is null or s.taken < s.places) and exists (
                                select from event_registration r
                                where r.seats_id = s.id and r.state = 'WAITING' and r.verified_at is not null)
                            order by s.id""").query(Long.class).list(), this::offer);
        });
    }

    private void lapse(long id, OffsetDateTime now) {
        if (rows.tryLock(rows.byId(id).seatsId())) {
            Registration late = rows.byId(id);
            if (late.until() != null && late.stateAt(now) == RegistrationState.LAPSED) {
                waitingList.lapse(late);
            }
        }
    }

    private void offer(long seats) {
        if (rows.tryLock(seats)) {
            waitingList.offer(seats);
        }
    }
}
