package fr.ess.platform.journal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes through the database's own function, so that every entry is made and sealed the same way. */
@Service
class DatabaseJournal implements Journal {

    private final JdbcClient jdbc;

    DatabaseJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void record(String action, String subjectType, String subjectId, Map<String, String> details) {
        jdbc.sql("select journal_write(?, ?, ?, null, null, jsonb_object(?::text[], ?::text[]))")
                .params(
                        action,
                        subjectType,
                        subjectId,
                        details.keySet().toArray(String[]::new),
                        details.values().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void summarise(String batch) {
        jdbc.sql("select set_config('maillage.bulk', ?, true)")
                .param(batch)
                .query(String.class)
                .single();
    }
}
