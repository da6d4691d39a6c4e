package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.startup.StartupFailure;
import fr.ess.platform.test.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ExternalDatabaseTests {

    private static final TestDatabase database = TestDatabase.empty();

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void acceptsTheOwnerOfADatabase() {
        assertThatCode(() -> check(source(database.username(), database.password())))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheExtensionsThatARoleMayNotCreate() {
        database.jdbc().sql("create role guest login password 'guest'").update();
        try {
            assertThatThrownBy(() -> check(source("guest", "guest")))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(
                            "« guest » n’a pas le droit de créer les extensions fuzzystrmatch, pg_trgm, unaccent")
                    .hasMessageContaining(
                            "create extension fuzzystrmatch; create extension pg_trgm; create extension unaccent;");
            database.jdbc().sql("create extension fuzzystrmatch").update();
            database.jdbc().sql("create extension pg_trgm").update();
            database.jdbc().sql("create extension unaccent").update();
            assertThatCode(() -> check(source("guest", "guest"))).doesNotThrowAnyException();
        } finally {
            database.jdbc().sql("drop role guest").update();
        }
    }

    @Test
    void tellsAWrongPasswordFromAnAbsentDatabaseAndAnAbsentServer() throws IOException {
        assertThatThrownBy(() -> check(source(database.username(), "wrong")))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("refuse ce compte ou ce mot de passe");

        PGSimpleDataSource elsewhere = source(database.username(), database.password());
        elsewhere.setDatabaseName("nowhere");
        assertThatThrownBy(() -> check(elsewhere))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("n’a pas de base de ce nom");

        PGSimpleDataSource silent = source(database.username(), database.password());
        silent.setPortNumbers(new int[] {portWithoutServer()});
        assertThatThrownBy(() -> check(silent))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("ne répond pas");
    }

    @Test
    void refusesServersOlderThan15() {
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(14))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("PostgreSQL 14 : il faut au moins PostgreSQL 15");
        assertThatCode(() -> ExternalDatabase.requireVersion(15)).doesNotThrowAnyException();
    }

    @Test
    void knowsEveryExtensionThatMigrationsCreate() {
        try (TestDatabase migrated = TestDatabase.fresh()) {
            assertThat(migrated.jdbc()
                            .sql("select extname from pg_extension where extname <> 'plpgsql' order by 1")
                            .query(String.class)
                            .list())
                    .isEqualTo(ExternalDatabase.EXTENSIONS);
        }
    }

    private static void check(PGSimpleDataSource source) {
        new ExternalDatabase(source).check();
    }

    private static PGSimpleDataSource source(String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(username);
        source.setPassword(password);
        return source;
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
