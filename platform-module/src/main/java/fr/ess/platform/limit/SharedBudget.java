package fr.ess.platform.limit;

import fr.ess.platform.limit.RateLimit.Probe;
import fr.ess.platform.web.TooManyRequestsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An allowance for what is asked often and costs little: shared by every instance, and written down in the database for
 * every so many requests only. An instance keeps what a client owes and settles it in one go, so that all together grant
 * at most one batch less than that to each instance beyond what is allowed; whoever is refused is refused from memory.
 */
public final class SharedBudget {

    private static final int SETTLED_IN = 24;
    private static final int MOST_CLIENTS = 20_000;

    private final RateLimit limit;
    private final Allowance allowance;
    private final Clock clock;
    private final int batch;
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    public SharedBudget(RateLimit limit, Allowance allowance, Clock clock) {
        this.limit = limit;
        this.allowance = allowance;
        this.clock = clock;
        this.batch = Math.max(1, allowance.attempts() / SETTLED_IN);
    }

    /** What is left to a client, as far as this instance knows. */
    public record Rest(int limit, long remaining, Duration untilFull) {}

    /** What a client has had and not been charged for. */
    private static final class Tab {

        private int owed;
        private long left;
        private Instant refusedUntil = Instant.EPOCH;
        private Instant last = Instant.EPOCH;
    }

    /** Grants one request of {@code client}, or refuses it. */
    public Rest take(String client) {
        if (tabs.size() >= MOST_CLIENTS) {
            forgetTheIdle();
        }
        Tab tab = tabs.computeIfAbsent(client, unknown -> {
            Tab fresh = new Tab();
            fresh.left = allowance.attempts();
            return fresh;
        });
        synchronized (tab) {
            return take(client, tab, clock.instant());
        }
    }

    private Rest take(String client, Tab tab, Instant now) {
        if (now.isBefore(tab.refusedUntil)) {
            throw refusal(Duration.between(now, tab.refusedUntil));
        }
        tab.last = now;
        tab.owed++;
        if (tab.owed >= batch || tabs.size() >= MOST_CLIENTS) {
            Probe probe = limit.probe(allowance, tab.owed, client);
            if (!probe.granted()) {
                tab.owed--;
                tab.refusedUntil = now.plus(probe.until());
                throw refusal(probe.until());
            }
            tab.owed = 0;
            tab.left = probe.left();
        }
        long left = Math.max(0, tab.left - tab.owed);
        return new Rest(allowance.attempts(), left, refill(allowance.attempts() - left));
    }

    private Duration refill(long tokens) {
        return Duration.ofMillis(tokens * allowance.period().toMillis() / allowance.attempts());
    }

    private static TooManyRequestsException refusal(Duration wait) {
        return new TooManyRequestsException(Duration.ofSeconds(wait.toSeconds() + 1));
    }

    /** Whoever asked nothing for a whole period would have everything back anyway. */
    private void forgetTheIdle() {
        Instant idle = clock.instant().minus(allowance.period());
        tabs.values().removeIf(tab -> tab.last.isBefore(idle));
    }
}
