package fr.ess.platform.journal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions in which Spring Session reads and writes sessions, under a name of their own: the journal asks the
 * session who acts, so a session being read must not ask the journal.
 */
@Configuration(proxyBeanMethods = false)
class SessionTransactions {

    static final String NAME = "session";

    /** Spring Session looks for a bean of this name; nobody else is given it. */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setName(NAME);
        return template;
    }
}
