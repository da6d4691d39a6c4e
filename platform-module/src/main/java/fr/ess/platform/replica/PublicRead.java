package fr.ess.platform.replica;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whether this thread reads for the public just now, and from which replica. */
public final class PublicRead {

    private static final ThreadLocal<@Nullable Replica> replica = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Boolean> beginningToWrite = new ThreadLocal<>();

    private PublicRead() {}

    public static void begin(Replica from) {
        replica.set(from);
    }

    public static void end() {
        replica.remove();
    }

    /** A transaction takes its connection before Spring says what kind of transaction it is. */
    static void beginningToWrite(boolean begins) {
        if (begins) {
            beginningToWrite.set(Boolean.TRUE);
        } else {
            beginningToWrite.remove();
        }
    }

    /** The replica to read from, unless this is no public read or a transaction that may write is on. */
    public static @Nullable Replica source() {
        return beginningToWrite.get() != null || mayWrite() ? null : replica.get();
    }

    private static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
