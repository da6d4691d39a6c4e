package fr.ess.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Allowance THREE_A_MINUTE = new Allowance("test", 3, Duration.ofMinutes(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock =
            InstantSource.tick(now::get, Duration.ofMillis(1)).withZone(ZoneId.of("Europe/Paris"));
    private final RateLimit one = new RateLimit(database.dataSource(), clock);
    private final RateLimit other = new RateLimit(database.dataSource(), clock);

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void instancesShareOneCount() {
        one.take(THREE_A_MINUTE, "shared");
        other.take(THREE_A_MINUTE, "shared");
        one.take(THREE_A_MINUTE, "shared");

        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> other.take(THREE_A_MINUTE, "shared"))
                .satisfies(refusal ->
                        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21)));
        one.take(THREE_A_MINUTE, "somebody", "else");
    }

    @Test
    void attemptsComeBackWithTime() {
        for (int i = 0; i < 3; i++) {
            one.take(THREE_A_MINUTE, "time");
        }
        now.updateAndGet(instant -> instant.plusSeconds(21));
        one.take(THREE_A_MINUTE, "time");

        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> one.take(THREE_A_MINUTE, "time"));
    }

    @Test
    void aSuccessGivesAllAttemptsBack() {
        for (int i = 0; i < 3; i++) {
            one.take(THREE_A_MINUTE, "success");
        }
        other.forget(THREE_A_MINUTE, "success");

        one.take(THREE_A_MINUTE, "success");
    }

    @Test
    void nobodyIsNamedInTheTable() {
        one.take(THREE_A_MINUTE, "jeanne@exemple.fr");

        assertThat(keys()).isNotEmpty().allSatisfy(id -> assertThat(id).matches("[a-z]+:[0-9a-f]{32}"));
    }

    @Test
    void countersThatAreFullAgainAreRemoved() {
        one.take(new Allowance("old", 3, Duration.ofMinutes(1)), "somebody");
        one.take(new Allowance("recent", 3, Duration.ofHours(1)), "somebody");
        database.jdbc()
                .sql("update rate_limit set expires_at = 0 where id like 'old:%'")
                .update();

        one.removeExpired();

        assertThat(keys()).noneMatch(key -> key.startsWith("old:")).anyMatch(key -> key.startsWith("recent:"));
    }

    private static List<String> keys() {
        return database.jdbc()
                .sql("select id from rate_limit")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "2001:db8:1:2::, 2001:db8:1:2",
        "0:0:0:0:0:0:0:1, 0:0:0:0"
    })
    void addressesOfOneSubscriberCountTogether(String address, String network) {
        assertThat(RateLimit.network(address)).isEqualTo(network);
    }
}
