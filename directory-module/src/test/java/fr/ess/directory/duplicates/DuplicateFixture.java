package fr.ess.directory.duplicates;

import fr.ess.platform.test.TestDatabase;
import java.time.Clock;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the search and the merges together on a database of the tests. */
final class DuplicateFixture {

    private DuplicateFixture() {}

    static Merges merges(TestDatabase database) {
        return new Merges(database.jdbc(), new Sides(database.jdbc()), Clock.systemUTC());
    }

    static DuplicateSearch search(TestDatabase database) {
        return new DuplicateSearch(
                database.jdbc(),
                new NamedParameterJdbcTemplate(database.dataSource()),
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                new CandidatePairs(database.jdbc()),
                merges(database),
                Clock.systemUTC());
    }
}
