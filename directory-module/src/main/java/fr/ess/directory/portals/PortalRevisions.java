package fr.ess.directory.portals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a portal's text was after each change of it. */
@Service
@Transactional(readOnly = true)
public class PortalRevisions {

    private final JdbcClient jdbc;

    PortalRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One state of the text; {@code before} is the one that it replaced, empty for the first. */
    public record Revision(
            long id,
            long version,
            Instant at,
            String author,
            String tagline,
            String page,
            String taglineBefore,
            String pageBefore) {}

    private static final String SELECT = """
            select * from (
                select r.id, r.version, r.at, r.author_name as author, r.tagline, r.page,
                       coalesce(lag(r.tagline) over w, '') as tagline_before, coalesce(lag(r.page) over w, '') as page_before
                from portal_revision r where r.portal_id = :portal window w as (order by r.id)) all_of_it
            """;

    /** The newest first, below {@code before}. */
    public List<Revision> of(int portal, long before, int limit) {
        return jdbc.sql(SELECT + "where id < :before order by id desc limit :limit")
                .param("portal", portal)
                .param("before", before)
                .param("limit", limit)
                .query(PortalRevisions::read)
                .list();
    }

    public Optional<Revision> find(int portal, long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("portal", portal)
                .param("id", id)
                .query(PortalRevisions::read)
                .optional();
    }

    private static Revision read(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                row.getString("tagline"),
                row.getString("page"),
                row.getString("tagline_before"),
                row.getString("page_before"));
    }
}
