package fr.ess.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The programmes of events, each in order; two statements however many they are. */
@Service
public class Programmes {

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(long event, ProgrammeItem item) {}

    private record Spoken(long session, ProgrammeItem.Speaker speaker) {}

    /** By event; without one that has no programme. */
    public Map<Long, List<ProgrammeItem>> of(Collection<Long> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<ProgrammeItem.Speaker>> speakers = jdbc
                .sql("""
                        select p.session_id, p.name, p.capacity from event_speaker p join event_session s on s.id = p.session_id
                        where s.event_id in (:events) order by p.session_id, p.position""")
                .param("events", events)
                .query((row, number) -> new Spoken(
                        row.getLong("session_id"),
                        new ProgrammeItem.Speaker(row.getString("name"), row.getString("capacity"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Spoken::session, Collectors.mapping(Spoken::speaker, Collectors.toList())));
        return jdbc
                .sql("select * from event_session where event_id in (:events) order by starts_at, id")
                .param("events", events)
                .query((row, number) -> new Part(row.getLong("event_id"), item(row, speakers)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::event, Collectors.mapping(Part::item, Collectors.toList())));
    }

    private static ProgrammeItem item(ResultSet row, Map<Long, List<ProgrammeItem.Speaker>> speakers)
            throws SQLException {
        long id = row.getLong("id");
        return new ProgrammeItem(
                id,
                row.getString("title"),
                SessionKind.valueOf(row.getString("kind")),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getString("room"),
                row.getString("description"),
                row.getObject("places", Integer.class),
                speakers.getOrDefault(id, List.of()));
    }
}
