package fr.ess.events.proposal;

import fr.ess.events.EventState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events of any state, for those who write them. */
@Service
@Transactional(readOnly = true)
public class EventLists {

    private static final String LINES = """
            select e.id, e.slug, e.title, e.state, e.starts_at, e.recurrence is not null as recurring, e.example,
                   nullif(concat_ws(', ', e.place, t.name), '') as place,
                   array_to_string(array(select r.name from event_organiser r where r.event_id = e.id order by r.position), ', ') as organisers,
                   exists (select from event_proposal p where p.event_id = e.id and p.state = 'REFUSED'
                           and e.state = 'DRAFT') as refused
            from event e left join territory t on t.id = e.commune_id
            """;

    /** What nobody has confirmed yet is nobody's. */
    private static final String ANY = """
            where (cast(:state as text) is null or e.state = :state)
              and (:text = '' or e.search @@ websearch_to_tsquery('french_plain', :text) or search_phrase(e.title) like '%' || search_phrase(:text) || '%')
              and not exists (select from event_proposal p where p.event_id = e.id and p.state = 'UNCONFIRMED')
            """;

    private final JdbcClient jdbc;

    EventLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One event of a list.
     *
     * @param refused whether it is a draft again because it was
     */
    public record Line(
            long id,
            String slug,
            String title,
            EventState state,
            LocalDateTime start,
            boolean recurring,
            boolean example,
            @Nullable String place,
            String organisers,
            boolean refused) {}

    /** Theirs, the latest first. */
    public List<Line> of(List<Owner> owners, int size, int from) {
        return jdbc.sql(LINES + "where " + EventOwners.OWN
                        + " order by e.starts_at desc, e.id limit :size offset :from")
                .param("organisations", EventOwners.organisations(owners))
                .param("portals", EventOwners.portals(owners))
                .param("size", size)
                .param("from", from)
                .query(EventLists::read)
                .list();
    }

    /** All of one state, or of any, the latest first. */
    public List<Line> all(@Nullable EventState state, String text, int size, int from) {
        return any(LINES + ANY + "order by e.starts_at desc, e.id limit :size offset :from", state, text)
                .param("size", size)
                .param("from", from)
                .query(EventLists::read)
                .list();
    }

    public long count(@Nullable EventState state, String text) {
        return any("select count(*) from event e " + ANY, state, text)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec any(String sql, @Nullable EventState state, String text) {
        return jdbc.sql(sql).param("state", state == null ? null : state.name()).param("text", text);
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                EventState.valueOf(row.getString("state")),
                row.getObject("starts_at", LocalDateTime.class),
                row.getBoolean("recurring"),
                row.getBoolean("example"),
                row.getString("place"),
                row.getString("organisers"),
                row.getBoolean("refused"));
    }
}
