package fr.ess.directory.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of all that is published, in parts that keep their entries: by the entry's number. */
@Service
public class PublishedEntries {

    /** What a sitemap may hold at most. */
    static final int PART = 50_000;

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;

    PublishedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One part, and when something in it last changed. */
    public record Part(long number, OffsetDateTime changedAt) {}

    private record Entry(String slug, OffsetDateTime updatedAt) {}

    public List<Part> parts() {
        return jdbc.sql("""
                        select id / :part as number, max(updated_at) as changed_at from organisation
                        where status = 'PUBLISHED' group by 1 order by 1""").param("part", PART).query(Part.class).list();
    }

    /** Hands over slug and last change of each entry of a part, without ever holding them all. */
    @Transactional(readOnly = true) // a result is streamed within a transaction only
    public void forEach(long part, BiConsumer<String, OffsetDateTime> consumer) {
        try (Stream<Entry> entries = jdbc
                .sql("""
                        select slug, updated_at from organisation
                        where status = 'PUBLISHED' and id >= :first and id < :end order by id""")
                .withFetchSize(FETCH_SIZE)
                .param("first", part * PART)
                .param("end", (part + 1) * PART)
                .query(Entry.class)
                .stream()) {
            entries.forEach(entry -> consumer.accept(entry.slug(), entry.updatedAt()));
        }
    }
}
