package fr.ess.events.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people agreed to, purpose by purpose: a log to which each change adds, so that one can prove what was said and when. */
@Service
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One entry of the log. */
    public record Entry(ConsentPurpose purpose, boolean given, OffsetDateTime at) {}

    /** Notes what differs from what was said last; silence is a refusal. */
    void log(long registration, Set<ConsentPurpose> agreed) {
        Set<ConsentPurpose> before = current(registration);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (agreed.contains(purpose) != before.contains(purpose)) {
                jdbc.sql("insert into event_consent (registration_id, purpose, given, at) values (?, ?, ?, ?)")
                        .param(registration)
                        .param(purpose.name())
                        .param(agreed.contains(purpose))
                        .param(OffsetDateTime.now(clock))
                        .update();
            }
        }
    }

    @Transactional(readOnly = true)
    public Set<ConsentPurpose> current(long registration) {
        Set<ConsentPurpose> agreed = EnumSet.noneOf(ConsentPurpose.class);
        for (Entry entry : history(registration)) {
            if (entry.given()) {
                agreed.add(entry.purpose());
            } else {
                agreed.remove(entry.purpose());
            }
        }
        return agreed;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(long registration) {
        return jdbc.sql("select purpose, given, at from event_consent where registration_id = ? order by id")
                .param(registration)
                .query((row, number) -> new Entry(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getBoolean("given"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
