package fr.ess.events.contest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What entrants agreed to, purpose by purpose: a log to which each change adds. */
@Service
@Transactional
public class EntryConsents {

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One entry of the log. */
    public record Said(EntryConsent purpose, boolean given, OffsetDateTime at) {}

    /** Notes what differs from what was said last; silence is a refusal. */
    void log(long entry, Set<EntryConsent> agreed) {
        Set<EntryConsent> before = current(entry);
        for (EntryConsent purpose : EntryConsent.values()) {
            if (agreed.contains(purpose) != before.contains(purpose)) {
                jdbc.sql("insert into contest_consent (entry_id, purpose, given, at) values (?, ?, ?, ?)")
                        .param(entry)
                        .param(purpose.name())
                        .param(agreed.contains(purpose))
                        .param(OffsetDateTime.now(clock))
                        .update();
            }
        }
    }

    @Transactional(readOnly = true)
    public Set<EntryConsent> current(long entry) {
        Set<EntryConsent> agreed = EnumSet.noneOf(EntryConsent.class);
        for (Said said : history(entry)) {
            if (said.given()) {
                agreed.add(said.purpose());
            } else {
                agreed.remove(said.purpose());
            }
        }
        return agreed;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Said> history(long entry) {
        return jdbc.sql("select purpose, given, at from contest_consent where entry_id = ? order by id")
                .param(entry)
                .query((row, number) -> new Said(
                        EntryConsent.valueOf(row.getString("purpose")),
                        row.getBoolean("given"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
