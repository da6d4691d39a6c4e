package fr.ess.directory.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When a server goes on with the files that wait: as soon as it is told to, and every few seconds in any case. */
@Component
@ConditionalOnWebApplication
public class ImportRounds {

    private static final int DAYS_KEPT = 30;

    private final ImportWorker worker;
    private final ImportTasks tasks;
    private final TaskExecutor executor;
    private final Clock clock;

    ImportRounds(
            ImportWorker worker,
            ImportTasks tasks,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            Clock clock) {
        this.worker = worker;
        this.tasks = tasks;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins at once, beside whoever asks. */
    @Scheduled(fixedDelayString = "${cress.imports.round:10s}", initialDelayString = "${cress.imports.round:10s}")
    public void begin() {
        executor.execute(worker::work);
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    void forget() {
        tasks.forgetBefore(OffsetDateTime.now(clock).minusDays(DAYS_KEPT));
    }
}
