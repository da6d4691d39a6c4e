package fr.ess.platform.limit;

import fr.ess.platform.replica.Replica;
import fr.ess.platform.web.TooManyRequestsException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counts attempts in PostgreSQL, so that all instances share one count and a restart forgets none. Uses a connection of
 * its own: an attempt counts even when the transaction around it is rolled back; better called outside of one.
 */
@Service
public class RateLimit {

    private static final int CLEANED_AT_ONCE = 10_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    public RateLimit(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(Replica.mainOf(database))
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /** Takes one attempt of whoever {@code subject} names, or refuses. The subject is kept only as a hash. */
    public void take(Allowance allowance, String... subject) {
        ConsumptionProbe probe = bucket(allowance, subject).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new TooManyRequestsException(Duration.ofSeconds(wait.toSeconds() + 1));
        }
    }

    /** Whether several attempts at once were granted, how many are left, and else how long to wait for them. */
    record Probe(boolean granted, long left, Duration until) {}

    /** Takes {@code attempts} together, or none of them. */
    Probe probe(Allowance allowance, int attempts, String... subject) {
        ConsumptionProbe probe = bucket(allowance, subject).tryConsumeAndReturnRemaining(attempts);
        return new Probe(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives all attempts back, after a success that proves that it was no guess. */
    public void forget(Allowance allowance, String... subject) {
        bucket(allowance, subject).reset();
    }

    /** The network that an address belongs to: of IPv6 the first 64 bits, because one subscriber has them all. */
    public static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String full = address.contains("::") ? expand(address) : address;
        return String.join(":", Arrays.asList(full.split(":")).subList(0, 4));
    }

    @Scheduled(cron = "0 */10 * * * *")
    void removeExpired() {
        while (buckets.removeExpired(CLEANED_AT_ONCE) == CLEANED_AT_ONCE) {
            // until a batch is not full
        }
    }

    private BucketProxy bucket(Allowance allowance, String... subject) {
        return buckets.getProxy(
                allowance.name() + ':' + hash(subject),
                () -> BucketConfiguration.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(allowance.attempts())
                                .refillGreedy(allowance.attempts(), allowance.period())
                                .build())
                        .build());
    }

    private static String hash(String... subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", subject).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expand(String address) {
        int missing = 8
                - (int) Arrays.stream(address.split(":"))
                        .filter(group -> !group.isEmpty())
                        .count();
        String middle = ":" + "0:".repeat(missing);
        String full = address.replace("::", middle);
        return full.startsWith(":") ? full.substring(1) : full;
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
