package fr.ess.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is granted to a client by several instances together, and how often they ask the database. */
class SharedBudgetTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    };

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from rate_limit").update();
    }

    private SharedBudget instance(int attempts) {
        return new SharedBudget(
                new RateLimit(database.dataSource(), clock),
                new Allowance("essai", attempts, Duration.ofMinutes(1)),
                clock);
    }

    private static int granted(SharedBudget budget, String client, int asked) {
        int granted = 0;
        for (int i = 0; i < asked; i++) {
            try {
                budget.take(client);
                granted++;
            } catch (TooManyRequestsException refused) {
                assertThat(refused.retryAfter()).isPositive();
            }
        }
        return granted;
    }

    private long buckets() {
        return database.jdbc()
                .sql("select count(*) from rate_limit")
                .query(Long.class)
                .single();
    }

    @Test
    void aSmallBudgetIsKeptToTheLetterByAllInstances() {
        SharedBudget one = instance(6);
        SharedBudget other = instance(6);

        assertThat(granted(one, "a", 4) + granted(other, "a", 4)).isEqualTo(6);
        assertThat(granted(other, "b", 10)).isEqualTo(6);
    }

    @Test
    void aLargeOneIsExceededByLessThanABatchForEachInstance() {
        SharedBudget one = instance(600);
        SharedBudget other = instance(600);
        int together = 0;
        for (int i = 0; i < 50; i++) {
            together += granted(one, "a", 20) + granted(other, "a", 20);
        }

        assertThat(together).isBetween(600, 600 + 2 * 25);
    }

    @Test
    void whoAsksLittleIsNeverWrittenDown() {
        assertThat(granted(instance(600), "a", 24)).isEqualTo(24);
        assertThat(buckets()).isZero();
    }

    @Test
    void whoWaitsAsLongAsToldIsGrantedAgain() {
        SharedBudget budget = instance(20);
        assertThat(granted(budget, "a", 100)).isEqualTo(20);
        assertThatThrownBy(() -> budget.take("a"))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        refused -> now.updateAndGet(moment -> moment.plus(refused.retryAfter())));

        assertThat(granted(budget, "a", 1)).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsTold() {
        SharedBudget budget = instance(60);

        assertThat(budget.take("a").remaining()).isEqualTo(59);
        SharedBudget.Rest rest = budget.take("a");
        assertThat(rest.remaining()).isEqualTo(58);
        assertThat(rest.limit()).isEqualTo(60);
        assertThat(rest.untilFull()).isEqualTo(Duration.ofSeconds(2));
    }
}
