package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What a release kept, with the demonstration's people and files, is brought to the newest schema and lacks nothing. */
class UpgradeTests {

    /** Not the counters of changes, by which instances know that they must read anew. */
    private static final String TABLES = """
            select c.relname as name, string_agg(quote_ident(a.attname) || '::text', ', ' order by a.attnum) as columns
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not like 'flyway%'
              and c.relname not in ('cae_version', 'directory_version', 'event_calendar_version', 'fund_version')
            group by c.relname""";

    /**
     * Not the rules of PostgreSQL 18 for what is given in each row, which older servers tell with the column; and functions without their
     * parentheses, of which a dump writes some that nobody wrote.
     */
    private static final String SCHEMA = """
            select 'column ' || a.attrelid::regclass || '.' || a.attname as name,
                   concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) as is
            from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
            union all
            select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
            union all
            select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
            union all
            select 'trigger ' || tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select 'function ' || p.oid::regprocedure, regexp_replace(pg_get_functiondef(p.oid), '[()\\s]', '', 'g') from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
              and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')""";

    private record Table(String name, String columns) {}

    private record Part(String name, String is) {}

    /** What is called {@code first.sql.gz} is the first release; {@code bench/upgrade/release.sh} writes such a dump. */
    @ParameterizedTest
    @ValueSource(strings = "first")
    void aReleaseIsBroughtToTheNewestSchemaAndLacksNothing(String release) throws Exception {
        try (TestDatabase database = TestDatabase.empty();
                TestDatabase fresh = TestDatabase.demonstration()) {
            restore(database, release);
            List<Table> tables = database.jdbc().sql(TABLES).query(Table.class).list();
            assertThat(tables).hasSizeGreaterThan(150);
            keepACopy(database, tables);

            Flyway flyway = Flyway.configure()
                    .dataSource(database.url(), database.username(), database.password())
                    .locations("classpath:db/migration", "classpath:db/reference")
                    .load();
            flyway.migrate();

            assertThat(changed(database, tables)).isEmpty();
            database.jdbc().sql("drop schema released cascade").update();
            Migrations.addDemonstration(flyway.getConfiguration());
            assertThat(schema(database)).containsExactlyInAnyOrderElementsOf(schema(fresh));
            assertThat(database.jdbc()
                            .sql("select seals > 0 and reason is null from journal_verify()")
                            .query(Boolean.class)
                            .single())
                    .as("the journal's chain holds")
                    .isTrue();
        }
    }

    private static void restore(TestDatabase database, String release) throws IOException, SQLException {
        String dump;
        try (InputStream packed = new ClassPathResource("releases/" + release + ".sql.gz").getInputStream();
                InputStream stream = new GZIPInputStream(packed)) {
            // Functions of the first release name each other without their schema.
            dump = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("set_config('search_path', '', false)", "set_config('search_path', 'public', false)");
        }
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(dump);
        }
    }

    private static void keepACopy(TestDatabase database, List<Table> tables) {
        database.jdbc().sql("create schema released").update();
        for (Table table : tables) {
            database.jdbc()
                    .sql("create table released.\"%s\" as select %s from public.\"%1$s\""
                            .formatted(table.name(), table.columns()))
                    .update();
        }
    }

    /** How many rows of each table are no longer as they were. */
    private static Map<String, Long> changed(TestDatabase database, List<Table> tables) {
        Map<String, Long> changed = new TreeMap<>();
        for (Table table : tables) {
            long rows = database.jdbc()
                    .sql(
                            "select count(*) from (select * from released.\"%s\" except all select %s from public.\"%1$s\") as lost"
                                    .formatted(table.name(), table.columns()))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                changed.put(table.name(), rows);
            }
        }
        return changed;
    }

    private static List<Part> schema(TestDatabase database) {
        return database.jdbc().sql(SCHEMA).query(Part.class).list();
    }
}
