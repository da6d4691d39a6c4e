package fr.ess.platform.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A streaming replica: read while it answers and keeps up, which is looked at at intervals, never by a request. */
public final class Replica implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Replica.class);

    private static final String MAIN_PLACE = "select (pg_current_wal_lsn() - '0/0')::bigint";
    /** Nothing of a server that is no replica (any more): it would tell another story than the main database. */
    private static final String REPLAYED =
            "select (pg_last_wal_replay_lsn() - '0/0')::bigint where pg_is_in_recovery()";

    private static final String SECONDS_TO_ANSWER = "2";
    private static final String SECONDS_TO_READ = "60";

    private final ReplicaProperties settings;
    private final DataSource main;
    private final HikariDataSource pool;
    private final Lag lag = new Lag();
    private final AtomicLong refusals = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "replica-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> looking;
    private volatile boolean answers;
    private volatile Optional<Duration> behind = Optional.empty();

    Replica(ReplicaProperties settings, DataSource main) {
        this.settings = settings;
        this.main = mainOf(main);
        this.pool = pool(settings);
        this.looking =
                watch.scheduleWithFixedDelay(this::look, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The main database behind a data source that may send reads elsewhere: for what must never be read late. */
    public static DataSource mainOf(DataSource source) {
        return source instanceof RoutingDataSource routing ? routing.main() : source;
    }

    /** Whether public pages are read from it now. */
    public boolean isUsed() {
        return answers && behind.filter(this::tolerable).isPresent();
    }

    /** How far it was behind at the last look; empty where it does not answer or is not known to have caught up yet. */
    public Optional<Duration> behind() {
        return answers ? behind : Optional.empty();
    }

    /** How often a request was refused by it and went to the main database, since the start of this instance. */
    public long refusals() {
        return refusals.get();
    }

    /** How long whoever wrote reads from the main database, so as to find what they wrote. */
    public Duration afterOwnWrite() {
        return settings.afterOwnWrite();
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** From now until the next look that finds it well, nobody is sent there. */
    void lost(Throwable reason) {
        refusals.incrementAndGet();
        answers = false;
        log.warn("The replica refused a read, which the main database answers: {}", reason.getMessage());
    }

    /** A page could not be read from it: lost, unless it only cancelled the read to go on replaying. */
    public void failed(Throwable reason) {
        if (ReplicaFailures.isConflict(reason)) {
            refusals.incrementAndGet();
        } else {
            lost(reason);
        }
    }

    private void look() {
        boolean before = isUsed();
        try {
            // Before the question, so that all that was committed by then is in the answer.
            long moment = System.nanoTime();
            mainPlace(main).ifPresent(place -> lag.mainStoodAt(moment, place));
            OptionalLong replayed = replayed();
            behind = replayed.isPresent() ? lag.behind(replayed.getAsLong()) : Optional.empty();
            answers = replayed.isPresent();
        } catch (SQLException e) {
            answers = false;
        } catch (RuntimeException e) {
            answers = false;
            log.error("The replica could not be looked at", e);
        }
        if (before != isUsed()) {
            log.info(
                    "Public pages are read from the {}",
                    before ? "main database: the replica is lost or late" : "replica");
        }
    }

    /** Where the main database's log stands; nothing where it does not answer, when nobody writes here either. */
    private static OptionalLong mainPlace(DataSource main) {
        try (Connection connection = main.getConnection()) {
            return number(connection, MAIN_PLACE);
        } catch (SQLException e) {
            return OptionalLong.empty();
        }
    }

    /** On a connection of its own: one that waited for a busy pool would call a busy replica lost. */
    private OptionalLong replayed() throws SQLException {
        Properties properties = new Properties();
        Optional.ofNullable(settings.username()).ifPresent(name -> properties.setProperty("user", name));
        Optional.ofNullable(settings.password()).ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
        properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
        try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
            return number(connection, REPLAYED);
        }
    }

    private static OptionalLong number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            long number = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    private boolean tolerable(Duration lateness) {
        return lateness.compareTo(settings.maximumLag()) <= 0;
    }

    private static HikariDataSource pool(ReplicaProperties settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("replica");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(1_000);
        pool.setInitializationFailTimeout(-1); // an instance starts without it
        pool.addDataSourceProperty("connectTimeout", SECONDS_TO_ANSWER);
        pool.addDataSourceProperty("socketTimeout", SECONDS_TO_READ);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    @Override
    public void close() {
        looking.cancel(true);
        watch.shutdownNow();
        pool.close();
    }
}
