package fr.ess.platform.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender, {@code Name <address>} or a bare address; required where a server is configured
 * @param attempts after how many a mail counts as failed
 * @param firstRetry how long to wait after the first failure; doubled each time
 * @param longestRetry what the doubling stops at
 * @param retention how long the text of a mail is kept
 */
@ConfigurationProperties("cress.mail")
record MailProperties(
        @Nullable String from,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry,
        @DefaultValue("90d") Duration retention) {

    Duration waitAfter(int failures) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
