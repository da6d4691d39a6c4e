package fr.ess.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTests {

    private static final long SECOND = 1_000_000_000L;

    private final Lag lag = new Lag();

    @Test
    void nothingIsKnownBeforeTheReplicaHasWhatTheFirstLookSaw() {
        assertThat(lag.behind(50)).isEmpty();
        lag.mainStoodAt(0, 100);
        assertThat(lag.behind(99)).isEmpty();
        assertThat(lag.behind(100)).contains(Duration.ZERO);
    }

    @Test
    void aReplicaThatStandsStillFallsBehindOnlyWhileTheMainDatabaseGoesOn() {
        lag.mainStoodAt(0, 100);
        lag.mainStoodAt(60 * SECOND, 100);
        assertThat(lag.behind(100)).contains(Duration.ZERO);
        lag.mainStoodAt(62 * SECOND, 200);
        lag.mainStoodAt(64 * SECOND, 300);
        assertThat(lag.behind(100)).contains(Duration.ofSeconds(4));
        assertThat(lag.behind(250)).contains(Duration.ofSeconds(2));
        assertThat(lag.behind(300)).contains(Duration.ZERO);
    }

    @Test
    void aLongSilenceIsNeverToldShorterThanItIs() {
        lag.mainStoodAt(0, 1);
        for (int second = 1; second <= 5_000; second++) {
            lag.mainStoodAt(second * SECOND, second + 1L);
        }
        assertThat(lag.behind(1)).contains(Duration.ofSeconds(5_000));
        assertThat(lag.behind(4_000))
                .hasValueSatisfying(late -> assertThat(late).isGreaterThanOrEqualTo(Duration.ofSeconds(1_001)));
        assertThat(lag.behind(5_001)).contains(Duration.ZERO);
    }
}
