package fr.ess.events.registration;

import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets people once their event is long past, and those who never confirmed; what counts them stays as it was. */
@Service
public class RegistrationRetention {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    RegistrationRetention(
            JdbcClient jdbc,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${cress.registrations.kept:P6M}") Period kept) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    public void forget() {
        Purpose.during(
                "purge des inscriptions",
                () -> transaction.executeWithoutResult(status -> {
                    journal.summarise("purge des inscriptions");
                    OffsetDateTime now = OffsetDateTime.now(clock);
                    jdbc.sql("""
                            with forgotten as (
                                update event_registration r set email = null, name = null, organisation = null, companions = '{}',
                                    group_name = null, erased_at = :now
                                from event_seats s join event e on e.id = s.event_id
                                where s.id = r.seats_id and r.erased_at is null
                                  and (s.local_start + (e.ends_at - e.starts_at) < :past
                                       or r.state = 'LAPSED' and r.verified_at is null and r.ended_at < :unconfirmed)
                                returning r.id)
                            delete from event_registration_link where registration_id in (select id from forgotten)""")
                            .param("now", now)
                            .param(
                                    "past",
                                    LocalDateTime.now(clock.withZone(PARIS)).minus(kept))
                            .param("unconfirmed", now.minus(UNCONFIRMED))
                            .update();
                }));
    }
}
