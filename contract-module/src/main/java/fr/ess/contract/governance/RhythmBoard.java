package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Holds each body of a contract against its rhythm, for each year, as it stood on any day. */
@Service
public class RhythmBoard {

    private final GovernanceBodies bodies;
    private final Meetings meetings;
    private final JdbcClient jdbc;

    RhythmBoard(GovernanceBodies bodies, Meetings meetings, JdbcClient jdbc) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** A body with its years, and how many of its seats nobody holds. */
    public record Line(GovernanceBody body, List<BodyYear> years, long seats, long vacant) {}

    public List<Line> of(SectorContract contract, LocalDate day) {
        List<Meeting> known = meetings.all(contract, day);
        Map<Long, LocalDate> begun = begun(contract);
        int last = known.stream().anyMatch(meeting -> meeting.day().getYear() > contract.lastYear())
                ? contract.lastYear() + 1
                : contract.lastYear();
        return bodies.all(contract, day).stream()
                .map(body -> {
                    List<Seat> seats = bodies.seats(body.id(), day);
                    return new Line(
                            body,
                            IntStream.rangeClosed(contract.firstYear(), last)
                                    .mapToObj(year -> year(contract, body, year, known, begun, day))
                                    .toList(),
                            seats.size(),
                            seats.stream().filter(Seat::vacant).count());
                })
                .toList();
    }

    /** Nothing is asked after the contract's own years; what is told of a year is the rhythm at its end. */
    private BodyYear year(
            SectorContract contract,
            GovernanceBody body,
            int year,
            List<Meeting> known,
            Map<Long, LocalDate> begun,
            LocalDate day) {
        List<Meeting> own = known.stream()
                .filter(meeting ->
                        meeting.bodyId() == body.id() && meeting.day().getYear() == year)
                .toList();
        LocalDate end = LocalDate.of(year, 12, 31);
        Rhythm rhythm = year > contract.lastYear()
                ? new Rhythm(0, 0, 0)
                : bodies.find(contract, body.id(), end.isBefore(day) ? end : day)
                        .map(GovernanceBody::rhythm)
                        .orElse(body.rhythm());
        return BodyYear.of(
                year,
                (int) own.stream().filter(Meeting::isHeld).count(),
                (int) own.stream().filter(Meeting::isToCome).count(),
                rhythm,
                begun.getOrDefault(body.id(), day),
                day);
    }

    private Map<Long, LocalDate> begun(SectorContract contract) {
        return jdbc
                .sql("""
                        select b.id, min(t.in_force_on) from contract_body b join contract_body_term t on t.body_id = b.id
                        where b.contract_id = ? group by b.id""")
                .param(contract.id())
                .query((row, number) -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
