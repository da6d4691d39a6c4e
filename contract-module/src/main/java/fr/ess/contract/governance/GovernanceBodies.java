package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The bodies that govern a contract, and who sits there, on any day. */
@Service
public class GovernanceBodies {

    private final JdbcClient jdbc;

    GovernanceBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the contract. */
    public List<GovernanceBody> all(SectorContract contract, LocalDate day) {
        return jdbc.sql("select * from contract_bodies_at(:contract, :day) order by position")
                .param("contract", contract.id())
                .param("day", day)
                .query(GovernanceBodies::body)
                .list();
    }

    public Optional<GovernanceBody> find(SectorContract contract, long id, LocalDate day) {
        return all(contract, day).stream().filter(body -> body.id() == id).findFirst();
    }

    /** The short name of the contract that a body governs. */
    public Optional<String> contractOf(long body) {
        return jdbc.sql(
                        "select c.slug from contract_body b join sector_contract c on c.id = b.contract_id where b.id = ?")
                .param(body)
                .query(String.class)
                .optional();
    }

    public List<Seat> seats(long body, LocalDate day) {
        return seatsOf("b.id = :asked", body, day).getOrDefault(body, List.of());
    }

    /** The seats of each body of a contract; a body without any is not there. */
    public Map<Long, List<Seat>> seats(SectorContract contract, LocalDate day) {
        return seatsOf("b.contract_id = :asked", contract.id(), day);
    }

    private Map<Long, List<Seat>> seatsOf(String bodies, long asked, LocalDate day) {
        return jdbc
                .sql("""
                        select b.id as body_id, s.seat_id, s.institution, t.starts_on as opened, s.mandate_id, d.id as delegate_id, d.name,
                               d.email, d.capacity, s.since, d.example
                        from contract_body b
                        cross join lateral contract_seats_at(b.id, :day) s
                        join contract_seat t on t.id = s.seat_id
                        left join contract_delegate d on d.id = s.delegate_id
                        where %s
                        order by s.position, s.seat_id
                        """.formatted(bodies))
                .param("asked", asked)
                .param("day", day)
                .query((row, number) -> Map.entry(row.getLong("body_id"), seat(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static GovernanceBody body(ResultSet row, int number) throws SQLException {
        long axis = row.getLong("axis_id");
        Long axisId = row.wasNull() ? null : axis;
        return new GovernanceBody(
                row.getLong("body_id"),
                row.getString("slug"),
                BodyKind.valueOf(row.getString("kind")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("composition"),
                new Rhythm(row.getInt("minimum"), row.getInt("target_low"), row.getInt("target_high")),
                row.getString("rhythm"),
                row.getString("secretariat"),
                row.getInt("most_proxies"),
                axisId,
                row.getString("source"),
                row.getObject("in_force_on", LocalDate.class));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        long mandate = row.getLong("mandate_id");
        Seat.@Nullable Holder holder = row.wasNull()
                ? null
                : new Seat.Holder(
                        mandate,
                        row.getLong("delegate_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("capacity"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("example"));
        return new Seat(
                row.getLong("seat_id"), row.getString("institution"), row.getObject("opened", LocalDate.class), holder);
    }
}
