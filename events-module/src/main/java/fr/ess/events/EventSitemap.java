package fr.ess.events;

import fr.ess.platform.web.SitemapSection;
import java.time.OffsetDateTime;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages of events, the newest first, as far as one file of a sitemap may go. */
@Service
class EventSitemap implements SitemapSection {

    private static final int FETCH_SIZE = 1_000;
    private static final int MOST = 50_000;

    private final JdbcClient jdbc;

    EventSitemap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "evenements";
    }

    @Override
    @Transactional(readOnly = true) // a result is streamed within a transaction only
    public void forEach(BiConsumer<String, OffsetDateTime> page) {
        jdbc.sql(
                        "select slug, changed_at from event where state in ('PUBLISHED', 'CANCELLED') order by id desc limit ?")
                .withFetchSize(FETCH_SIZE)
                .param(MOST)
                .query(row -> {
                    page.accept(
                            "/evenements/" + row.getString("slug"), row.getObject("changed_at", OffsetDateTime.class));
                });
    }
}
