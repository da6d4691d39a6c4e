package fr.ess.directory.duplicates;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When a server looks for duplicates: each night, and when it is asked to. */
@Component
@ConditionalOnWebApplication
public class DuplicateRounds {

    private final DuplicateSearch search;
    private final TaskExecutor executor;

    DuplicateRounds(DuplicateSearch search, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.search = search;
        this.executor = executor;
    }

    @Scheduled(cron = "0 10 4 * * *", zone = "Europe/Paris")
    void nightly() {
        if (search.announce()) {
            search.run();
        }
    }

    /** Begins beside whoever asks; false where a search is under way. */
    public boolean begin() {
        boolean begun = search.announce();
        if (begun) {
            executor.execute(search::run);
        }
        return begun;
    }
}
