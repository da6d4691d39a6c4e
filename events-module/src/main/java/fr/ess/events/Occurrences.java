package fr.ess.events;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Works out when events with a rule take place; the database does so itself for those without. */
@Service
public class Occurrences {

    private static final Logger log = LoggerFactory.getLogger(Occurrences.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Occurrences(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Ruled(
            long id, LocalDateTime start, LocalDateTime end, ZoneId zone, String rule, Set<LocalDate> exceptions) {}

    /** Events whose rule has changed, wherever it was changed. */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        for (long id : jdbc.sql("select event_id from event_to_expand order by event_id")
                .query(Long.class)
                .list()) {
            try {
                transactions.executeWithoutResult(status -> expand(id));
            } catch (IllegalArgumentException e) {
                log.warn("The rule of event {} is refused: {}", id, e.getMessage());
            }
        }
    }

    /**
     * The same for one event, before its change is told.
     *
     * @throws IllegalArgumentException with the reason in French if its rule means nothing
     */
    @Transactional
    public void refresh(long event) {
        expand(event);
    }

    private void expand(long id) {
        jdbc.sql("""
                        select e.id, e.starts_at, e.ends_at, e.zone, e.recurrence,
                               array(select day::text from event_exception x where x.event_id = e.id) as exceptions
                        from event e join event_to_expand t on t.event_id = e.id where e.id = ? for update""")
                .param(id)
                .query((row, number) -> new Ruled(
                        row.getLong("id"),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        row.getString("recurrence"),
                        days((String[]) row.getArray("exceptions").getArray())))
                .optional()
                .ifPresent(this::write);
    }

    private static Set<LocalDate> days(String[] days) {
        Set<LocalDate> found = new HashSet<>();
        for (String day : days) {
            found.add(LocalDate.parse(day));
        }
        return found;
    }

    private void write(Ruled event) {
        List<LocalDateTime> times = new Recurrence(event.rule()).times(event.start(), event.exceptions(), event.zone());
        Duration length = Duration.between(event.start(), event.end());
        jdbc.sql("delete from event_occurrence where event_id = ?")
                .param(event.id())
                .update();
        for (LocalDateTime time : times) {
            ZonedDateTime start = time.atZone(event.zone());
            ZonedDateTime end = time.plus(length).atZone(event.zone());
            jdbc.sql("""
                            insert into event_occurrence (event_id, local_start, starts_at, ends_at, kind, departement_id, campaign_id)
                            select e.id, ?, ?, ?, e.kind, t.departement_id, e.campaign_id
                            from event e left join territory t on t.id = e.commune_id where e.id = ?""")
                    .param(time)
                    .param(start.toOffsetDateTime())
                    .param((end.isAfter(start) ? end : start.plus(length)).toOffsetDateTime())
                    .param(event.id())
                    .update();
        }
        jdbc.sql("delete from event_to_expand where event_id = ?")
                .param(event.id())
                .update();
    }
}
