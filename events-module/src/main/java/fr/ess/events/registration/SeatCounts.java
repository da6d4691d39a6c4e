package fr.ess.events.registration;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many hold a seat, for lists and programs. */
@Service
public class SeatCounts {

    private final JdbcClient jdbc;

    SeatCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By event and time; an event without registration is absent, a time that nobody asked for has none. */
    public Map<Long, Map<LocalDateTime, Integer>> of(Collection<Long> events) {
        Map<Long, Map<LocalDateTime, Integer>> found = new HashMap<>();
        jdbc.sql("""
                        select m.event_id, s.local_start, s.taken from event_registration_terms m
                        left join event_seats s on s.event_id = m.event_id and s.session_id is null
                        where m.event_id = any (?)""").param(events.toArray(Long[]::new)).query(row -> {
            Map<LocalDateTime, Integer> times =
                    found.computeIfAbsent(row.getLong("event_id"), event -> new HashMap<>());
            LocalDateTime start = row.getObject("local_start", LocalDateTime.class);
            if (start != null) {
                times.put(start, row.getInt("taken"));
            }
        });
        return found;
    }

    /** Rises with whatever changes in how many are registered. */
    public long version() {
        return jdbc.sql(
                        "select coalesce(sum(changes), 0) + count(*) + (select coalesce(sum(version), 0) + count(*) from event_registration_terms) from event_seats")
                .query(Long.class)
                .single();
    }
}
