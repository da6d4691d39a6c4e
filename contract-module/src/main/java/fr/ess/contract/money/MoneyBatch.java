package fr.ess.contract.money;

import fr.ess.platform.money.Euros;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters many lines at once: all of them, or none where one of them is refused. */
@Service
public class MoneyBatch {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MoneyBook book;

    MoneyBatch(JdbcClient jdbc, TransactionTemplate transaction, MoneyBook book) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.book = book;
    }

    /**
     * What the database says of the lines, one after the other, by their place in the list.
     *
     * @param above of those that are refused, what could have been at most once the lines before are there
     * @param twins those of which the same is there already
     */
    public record Outcome(Map<Integer, Euros> above, Set<Integer> twins) {

        public boolean isGood() {
            return above.isEmpty();
        }
    }

    /** Writes nothing. */
    public Outcome tryOut(List<MoneyEntry> entries) {
        return run(entries, false);
    }

    /** Writes all of them where {@link Outcome#isGood()}, and nothing otherwise. */
    public Outcome enter(List<MoneyEntry> entries) {
        return run(entries, true);
    }

    private Outcome run(List<MoneyEntry> entries, boolean keep) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<Integer, Euros> above = new TreeMap<>();
            Set<Integer> twins = new TreeSet<>();
            for (int at = 0; at < entries.size(); at++) {
                MoneyEntry entry = entries.get(at);
                if (isThere(entry)) {
                    twins.add(at);
                }
                Euros left = refused(entry);
                if (left != null) {
                    above.put(at, left);
                }
            }
            if (!keep || !above.isEmpty()) {
                status.setRollbackOnly();
            }
            return new Outcome(above, twins);
        }));
    }

    /** Nothing where the line was written; otherwise what could have been at most. */
    private @Nullable Euros refused(MoneyEntry entry) {
        jdbc.sql("savepoint before_line").update();
        try {
            book.write(entry);
            jdbc.sql("release savepoint before_line").update();
            return null;
        } catch (DataIntegrityViolationException refused) {
            jdbc.sql("rollback to savepoint before_line").update();
            return book.left(entry);
        }
    }

    private boolean isThere(MoneyEntry entry) {
        boolean allocated = entry.step() == MoneyStep.ALLOCATED;
        return jdbc.sql("select exists (select from " + entry.step().table() + """
                         l where l.action_id = :action and l.funder_id = :funder and l.year = :year
                           and l.amount_cents = :cents and l.in_force_on = :day
                        """
                        + (allocated ? ")" : " and l.step = :step)"))
                .param("action", entry.actionId())
                .param("funder", entry.funderId())
                .param("year", entry.year())
                .param("cents", entry.amount().cents())
                .param("day", entry.day())
                .param("step", entry.step().name())
                .query(Boolean.class)
                .single();
    }
}
