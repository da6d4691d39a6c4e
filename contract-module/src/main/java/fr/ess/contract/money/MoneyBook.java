package fr.ess.contract.money;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters money, one line at a time, and takes lines back by counter-entries; nothing is ever edited. What may be entered is
 * for the database to say, since it alone sees those who write at the same moment: its refusal is told as what is left.
 */
@Service
public class MoneyBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoneyBook(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters a line.
     *
     * @return nothing when it is entered; otherwise what could have been at most
     */
    public Optional<Euros> enter(MoneyEntry entry) {
        return unlessAbove(() -> write(entry), () -> left(entry));
    }

    /** Writes a line, within whatever transaction there is; the database refuses what is above. */
    void write(MoneyEntry entry) {
        boolean allocated = entry.step() == MoneyStep.ALLOCATED;
        JdbcClient.StatementSpec line = jdbc.sql("insert into "
                        + entry.step().table()
                        + " (action_id, funder_id, year, amount_cents, in_force_on, known_on, note, entered_by, entered_at"
                        + (allocated ? "" : ", step, reference") + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + (allocated ? ")" : ", '" + entry.step().name() + "', ?)"))
                .param(entry.actionId())
                .param(entry.funderId())
                .param(entry.year())
                .param(entry.amount().cents())
                .param(entry.day())
                .param(entry.knownOn())
                .param(entry.note())
                .param(entry.enteredBy())
                .param(OffsetDateTime.now(clock));
        (allocated ? line : line.param(entry.reference())).update();
    }

    /** What could be entered at most in the place of the entry. */
    public Euros left(MoneyEntry entry) {
        return entry.step() == MoneyStep.ALLOCATED
                ? leftToAllocate(entry.funderId(), entry.year(), entry.visibleFrom())
                : leftToPay(entry.actionId(), entry.funderId(), entry.year(), entry.visibleFrom());
    }

    /** What of a signatory's year can still go to actions from {@code day} on; never less than nothing. */
    public Euros leftToAllocate(long funder, int year, LocalDate day) {
        return notNegative(jdbc.sql("select coalesce(contract_left_to_allocate(?, ?::smallint, ?), 0)")
                .param(funder)
                .param(year)
                .param(day)
                .query(Long.class)
                .single());
    }

    private Euros leftToPay(long action, long funder, int year, LocalDate day) {
        return notNegative(jdbc.sql("select coalesce(contract_left_to_pay(?, ?, ?::smallint, ?), 0)")
                .param(action)
                .param(funder)
                .param(year)
                .param(day)
                .query(Long.class)
                .single());
    }

    private static Euros notNegative(long cents) {
        return new Euros(Math.max(0, cents));
    }

    /** Takes a line back whole, on {@code day}; {@code reason} says why. */
    public void reverse(MoneyLine line, LocalDate day, String reason, String enteredBy) {
        String step = line.step() == MoneyStep.ALLOCATED ? "" : ", step, reference";
        boolean refused = unlessAbove(
                        () -> jdbc.sql("insert into " + line.step().table()
                                        + " (action_id, funder_id, year, amount_cents, reverses_id, in_force_on, known_on, note, entered_by, entered_at, example"
                                        + step
                                        + ") select action_id, funder_id, year, -amount_cents, id, ?, ?, ?, ?, ?, example"
                                        + step + " from " + line.step().table() + " where id = ?")
                                .param(day)
                                .param(day)
                                .param(reason)
                                .param(enteredBy)
                                .param(OffsetDateTime.now(clock))
                                .param(line.id())
                                .update(),
                        () -> Euros.ZERO)
                .isPresent();
        if (refused) {
            throw new RefusedException(
                    "De cet engagement, quelque chose est déjà payé\u00a0: contre-passez d’abord le paiement.");
        }
    }

    private Optional<Euros> unlessAbove(Runnable writing, Supplier<Euros> left) {
        try {
            transaction.executeWithoutResult(status -> writing.run());
            return Optional.empty();
        } catch (DataIntegrityViolationException refused) {
            String fault = String.valueOf(refused.getMessage());
            if (fault.contains("Allocated above") || fault.contains("Paid above")) {
                return Optional.of(left.get());
            }
            throw new RefusedException(
                    fault.contains("reverses_id") || fault.contains("counter-entry")
                            ? "Cette ligne est déjà contre-passée, ou sa contre-passation la précéderait."
                            : "Cette ligne n’est pas de ce contrat.");
        }
    }
}
