package fr.ess.directory.web;

import fr.ess.platform.web.TooManyRequestsException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many files an instance writes at the same time: each keeps a connection to the database for as long as its reader
 * takes, and slow readers must not take them all.
 */
@Component
class ExportSlots {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Semaphore free;

    ExportSlots(@Value("${cress.open-data.downloads-at-once:4}") int slots) {
        this.free = new Semaphore(slots);
    }

    /** Something to be written, which the reader may end. */
    interface Writing {

        void run() throws IOException;
    }

    void during(Writing writing) throws IOException {
        if (!free.tryAcquire()) {
            throw new TooManyRequestsException(SOON);
        }
        try {
            writing.run();
        } finally {
            free.release();
        }
    }
}
