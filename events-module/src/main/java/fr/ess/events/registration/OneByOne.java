package fr.ess.events.registration;

import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the work of a round row by row, each in a transaction of its own: one that fails keeps nobody else waiting. */
@Component
class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    void each(List<Long> ids, LongConsumer work) {
        for (long id : ids) {
            try {
                transaction.executeWithoutResult(status -> work.accept(id));
            } catch (DataAccessException | TransactionException e) {
                log.error("Row {} of registrations could not be dealt with", id, e);
            }
        }
    }
}
