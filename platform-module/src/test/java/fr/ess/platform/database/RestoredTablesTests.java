package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dump is restored by {@code pg_restore} alone, which fills tables while no schema is looked into. */
class RestoredTablesTests {

    /** Columns that are given; those that are worked out are worked out anew, as are indexes and checks. */
    private static final String TABLES = """
            select c.relname,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as given
            from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            order by c.relname""";

    private record Table(String relname, String given) {}

    @Test
    void everyTableIsFilledWithoutASearchPath() throws SQLException {
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = TestDatabase.demonstration();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<Table> tables = database.jdbc().sql(TABLES).query(Table.class).list();
            assertThat(tables).hasSizeGreaterThan(200);
            statement.execute("set search_path = ''");
            for (Table table : tables) {
                try {
                    statement.execute(
                            "create temp table copied (like public.\"" + table.relname() + "\" including all)");
                    statement.execute(
                            "insert into pg_temp.copied (" + table.given() + ") overriding system value select "
                                    + table.given() + " from public.\"" + table.relname() + "\"");
                } catch (SQLException fault) {
                    refused.add(table.relname() + ": " + fault.getMessage());
                }
                statement.execute("drop table if exists pg_temp.copied");
            }
        }
        assertThat(refused).isEmpty();
    }
}
