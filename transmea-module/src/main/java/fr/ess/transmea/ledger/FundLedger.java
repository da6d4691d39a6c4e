package fr.ess.transmea.ledger;

import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters movements one by one and takes them back by counter-entries; nothing is ever edited. What may be entered is for the
 * database to say, since it alone sees those who write at the same moment: its refusal is told as a sentence with what is left.
 */
@Service
@Transactional
public class FundLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    FundLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters a movement.
     *
     * @return its number
     * @throws MovementRefusedException with what is left
     */
    public long enter(Movement movement) {
        require(movement.amount().cents() > 0, "Un mouvement porte sur plus de zéro euro.");
        requirePast(movement.day());
        return telling(
                () -> jdbc.sql("""
                                insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, proceeds_cents, on_day, note,
                                                        entered_by, entered_at)
                                select fund_id, id, :instrument, :kind, :cents, :proceeds, :day, :note, :by, :at
                                from buyout_file where id = :file returning id
                                """)
                        .param("file", movement.fileId())
                        .param("instrument", movement.instrument().name())
                        .param("kind", movement.kind().name())
                        .param("cents", movement.amount().cents())
                        .param(
                                "proceeds",
                                movement.proceeds() == null
                                        ? null
                                        : movement.proceeds().cents())
                        .param("day", movement.day())
                        .param("note", movement.note())
                        .param("by", movement.enteredBy())
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single(),
                fault -> LedgerFaults.ofEntry(movement, fault));
    }

    /**
     * Takes a movement back whole, on {@code day}: before it, the ledger reads as it did.
     *
     * @param reason why, never empty
     * @throws MovementRefusedException where something rests on the movement, or it is taken back already
     */
    public void reverse(LedgerLine line, LocalDate day, String reason, String enteredBy) {
        require(!reason.isBlank(), "Dites pourquoi ce mouvement est repris.");
        requirePast(day);
        telling(
                () -> jdbc.sql("""
                                insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, reverses_id, on_day, note, example,
                                                        entered_by, entered_at)
                                select fund_id, file_id, instrument, kind, -amount_cents, id, :day, :note, example, :by, :at
                                from fund_entry where id = :id returning id
                                """)
                        .param("id", line.id())
                        .param("day", day)
                        .param("note", reason)
                        .param("by", enteredBy)
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single(),
                fault -> LedgerFaults.ofCounterEntry(line, fault));
    }

    private void requirePast(LocalDate day) {
        require(
                !day.isAfter(LocalDate.now(clock)),
                "Un mouvement se note le jour où il a lieu ou après, jamais d’avance.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new MovementRefusedException(sentence, null);
        }
    }

    private static long telling(Supplier<Long> writing, Function<String, RefusedException> told) {
        try {
            return writing.get();
        } catch (DataIntegrityViolationException refused) {
            throw told.apply(String.valueOf(refused.getMostSpecificCause().getMessage()));
        }
    }
}
