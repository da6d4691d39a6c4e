package fr.ess.platform.replica;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The main database, and the replica for whatever a public page reads without a transaction that may write. */
final class RoutingDataSource extends DelegatingDataSource {

    private final DataSource main;

    RoutingDataSource(DataSource main) {
        super(main);
        this.main = main;
    }

    DataSource main() {
        return main;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Replica replica = PublicRead.source();
        if (replica != null) {
            try {
                return replica.connection();
            } catch (SQLException e) {
                replica.lost(e);
                // The rest of the request too: one page is read from one database.
                PublicRead.end();
            }
        }
        return main.getConnection();
    }
}
