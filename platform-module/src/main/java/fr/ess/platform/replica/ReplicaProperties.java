package fr.ess.platform.replica;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A streaming replica for the reads of the public.
 *
 * @param username that of the main database where absent: a streaming replica has the same roles
 * @param maximumLag how far behind the main database it may be and still be read
 * @param interval how often that is looked at
 * @param connections how many an instance opens at most
 */
@ConfigurationProperties("cress.replica")
record ReplicaProperties(
        String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("10s") Duration maximumLag,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("10") int connections) {

    /** The same, with another account where these name none. */
    ReplicaProperties orAs(@Nullable String name, @Nullable String word) {
        return username == null || username.isBlank()
                ? new ReplicaProperties(url, name, word, maximumLag, interval, connections)
                : this;
    }

    /** What a writer's browser waits at least before it may read from the replica; for the slowest form, half a minute more. */
    Duration afterOwnWrite() {
        return maximumLag.plus(interval.multipliedBy(2)).plusSeconds(30);
    }
}
