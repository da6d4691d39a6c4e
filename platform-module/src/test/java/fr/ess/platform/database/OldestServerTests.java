package fr.ess.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema on the oldest PostgreSQL that may be an external database, on a private server of Debian's programs. */
class OldestServerTests {

    private static final Path HOME = Path.of("/usr/lib/postgresql/15");

    @TempDir
    Path folder;

    private ServerPrograms programs;
    private int port;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isExecutable(HOME.resolve("bin/postgres")), "PostgreSQL 15 is not installed in " + HOME);
        ServerUser user = ServerUser.of(folder);
        Path log = Files.createFile(folder.resolve("log"));
        user.own(log);
        Path cluster = Files.createDirectory(folder.resolve("cluster"));
        user.own(cluster);
        programs = new ServerPrograms(new ServerBinaries(HOME), user, log);
        programs.run("", "initdb", "-D", cluster.toString(), "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-N");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = socket.getLocalPort();
        }
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
        programs.run("", "pg_ctl", "start", "-w", "-D", cluster.toString(), "-l", log.toString(), "-o", options);
    }

    @AfterEach
    void stop() throws IOException {
        if (port != 0) {
            programs.run(
                    "",
                    "pg_ctl",
                    "stop",
                    "-w",
                    "-m",
                    "immediate",
                    "-D",
                    folder.resolve("cluster").toString());
        }
    }

    @Test
    void takesEveryMigrationFromARoleThatOnlyOwnsItsDatabase() {
        JdbcClient superuser = JdbcClient.create(source("postgres", "postgres"));
        superuser.sql("create role tenant login").update();
        superuser.sql("create database tenant owner tenant").update();

        PGSimpleDataSource tenant = source("tenant", "tenant");
        new ExternalDatabase(tenant).check();
        Flyway flyway = Flyway.configure()
                .dataSource(tenant)
                .locations("classpath:db/migration", "classpath:db/reference")
                .load();
        flyway.migrate();
        Migrations.addDemonstration(flyway.getConfiguration());

        JdbcClient jdbc = JdbcClient.create(tenant);
        assertThat(jdbc.sql("show server_version_num").query(Integer.class).single())
                .isBetween(150000, 159999);
        assertThat(jdbc.sql("select plain('Été à Sète')").query(String.class).single())
                .isEqualTo("ete a sete");
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(3000);
    }

    private PGSimpleDataSource source(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {port});
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setDatabaseName(database);
        source.setUser(user);
        return source;
    }
}
