package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Holds each body of a contract against its rhythm, for each year, as it stood on any day. */
@Service
public class RhythmBoard {

    private static final Rhythm NOTHING = new Rhythm(0, 0, 0);

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
        List<Integer> years =
                IntStream.rangeClosed(contract.firstYear(), last).boxed().toList();
        Map<Integer, Map<Long, Rhythm>> asked =
                years.stream().collect(Collectors.toMap(Function.identity(), year -> rhythms(contract, year, day)));
        Map<Long, List<Seat>> seats = bodies.seats(contract, day);
        return bodies.all(contract, day).stream()
                .map(body -> {
                    List<Seat> own = seats.getOrDefault(body.id(), List.of());
                    return new Line(
                            body,
                            years.stream()
                                    .map(year -> year(
                                            body,
                                            year,
                                            known,
                                            asked.getOrDefault(year, Map.of())
                                                    .getOrDefault(
                                                            body.id(),
                                                            year > contract.lastYear() ? NOTHING : body.rhythm()),
                                            begun.getOrDefault(body.id(), day),
                                            day))
                                    .toList(),
                            own.size(),
                            own.stream().filter(Seat::vacant).count());
                })
                .toList();
    }

    /** What each body is asked in a year: the rhythm at the year's end, nothing after the contract's own years. */
    private Map<Long, Rhythm> rhythms(SectorContract contract, int year, LocalDate day) {
        if (year > contract.lastYear()) {
            return Map.of();
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        return bodies.all(contract, end.isBefore(day) ? end : day).stream()
                .collect(Collectors.toMap(GovernanceBody::id, GovernanceBody::rhythm));
    }

    private static BodyYear year(
            GovernanceBody body, int year, List<Meeting> known, Rhythm rhythm, LocalDate begun, LocalDate day) {
        List<Meeting> own = known.stream()
                .filter(meeting ->
                        meeting.bodyId() == body.id() && meeting.day().getYear() == year)
                .toList();
        return BodyYear.of(
                year,
                (int) own.stream().filter(Meeting::isHeld).count(),
                (int) own.stream().filter(Meeting::isToCome).count(),
                rhythm,
                begun,
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
