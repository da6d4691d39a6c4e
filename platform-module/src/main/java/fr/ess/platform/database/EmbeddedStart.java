package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The embedded server on its way: it starts on a thread of its own while Spring prepares what does not need it. */
final class EmbeddedStart {

    private final CompletableFuture<EmbeddedDatabase> database;

    EmbeddedStart(Supplier<EmbeddedDatabase> start) {
        this.database = CompletableFuture.supplyAsync(start, task -> {
            Thread thread = new Thread(task, "embedded-postgresql");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Waits for the server; fails as its start failed. */
    EmbeddedDatabase database() {
        try {
            return database.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartupFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Stops the server if it started, or once it will have. */
    void stop() {
        database.handle((started, failure) -> {
                    if (started != null) {
                        started.close();
                    }
                    return null;
                })
                .join();
    }
}
