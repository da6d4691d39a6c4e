package fr.ess.platform.mail;

import fr.ess.platform.journal.Purpose;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When mail is sent and old mail purged; any number of instances may keep the same hours. */
@Component
@ConditionalOnWebApplication
class MailRounds implements MailNudge {

    private final MailDispatcher dispatcher;
    private final MailRetention retention;
    private final TaskExecutor executor;

    MailRounds(
            MailDispatcher dispatcher,
            MailRetention retention,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.dispatcher = dispatcher;
        this.retention = retention;
        this.executor = executor;
    }

    @Scheduled(fixedDelayString = "${cress.mail.round:30s}", initialDelayString = "${cress.mail.round:30s}")
    void send() {
        dispatcher.dispatch();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void purge() {
        Purpose.during("purge des courriels", retention::purge);
    }

    @Override
    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(dispatcher::dispatch);
            }
        });
    }
}
