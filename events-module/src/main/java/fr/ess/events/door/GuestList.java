package fr.ess.events.door;

import fr.ess.events.door.Doors.Door;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is expected at a door, and who came. */
@Service
@Transactional(readOnly = true)
public class GuestList {

    private final JdbcClient jdbc;

    GuestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A registration with a seat, by the names that it holds and nothing else of people.
     *
     * @param name absent once the person is forgotten
     * @param wished whether a seat is theirs in the session asked for, or at the event where none is
     * @param present how many came; nobody: 0
     * @param arrivals those that may be taken back here
     */
    public record Guest(
            long id,
            @Nullable String name,
            List<String> companions,
            @Nullable String group,
            int persons,
            boolean wished,
            int present,
            @Nullable OffsetDateTime since,
            List<UUID> arrivals) {

        public Guest {
            companions = List.copyOf(companions);
            arrivals = List.copyOf(arrivals);
        }
    }

    /**
     * Persons.
     *
     * @param lastWalkIn what is taken back first; absent where nobody came without a registration
     * @param lastPersons how many that was
     */
    public record Counts(
            int expected,
            int present,
            int walkIns,
            @Nullable UUID lastWalkIn,
            int lastPersons) {}

    /** By name; who is noted in any session is present at the event. */
    public List<Guest> guests(Door door, @Nullable Long session) {
        return jdbc.sql("""
                        select r.id, r.name, r.companions, r.group_name, r.persons,
                               cast(:session as bigint) is null or exists (
                                   select from event_seat_claim h join event_seats c on c.id = h.seats_id
                                   where h.registration_id = r.id and c.session_id = :session) as wished,
                               coalesce(max(p.persons), 0) as present, min(p.at) as since,
                               coalesce(array_agg(p.id order by p.at) filter (where p.session_id is not distinct from cast(:session as bigint) and p.id is not null), '{}') as arrivals
                        from event_registration r left join event_presence p on p.registration_id = r.id
                            and (cast(:session as bigint) is null or p.session_id = :session)
                        where r.seats_id = :seats and r.state = 'CONFIRMED'
                        group by r.id order by r.name, r.id""")
                .param("session", session)
                .param("seats", door.seats())
                .query(GuestList::read)
                .list();
    }

    public Counts counts(Door door, @Nullable Long session) {
        List<Guest> guests = guests(door, session);
        List<WalkIns> walkIns = jdbc.sql("""
                        select id, persons from event_presence
                        where seats_id = :seats and session_id is not distinct from cast(:session as bigint) and registration_id is null
                        order by at desc, id""")
                .param("session", session)
                .param("seats", door.seats())
                .query((row, number) -> new WalkIns(row.getObject("id", UUID.class), row.getInt("persons")))
                .list();
        return new Counts(
                guests.stream().filter(Guest::wished).mapToInt(Guest::persons).sum(),
                guests.stream().mapToInt(Guest::present).sum(),
                walkIns.stream().mapToInt(WalkIns::persons).sum(),
                walkIns.isEmpty() ? null : walkIns.get(0).id(),
                walkIns.isEmpty() ? 0 : walkIns.get(0).persons());
    }

    private record WalkIns(UUID id, int persons) {}

    private static Guest read(ResultSet row, int number) throws SQLException {
        return new Guest(
                row.getLong("id"),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("companions").getArray()),
                row.getString("group_name"),
                row.getInt("persons"),
                row.getBoolean("wished"),
                row.getInt("present"),
                row.getObject("since", OffsetDateTime.class),
                Arrays.asList((UUID[]) row.getArray("arrivals").getArray()));
    }
}
