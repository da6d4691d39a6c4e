package fr.ess.directory.search;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What has joined a search within a time. */
@Service
public class NewEntries {

    private static final RowMapper<OrganisationLine> LINES = new SimplePropertyRowMapper<>(OrganisationLine.class);

    private final OrganisationSearch search;
    private final JdbcClient jdbc;

    NewEntries(OrganisationSearch search, JdbcClient jdbc) {
        this.search = search;
        this.jdbc = jdbc;
    }

    /** The last to join first, {@code most} at most: after the one moment and not after the other. */
    public List<OrganisationLine> between(SearchQuery query, OffsetDateTime after, OffsetDateTime until, int most) {
        SearchSql sql = search.whole(query.inOrder(SearchOrder.RECENT));
        return jdbc.sql(sql.joined())
                .params(sql.parameters())
                .param("joinedAfter", after)
                .param("joinedUntil", until)
                .param("most", most)
                .query(LINES)
                .list();
    }
}
