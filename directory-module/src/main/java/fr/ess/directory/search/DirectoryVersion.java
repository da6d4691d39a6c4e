package fr.ess.directory.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Changes whenever anything that the directory shows has changed: what an unchanged answer is known by. */
@Service
public class DirectoryVersion {

    private final JdbcClient jdbc;

    DirectoryVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is shown, and since when. */
    public record State(long version, Instant changedAt) {}

    public State current() {
        return jdbc.sql("select version, changed_at from directory_version")
                .query((row, number) -> new State(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }
}
