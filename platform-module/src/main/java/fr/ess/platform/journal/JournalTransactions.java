package fr.ess.platform.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database, at the beginning of each transaction that may write, who acts and from where: one statement, and
 * none for read-only transactions. The journal's triggers read it back.
 */
@Component
class JournalTransactions implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(JournalTransactions.class);

    private static final String SETTINGS = """
            select set_config('maillage.actor_id', ?, true), set_config('maillage.actor_name', ?, true),
                   set_config('maillage.actor_roles', ?, true), set_config('maillage.purpose', ?, true),
                   set_config('maillage.address', ?, true), set_config('maillage.path', ?, true),
                   set_config('maillage.request_id', ?, true)""";
    private static final RowCallbackHandler UNREAD = row -> {};

    private final JdbcTemplate jdbc;
    private final Origins origins;

    JournalTransactions(JdbcTemplate jdbc, Origins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        String name = transaction.getTransactionName();
        if (failure == null
                && transaction.isNewTransaction()
                && !transaction.isReadOnly()
                && !Objects.equals(name, SessionTransactions.NAME)) {
            tell(transaction, Circumstances.now(origins.current(), name).settings());
        }
    }

    /**
     * Where the connection is lost at this very moment, the work's own first statement meets the same fault and ends the
     * transaction as usual: thrown from here, the fault would leave it bound to the thread for ever, its connection with it.
     */
    private void tell(TransactionExecution transaction, Object[] settings) {
        try {
            jdbc.query(SETTINGS, UNREAD, settings);
        } catch (DataAccessException fault) {
            transaction.setRollbackOnly();
            log.warn("A transaction began without its circumstances and is rolled back: {}", fault.getMessage());
        }
    }
}
