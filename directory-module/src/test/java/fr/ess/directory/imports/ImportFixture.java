package fr.ess.directory.imports;

import fr.ess.directory.Territories;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.test.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** An importer on a database of its own, files to give it, and ways of looking at what it wrote. */
final class ImportFixture implements AutoCloseable {

    static final String HEADER =
            "SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,"
                    + "Libellé de la commune de l'établissement,Code du département de l'établissement,"
                    + "Département de l'établissement,Région de l'établissement\n";

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final List<ReportedRow> told = new ArrayList<>();

    ImportFixture() {
        JdbcClient jdbc = database.jdbc();
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(javax.sql.DataSource.class, database::dataSource);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(Journal.class, () -> Journal.on(database.jdbc()));
        context.register(
                Territories.class,
                fr.ess.directory.Perimeter.class,
                References.class,
                NationalList.class,
                LegalUnits.class,
                Establishments.class,
                AssociationRegister.Declared.class,
                AssociationRegister.Older.class,
                ColumnMappings.class,
                Settlements.class,
                Recogniser.class,
                Stage.class,
                Matching.class,
                Plan.class,
                Enactment.class,
                ImportRuns.class,
                Importer.class,
                ImportTasks.class,
                ImportWorker.class,
                Reversal.class,
                Transactions.class,
                ImportCommand.class);
        context.refresh();
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    javax.sql.DataSource dataSource() {
        return database.dataSource();
    }

    /** As the application has them. */
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    ImportRuns runs() {
        return context.getBean(ImportRuns.class);
    }

    ImportReport run(Path file) {
        return run(file, false);
    }

    ImportReport run(Path file, boolean trial) {
        told.clear();
        return context.getBean(Importer.class)
                .run(
                        new Importer.Order(
                                file,
                                String.valueOf(file.getFileName()),
                                trial ? Importer.Aim.TRIAL : Importer.Aim.APPLY,
                                "essai",
                                null,
                                null,
                                Importer.Steps.NONE),
                        recognised -> {},
                        told::add);
    }

    /** What was said of a line, with ordinary spaces. */
    String told(int line) {
        return plain(told.stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow()
                .because());
    }

    static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    /** What the command prints to both streams, then its exit code. */
    String command(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = context.getBean(ImportCommand.class).run(List.of(arguments), out, out);
        return plain(bytes.toString(StandardCharsets.UTF_8)) + "[" + code + "]";
    }

    /** The content of every table and the state of every sequence, in digests. */
    Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        for (String table : names("select tablename from pg_tables where schemaname = 'public'")) {
            sums.put(
                    table,
                    text("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t"));
        }
        for (String sequence : names("select sequencename from pg_sequences where schemaname = 'public'")) {
            sums.put(sequence, text("select last_value || ' ' || is_called from " + sequence));
        }
        return sums;
    }

    String text(String sql) {
        return String.valueOf(jdbc().sql(sql).query(String.class).optional().orElse(null));
    }

    int number(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    private List<String> names(String sql) {
        return jdbc().sql(sql).query(String.class).list();
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A SIREN with a right key, beginning with {@code start} (at most eight digits). */
    static String siren(long start) {
        String eight = String.format("%08d", start);
        for (int key = 0; key < 10; key++) {
            if (Repairs.siren(eight + key).digits() != null) {
                return eight + key;
            }
        }
        throw new AssertionError(start);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
