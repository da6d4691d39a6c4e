package fr.ess.transmea.committee;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads sessions; a member sees those to which they were convened and in which they sit, and no other. */
@Service
public class Sessions {

    static final String SESSIONS = """
            select s.*, case when s.cancelled_on is not null then 'CANCELLED' when s.closed_at is not null then 'CLOSED'
                             when s.opened_at is not null then 'OPEN'
                             when exists (select from committee_convocation c where c.session_id = s.id and c.method = 'REQUEST') then 'CONVENED'
                             else 'PLANNED' end as state
            from committee_session s
            """;
    private static final String SAT_IN = """
             exists (select from committee_mandate m join committee_convocation c on c.mandate_id = m.id and c.method = 'REQUEST'
                     where m.account_id = :account and m.during @> s.day and c.session_id = s.id)""";

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Session> all(long fund) {
        return jdbc.sql(SESSIONS + " where s.fund_id = ? order by s.day desc, s.starts_at desc, s.id desc")
                .param(fund)
                .query(Session.class)
                .list();
    }

    /** A member's own, the latest first. */
    public List<Session> ofMember(long account) {
        return jdbc.sql(SESSIONS + " where " + SAT_IN + " order by s.day desc, s.starts_at desc, s.id desc")
                .param("account", account)
                .query(Session.class)
                .list();
    }

    public Optional<Session> find(long id) {
        return jdbc.sql(SESSIONS + " where s.id = ?")
                .param(id)
                .query(Session.class)
                .optional();
    }

    /** Nothing where the session is not one of theirs. */
    public Optional<Session> findOfMember(long id, long account) {
        return jdbc.sql(SESSIONS + " where s.id = :id and " + SAT_IN)
                .param("id", id)
                .param("account", account)
                .query(Session.class)
                .optional();
    }

    /** Sessions to come or open, to whose agenda a file may be added. */
    public List<Session> toCome(long fund) {
        return jdbc.sql(SESSIONS + """
                         where s.fund_id = ? and s.cancelled_on is null and s.closed_at is null order by s.day, s.starts_at, s.id""").param(fund).query(Session.class).list();
    }
}
