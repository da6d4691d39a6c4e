package fr.ess.directory.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Changes whenever anything that the directory shows has changed: what an unchanged answer is known by. */
@Service
public class DirectoryVersion {

    private final JdbcClient jdbc;

    DirectoryVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long current() {
        return jdbc.sql("select version from directory_version")
                .query(Long.class)
                .single();
    }
}
