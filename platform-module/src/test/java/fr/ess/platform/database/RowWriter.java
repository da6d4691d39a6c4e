package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process that writes rows without end into the embedded database and says each number once it is committed. */
final class RowWriter {

    private RowWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (number integer primary key)");
            for (int number = 1; ; number++) {
                statement.executeUpdate("insert into written values (" + number + ")");
                System.out.println(number);
            }
        } catch (StartupFailure e) {
            System.err.println(e.sentence());
            System.exit(1);
        }
    }
}
