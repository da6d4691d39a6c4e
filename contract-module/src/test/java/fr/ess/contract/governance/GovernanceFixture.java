package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract of three years of its own, with one steering committee of two seats, all from its first day. */
final class GovernanceFixture {

    private static final AtomicInteger YEARS = new AtomicInteger(2200);

    final int year = YEARS.getAndAdd(3);
    final LocalDate first = LocalDate.of(year, 1, 1);
    final SectorContract contract;
    final long body;
    final long seat;
    final long otherSeat;
    private final JdbcClient jdbc;

    GovernanceFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        long id = key(
                "insert into sector_contract (slug, title, first_year, last_year) values ('gouverne-' || ?, 'Essai', ?, ? + 2) returning id",
                year,
                year,
                year);
        contract = new SectorContract(id, "gouverne-" + year, "Essai", year, year + 2);
        body = key(
                "insert into contract_body (contract_id, slug, kind, position) values (?, 'copil', 'STEERING', 1) returning id",
                id);
        jdbc.sql("""
                        insert into contract_body_term (body_id, name, purpose, composition, minimum, target_low, target_high,
                            rhythm, secretariat, source, known_on, in_force_on)
                        values (?, 'COPIL', '', '', 1, 1, 2, '', 'CRESS', 'Essai', ?, ?)""").params(body, first, first).update();
        seat = newSeat("Région");
        otherSeat = newSeat("État");
    }

    long newSeat(String institution) {
        return key(
                "insert into contract_seat (body_id, institution, position, starts_on, known_on) values (?, ?, 1, ?, ?) returning id",
                body,
                institution,
                first,
                first);
    }

    GovernanceBody body(LocalDate day) {
        return new GovernanceBodies(jdbc).find(contract, body, day).orElseThrow();
    }

    /** Seats somebody from the first day on. */
    long sits(long ofSeat, String name) {
        return key("""
                with person as (insert into contract_delegate (name, email) values (?, lower(?) || ? || '@essai.test') returning id)
                insert into contract_mandate (seat_id, body_id, delegate_id, starts_on, known_on)
                select ?, ?, person.id, ?, ? from person returning id""", name, name, year, ofSeat, body, first, first);
    }

    MeetingPlan plan(LocalDate day) {
        return new MeetingPlan(
                "Réunion",
                day,
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "Lyon, hôtel ; salle 2",
                List.of("Bilan", "Suite"));
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
