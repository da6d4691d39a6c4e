package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.startup.StartupFailure;
import fr.ess.platform.test.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @BeforeAll
    static void shareServerPrograms() {
        TestServer.shareServerPrograms();
    }

    @Test
    void keepsEveryRowWhenStoppedAndStartedAgain() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            jdbc(database).sql("create table kept as select 42 as answer").update();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(numbers(database, "select answer from kept")).containsExactly(42);
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsEveryAcknowledgedRowWhenTheApplicationIsKilled() throws Exception {
        int said = killedWriter();
        ProcessHandle orphan = server();
        assertThat(runs(orphan)).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(runs(orphan)).isFalse();
            assertThat(server()).isNotEqualTo(orphan);
            assertWritten(database, said);
        }
    }

    @Test
    void keepsEveryAcknowledgedRowWhenTheApplicationAndTheServerAreKilled() throws Exception {
        int said = killedWriter();
        kill(server());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertWritten(database, said);
        }
    }

    @Test
    void startsWhenAnotherProgramGotTheNumberOfTheKilledServer() throws Exception {
        int said = killedWriter();
        kill(server());
        Path file = folder.resolve("postgresql/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertWritten(database, said);
        }
    }

    @Test
    void refusesASecondInstanceAndTheFirstWorksOn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Writer second = Writer.on(folder)) {
            assertThat(second.complaint().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(folder.toRealPath().toString())
                    .contains("déjà utilisé par une autre instance (processus "
                            + ProcessHandle.current().pid() + ")");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(StartupFailure.class);
            assertThat(numbers(database, "select 1")).containsExactly(1);
        }
    }

    @Test
    void letsACommandUseTheDatabaseOfARunningServer() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            jdbc(database).sql("create table shared as select 7 as number").update();
            try (EmbeddedDatabase attached = EmbeddedDatabase.attachOrStart(folder)) {
                assertThat(attached.port()).isEqualTo(database.port());
                assertThat(numbers(attached, "select number from shared")).containsExactly(7);
            }
            assertThat(numbers(database, "select number from shared")).containsExactly(7);
        }
        try (EmbeddedDatabase alone = EmbeddedDatabase.attachOrStart(folder)) {
            assertThat(numbers(alone, "select number from shared")).containsExactly(7);
        }
    }

    @Test
    void isSafeAndForThisMachineOnly() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "unix_socket_directories")).isEmpty();
            assertThat(jdbc(database)
                            .sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            JdbcClient stranger = jdbc(database, database.username(), "guessed");
            assertThatThrownBy(
                            () -> stranger.sql("select 1").query(Integer.class).single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            }
        }
    }

    @Test
    void logsWhatWasSlowOrFailedWithoutWhatPeopleGave() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            JdbcClient jdbc = jdbc(database);
            jdbc.sql("create table slow_people (email text primary key)").update();
            jdbc.sql("insert into slow_people select ? from pg_sleep(0.6)")
                    .param("secret@exemple.test")
                    .update();
            assertThatThrownBy(() -> jdbc.sql("insert into slow_people values (?)")
                            .param("secret@exemple.test")
                            .update())
                    .hasMessageContaining("slow_people_pkey");
        }
        assertThat(Files.readString(folder.resolve("postgresql.log")))
                .contains("insert into slow_people select $1 from pg_sleep(0.6)", "slow_people_pkey")
                .doesNotContain("secret@exemple.test");
    }

    @Test
    void knowsWhatFrenchLettersAndSignsAre() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(jdbc(database)
                            .sql("select lower('ÉTÉ') || ' ' || to_tsvector('simple', 'L’ÉCOLE «Été\u00a0» d’Œuvres')")
                            .query(String.class)
                            .single())
                    .isEqualTo("été 'd':4 'l':1 'école':2 'été':3 'œuvres':5");
        }
    }

    private int killedWriter() throws Exception {
        try (Writer writer = Writer.on(folder)) {
            return writer.killAfter(200);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        while (runs(process)) {
            Thread.onSpinWait();
        }
    }

    /** Whether the process still does anything: one that ended may stay listed until someone asks for its exit code. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private ProcessHandle server() throws IOException {
        return ServerPid.read(folder.resolve("postgresql"))
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .orElseThrow();
    }

    /** All that was said is there, and at most the one more that was committed before it could be said. */
    private static void assertWritten(EmbeddedDatabase database, int said) {
        assertThat(said).isGreaterThanOrEqualTo(200);
        List<Integer> there = numbers(database, "select number from written order by number");
        assertThat(there.size()).isBetween(said, said + 1);
        assertThat(there.get(there.size() - 1)).isEqualTo(there.size());
    }

    private static List<Integer> numbers(EmbeddedDatabase database, String query) {
        return jdbc(database).sql(query).query(Integer.class).list();
    }

    private static String setting(EmbeddedDatabase database, String name) {
        return jdbc(database, Cluster.SUPERUSER, database.password())
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return jdbc(database, database.username(), database.password());
    }

    private static JdbcClient jdbc(EmbeddedDatabase database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return JdbcClient.create(source);
    }
}
