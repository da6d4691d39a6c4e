package fr.ess.contract.governance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends seats, and says who holds them from when until when. The database refuses overlaps too. */
@Service
@Transactional
public class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is to sit. */
    public record Delegate(
            String name, String email, @Nullable String capacity) {}

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody holds the seat during a part of that time. */
        TAKEN,
        /** This person holds another seat of the body during a part of that time. */
        SITS_ALREADY,
        /** Another person has this address. */
        OTHER_NAME,
        /** The seat does not exist all that time, or it ended already. */
        OUTSIDE
    }

    /** One more seat, behind the others. */
    public void open(long body, String institution, LocalDate day, LocalDate known) {
        jdbc.sql("""
                        insert into contract_seat (body_id, institution, position, starts_on, known_on)
                        select :body, :institution, coalesce(max(position) + 1, 1), :day, :known
                        from contract_seat where body_id = :body
                        """)
                .param("body", body)
                .param("institution", institution)
                .param("day", day)
                .param("known", known)
                .update();
    }

    /** Ends a seat that nobody holds from then on. */
    public Outcome close(long seat, LocalDate day, LocalDate known) {
        queueForBodyOf(seat);
        boolean held = exists(
                "select exists (select from contract_mandate where seat_id = ? and coalesce(ends_on, 'infinity') > ?)",
                seat,
                day);
        return held ? Outcome.TAKEN : ended("contract_seat", seat, day, known);
    }

    /** Ends a mandate: {@code day} is the first without it; its own first day takes a mistake back. */
    public Outcome dismiss(long mandate, LocalDate day, LocalDate known) {
        return ended("contract_mandate", mandate, day, known);
    }

    private Outcome ended(String table, long id, LocalDate day, LocalDate known) {
        int done = jdbc.sql(
                        "update " + table
                                + " set ends_on = :day, end_known_on = :known where id = :id and ends_on is null and starts_on <= :day")
                .param("day", day)
                .param("known", known)
                .param("id", id)
                .update();
        return done == 1 ? Outcome.DONE : Outcome.OUTSIDE;
    }

    /** Seats somebody, who is known again by their address. */
    public Outcome appoint(long seat, Delegate delegate, LocalDate day, LocalDate known) {
        queueForBodyOf(seat);
        if (exists(
                "select exists (select from contract_delegate where email = ? and lower(name) <> lower(?))",
                delegate.email(),
                delegate.name())) {
            return Outcome.OTHER_NAME;
        }
        if (!exists(
                "select exists (select from contract_seat where id = ? and starts_on <= ? and ends_on is null)",
                seat,
                day)) {
            return Outcome.OUTSIDE;
        }
        if (exists(
                "select exists (select from contract_mandate where seat_id = ? and during && daterange(?, null))",
                seat,
                day)) {
            return Outcome.TAKEN;
        }
        if (exists("""
                        select exists (select from contract_mandate m join contract_delegate d on d.id = m.delegate_id
                        where m.body_id = (select body_id from contract_seat where id = ?) and d.email = ?
                          and m.during && daterange(?, null))""", seat, delegate.email(), day)) {
            return Outcome.SITS_ALREADY;
        }
        jdbc.sql("""
                        insert into contract_mandate (seat_id, body_id, delegate_id, starts_on, known_on)
                        select id, body_id, :person, :day, :known from contract_seat where id = :seat
                        """)
                .param("seat", seat)
                .param("person", person(delegate))
                .param("day", day)
                .param("known", known)
                .update();
        return Outcome.DONE;
    }

    private long person(Delegate delegate) {
        Optional<Long> known = jdbc.sql("select id from contract_delegate where email = ?")
                .param(delegate.email())
                .query(Long.class)
                .optional();
        return known.orElseGet(() -> jdbc.sql(
                        "insert into contract_delegate (name, email, capacity) values (:name, :email, :capacity) returning id")
                .param("name", delegate.name())
                .param("email", delegate.email())
                .param("capacity", delegate.capacity())
                .query(Long.class)
                .single());
    }

    private void queueForBodyOf(long seat) {
        jdbc.sql("select id from contract_body where id = (select body_id from contract_seat where id = ?) for update")
                .param(seat)
                .query(Long.class)
                .optional();
    }

    private boolean exists(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Boolean.class).single();
    }
}
